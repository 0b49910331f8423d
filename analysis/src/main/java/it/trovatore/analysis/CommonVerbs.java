package it.trovatore.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The verbs that people use, as far as a list of the ten thousand commonest words can tell.
 * Immutable.
 *
 * @param listed the verbs whose infinitive is in the list
 * @param formed those with any form in the list that is a form of nothing else
 */
record CommonVerbs(Set<String> listed, Set<String> formed) {

  CommonVerbs {
    listed = Set.copyOf(listed);
    formed = Set.copyOf(formed);
  }

  /**
   * The verbs of a list of words.
   *
   * @param words one a line, in UTF-8
   * @param readings of a word in lower case
   */
  static CommonVerbs among(URL words, Function<String, List<Reading>> readings) {
    Set<String> listed = new HashSet<>();
    Set<String> formed = new HashSet<>();
    try (InputStream stream = words.openStream();
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String word = line.strip().toLowerCase(Locale.ITALIAN);
        Set<String> lemmas = new HashSet<>();
        for (Reading reading : readings.apply(word)) {
          lemmas.add(reading.isVerb() ? reading.lemma() : "");
        }
        if (lemmas.contains(word)) {
          listed.add(word);
        }
        if (lemmas.size() == 1 && !lemmas.contains("")) {
          formed.addAll(lemmas);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list of common words cannot be read", e);
    }
    return new CommonVerbs(listed, formed);
  }
}
