package it.trovatore.lucene.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Copy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code uguali}, {@code quasi-uguali} and {@code diversi} holds two texts, {@code
 * a} and {@code b}.
 */
class SignatureTest {

  /** How far from the threshold every pair of texts must stay. */
  private static final double MARGIN = 0.1;

  static Stream<Path> uguali() throws Exception {
    return pairs("uguali");
  }

  static Stream<Path> quasiUguali() throws Exception {
    return pairs("quasi-uguali");
  }

  static Stream<Path> diversi() throws Exception {
    return pairs("diversi");
  }

  private static Stream<Path> pairs(String kind) throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(SignatureTest.class.getResource(kind)).toURI());
    try (Stream<Path> pairs = Files.list(folder)) {
      return pairs.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("uguali")
  void theSameWordsAreExactCopiesHoweverTheyAreSetOut(Path pair) throws IOException {
    assertEquals(Copy.Kind.EXACT, likeness(read(pair, "a"), read(pair, "b")));
  }

  @ParameterizedTest
  @MethodSource("quasiUguali")
  void textsTakenOverWithSmallChangesAreNearCopies(Path pair) throws IOException {
    assertEquals(Copy.Kind.NEAR, likeness(read(pair, "a"), read(pair, "b")));
    double resemblance = resemblance(read(pair, "a"), read(pair, "b"));
    assertTrue(resemblance >= Signature.NEAR + MARGIN, pair + ": " + resemblance);
  }

  @ParameterizedTest
  @MethodSource("diversi")
  void textsOfOneTopicOrFormAreNone(Path pair) throws IOException {
    assertNull(likeness(read(pair, "a"), read(pair, "b")));
    double resemblance = resemblance(read(pair, "a"), read(pair, "b"));
    assertTrue(resemblance <= Signature.NEAR - MARGIN, pair + ": " + resemblance);
  }

  @ParameterizedTest
  @CsvSource({
    "Perché l'acqua è più pura, PERCHE' L’ACQUA E' PIU' PURA",
    "Perche\u0301 l'acqua e\u0300 piu\u0300 pura, perché (l'acqua) è più pura!",
    "una re\u00adte di bi\u00adnari, Una rete di binari.",
    "Ελλάδα και Россия, ΕΛΛΆΔΑ ΚΑΙ РОССИЯ"
  })
  void caseAccentsPunctuationAndLayoutDoNotCount(String a, String b) {
    assertEquals(Copy.Kind.EXACT, likeness(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "vado a casa, a casa vado",
    "casa mia, casamia",
    "casa, case",
    "3 marzo, 4 marzo",
    "a b, a b b"
  })
  void otherWordsOrAnotherOrderAreNoExactCopy(String a, String b) {
    assertNull(likeness(a, b));
  }

  @Test
  void aShortTextHasNoNearCopies() {
    List<String> words = words(new Random(5), Sketch.LEAST_WORDS);
    String nearly = String.join(" ", words.subList(0, words.size() - 1));
    assertNull(likeness(String.join(" ", words), nearly));
    assertEquals(Copy.Kind.EXACT, likeness(nearly, nearly + "."));

    List<String> longer = words(new Random(5), Sketch.LEAST_WORDS + 1);
    String again = String.join(" ", longer.subList(0, longer.size() - 1));
    assertEquals(Copy.Kind.NEAR, likeness(String.join(" ", longer), again));
  }

  @ParameterizedTest
  @CsvSource({"''", "'  \n\n '", "'… — !'"})
  void aTextWithoutWordsHasNoSignature(String text) {
    assertTrue(Signature.of(text).isEmpty());
  }

  @Test
  void theEstimateIsAsNearToTheTruthAsIsSaid() {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    double squares = 0;
    double sum = 0;
    int times = 400;
    for (int i = 0; i < times; i++) {
      List<String> a = words(random, 200 + random.nextInt(800));
      List<String> b = new ArrayList<>(a.subList(random.nextInt(a.size() / 2), a.size()));
      b.addAll(words(random, random.nextInt(200)));
      double error = resemblance(String.join(" ", a), String.join(" ", b)) - resemblance(a, b);
      sum += error;
      squares += error * error;
    }
    double deviation = Math.sqrt(squares / times);
    assertTrue(deviation < 0.05, "deviation " + deviation + ", seed " + seed);
    assertTrue(Math.abs(sum / times) < 0.012, "bias " + sum / times + ", seed " + seed);
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Integer.toString(random.nextInt(36 * 36 * 36), 36).replaceAll("\\d", "k"))
        .toList();
  }

  private static double resemblance(List<String> a, List<String> b) {
    Set<String> both = runs(a);
    both.retainAll(runs(b));
    return (double) both.size() / (runs(a).size() + runs(b).size() - both.size());
  }

  private static Set<String> runs(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - 6)
        .mapToObj(i -> String.join(" ", words.subList(i, i + 6)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static double resemblance(String a, String b) {
    return signature(a).resemblance(signature(b));
  }

  private static Copy.@Nullable Kind likeness(String a, String b) {
    Copy.Kind kind = signature(a).likeness(signature(b));
    assertEquals(kind, signature(b).likeness(signature(a)));
    return kind;
  }

  private static Signature signature(String text) {
    return Signature.read(Signature.of(text).orElseThrow());
  }

  private static String read(Path pair, String which) throws IOException {
    return Files.readString(pair.resolve(which + ".txt"));
  }
}
