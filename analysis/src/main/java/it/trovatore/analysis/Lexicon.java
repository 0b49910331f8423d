package it.trovatore.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The inflected forms of Italian and their lemmas: Morph-it! (Zanchetta and Baroni 2005) as the
 * Morfologik automaton that LanguageTool ships. About 505,000 form, lemma and tag rows; some two
 * megabytes in memory, shared by all instances. An instance is for one thread.
 *
 * <p>A verb made of a noun (<i>fogliare</i> of <i>foglia</i>) that is not itself a common word does
 * not claim the noun's own forms; every other reading of an ambiguous form is kept.
 */
final class Lexicon {

  private static final String FOLDER = "/org/languagetool/resource/it/";

  private final DictionaryLookup lookup = new DictionaryLookup(Shared.DICTIONARY);

  /** What all instances share, loaded at the first use. */
  private static final class Shared {
    static final Dictionary DICTIONARY = dictionary();
    static final Set<String> COMMON_VERBS = commonVerbs();
  }

  /** The lemmas of a form in lower case, in the lexicon's order; empty for an unknown form. */
  Set<String> lemmas(CharSequence form) {
    List<WordData> readings = lookup.lookup(form);
    if (readings.isEmpty()) {
      return Set.of();
    }
    Set<String> nouns = new LinkedHashSet<>();
    Set<String> lemmas = new LinkedHashSet<>();
    for (WordData reading : readings) {
      String lemma = lemma(reading);
      lemmas.add(lemma);
      if (!isVerb(reading)) {
        nouns.add(lemma);
      }
    }
    if (lemmas.size() > 1 && !nouns.isEmpty()) {
      lemmas.removeIf(lemma -> !nouns.contains(lemma) && isRareVerbOf(nouns, lemma));
    }
    return lemmas;
  }

  private static boolean isRareVerbOf(Set<String> nouns, String verb) {
    if (!verb.endsWith("are") || Shared.COMMON_VERBS.contains(verb)) {
      return false;
    }
    String root = verb.substring(0, verb.length() - 3);
    return nouns.stream()
        .anyMatch(noun -> noun.length() == root.length() + 1 && noun.startsWith(root));
  }

  private static boolean isVerb(WordData reading) {
    CharSequence tag = reading.getTag();
    return tag != null && tag.toString().startsWith("VER");
  }

  private static String lemma(WordData reading) {
    return reading.getStem().toString().toLowerCase(Locale.ITALIAN);
  }

  private static Dictionary dictionary() {
    try {
      return Dictionary.read(resource("italian.dict"));
    } catch (IOException e) {
      throw new UncheckedIOException("the Italian lexicon cannot be read", e);
    }
  }

  private static Set<String> commonVerbs() {
    try (InputStream stream = resource("common_words.txt").openStream();
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(word -> word.endsWith("are"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the list of common words cannot be read", e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Lexicon.class.getResource(FOLDER + name), name);
  }
}
