package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordListTest {

  @Test
  void hasTheWordsBetweenBlanksAndEndsOfLines() {
    WordList list = of("# una nota\nvirtù e\n\nconoscenza  fine");

    for (String word : List.of("virtù", "e", "conoscenza", "fine")) {
      assertTrue(list.contains(word), word);
    }
    for (String word : List.of("", "#", "una", "nota", "virt", "virtu", "conoscenz", "fin", "fi")) {
      assertFalse(list.contains(word), word);
    }
  }

  @Test
  void theFirstWordOfALineIsThatBeforeItsOthers() {
    WordList list =
        of("# nota\nfrancia francese gallico\nniger nigerino\ntirana tiranese\ntirano tiranese");

    assertEquals(List.of("francia"), list.before("gallico"));
    assertEquals(List.of("niger"), list.before("nigerino"));
    assertEquals(Set.of("tirana", "tirano"), Set.copyOf(list.before("tiranese")));
    assertEquals(List.of(), list.before("francia"));
    assertEquals(List.of(), list.before("nota"));
  }

  @Test
  void mayBeEmpty() {
    assertFalse(of("").contains("e"));
    assertFalse(of("# nota").contains("nota"));
    assertFalse(of("\n \n").contains(""));
  }

  @Test
  void hasRandomWordsAsASetHasThem() {
    Random random = new Random(7);
    for (int length = 1; length < 400; length++) {
      Set<String> words = new HashSet<>();
      for (int i = 0; i < length; i++) {
        words.add(word(random));
      }
      WordList list = of(String.join(random.nextBoolean() ? " " : "\n", words));
      for (int i = 0; i < 400; i++) {
        String sought = word(random);
        assertEquals(words.contains(sought), list.contains(sought), sought);
      }
      words.forEach(word -> assertTrue(list.contains(word), word));
    }
  }

  /** Of few letters, so that hashes meet. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      word.append("abcàò".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static WordList of(String text) {
    return new WordList(text.getBytes(StandardCharsets.UTF_8));
  }
}
