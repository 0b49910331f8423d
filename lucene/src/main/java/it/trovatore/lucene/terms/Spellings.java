package it.trovatore.lucene.terms;

import it.trovatore.analysis.lexicon.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Automata of letters that may be written with an accent or without. */
final class Spellings {

  private static final char FIRST_ACCENTED = '\u00E0';

  private static final char AFTER_ACCENTED = '\u0180';

  /** The letters of European languages that fold to each plain one. */
  private static final Map<Integer, String> ACCENTED = accented();

  private Spellings() {}

  private static Map<Integer, String> accented() {
    Map<Integer, String> accented = new HashMap<>();
    for (char c = FIRST_ACCENTED; c < AFTER_ACCENTED; c++) {
      String plain = Folding.fold(String.valueOf(c));
      if (Character.isLowerCase(c) && plain.length() == 1 && plain.charAt(0) != c) {
        accented.merge((int) plain.charAt(0), String.valueOf(c), String::concat);
      }
    }
    return Map.copyOf(accented);
  }

  /** A letter typed without an accent stands for the accented ones too, an accented for itself. */
  static Automaton asTyped(int letter) {
    return withAccents(letter, letter);
  }

  /** A letter with any accent or none, whichever was typed. */
  static Automaton anyAccent(int letter) {
    String folded = Folding.fold(Character.toString(letter));
    return withAccents(letter, folded.length() == 1 ? folded.charAt(0) : letter);
  }

  private static Automaton withAccents(int letter, int plain) {
    String accented = ACCENTED.getOrDefault(plain, "");
    List<Automaton> forms = new ArrayList<>(List.of(Automata.makeChar(letter)));
    if (plain != letter) {
      forms.add(Automata.makeChar(plain));
    }
    accented.codePoints().forEach(c -> forms.add(Automata.makeChar(c)));
    return Operations.union(forms);
  }
}
