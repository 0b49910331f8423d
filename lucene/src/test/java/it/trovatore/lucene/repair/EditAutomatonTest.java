package it.trovatore.lucene.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditAutomatonTest {

  @ParameterizedTest
  @CsvSource({
    "gatto, gatto, true",
    "gatto, gato, true",
    "gatto, gattto, true",
    "gatto, gatta, true",
    "gatto, gtato, true",
    "gatto, gattò, true",
    "perchè, perché, true",
    "venredi, venerdì, true",
    "socita, società, true",
    "sòcita, società, false",
    "perchè, perch, true",
    "собака, собкаа, true",
    "gatto, gбtto, false",
    "gatto, gati, false",
    "gatto, gtaot, false",
    "gatto, gatt-, false"
  })
  void acceptsOneEdit(String word, String other, boolean near) {
    assertEquals(near, accepts(EditAutomaton.of("=", word, 1), "=" + other));
    assertEquals(false, accepts(EditAutomaton.of("=", word, 1), other));
  }

  @Test
  void acceptsAsTheDistanceOfDamerauSays() {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String word = random(random, 1 + random.nextInt(8));
      String other =
          random.nextBoolean() ? changed(random, word) : random(random, 1 + random.nextInt(8));
      for (int edits = 1; edits <= 2; edits++) {
        String which = word + " " + other + " at " + edits + ", seed " + seed;
        CompiledAutomaton automaton = EditAutomaton.of("", word, edits);
        assertEquals(distance(word, other) <= edits, accepts(automaton, other), which);
        assertFalse(Operations.hasDeadStatesFromInitial(automaton.automaton), which);
        assertFalse(Operations.hasDeadStatesToAccept(automaton.automaton), which);
      }
    }
  }

  private static boolean accepts(CompiledAutomaton automaton, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return automaton.runAutomaton.run(bytes, 0, bytes.length);
  }

  private static String random(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abcàéž".charAt(random.nextInt(6)));
    }
    return word.toString();
  }

  private static String changed(Random random, String word) {
    StringBuilder changed = new StringBuilder(word);
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed.insert(random.nextInt(changed.length() + 1), random(random, 1));
      changed.deleteCharAt(random.nextInt(changed.length()));
    }
    return changed.toString();
  }

  private static boolean isMeant(String word, int place, char letter) {
    boolean accent = word.charAt(place) == 'a' && letter == 'à' && place == word.length() - 1;
    return accent || word.charAt(place) == letter;
  }

  /** Optimal string alignment. */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = isMeant(one, i - 1, other.charAt(j - 1)) ? 0 : 1;
        d[i][j] =
            Math.min(d[i - 1][j - 1] + substitution, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && isMeant(one, i - 1, other.charAt(j - 2))
            && isMeant(one, i - 2, other.charAt(j - 1))) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
