package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzàèéìòù";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inteligenza",
        "fiorentini",
        "cassa",
        "citta",
        "sicita",
        "perchè",
        "aa",
        "z",
        "ghjkl",
        "èra"
      })
  void areAllFormsAtOneEdit(String word) {
    assertEquals(formsAtOneEdit(word), new TreeSet<>(WordForms.atOneEdit(word)));
  }

  private static Set<String> formsAtOneEdit(String word) {
    Set<String> strings = new TreeSet<>();
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      for (String letter : LETTERS.split("", -1)) {
        strings.add(head + letter + tail);
        if (!tail.isEmpty()) {
          strings.add(head + letter + tail.substring(1));
        }
      }
      if (!tail.isEmpty()) {
        strings.add(head + tail.substring(1));
      }
      if (tail.length() > 1) {
        strings.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
      }
    }
    if (word.endsWith("a")) {
      List<String> plain = strings.stream().filter(form -> form.endsWith("a")).toList();
      plain.forEach(form -> strings.add(form.substring(0, form.length() - 1) + "à"));
    }
    strings.remove(word);
    strings.removeIf(form -> !Lexicon.has(form));
    return strings;
  }
}
