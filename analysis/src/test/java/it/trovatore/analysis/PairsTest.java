package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.lexicon.Lemmatizer;
import it.trovatore.analysis.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges the lemmatizer by {@code pairs.tsv}: two words meet if they have a lemma in common. */
class PairsTest {

  private static List<Pair> pairs = List.of();

  private final Lemmatizer lemmatizer = new Lemmatizer(new Lexicon());

  private record Pair(String expect, String category, String one, String other) {

    static Pair of(String line) {
      String[] columns = line.split("\t", -1);
      return new Pair(columns[0], columns[1], columns[2], columns[3]);
    }
  }

  @BeforeAll
  static void readPairs() throws IOException {
    try (InputStream stream = PairsTest.class.getResourceAsStream("pairs.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      pairs = reader.lines().filter(line -> !line.startsWith("#")).map(Pair::of).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"match", "distinct"})
  void wordsMeetExactlyWhenTheyShould(String expect) {
    List<Pair> judged = pairs.stream().filter(pair -> pair.expect().equals(expect)).toList();
    String failures =
        judged.stream()
            .filter(pair -> meet(pair) != expect.equals("match"))
            .map(this::explain)
            .collect(Collectors.joining("\n"));
    assertTrue(judged.size() >= 250, () -> judged.size() + " pairs");
    assertEquals("", failures);
  }

  @Test
  void everyPairIsJudgedOneWayAndOnce() {
    assertEquals(
        pairs.size(),
        pairs.stream()
            .filter(pair -> pair.expect().matches("match|distinct"))
            .map(pair -> Set.of(pair.one(), pair.other()))
            .distinct()
            .count());
  }

  private boolean meet(Pair pair) {
    return !Collections.disjoint(lemmas(pair.one()), lemmas(pair.other()));
  }

  private String explain(Pair pair) {
    return String.join(
        " ",
        pair.expect(),
        pair.category(),
        pair.one() + lemmas(pair.one()),
        pair.other() + lemmas(pair.other()));
  }

  private Set<String> lemmas(String word) {
    String form =
        Normalizer.normalize(word, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]$", String.valueOf(Apostrophe.CANONICAL));
    return lemmatizer.lemmas(form);
  }
}
