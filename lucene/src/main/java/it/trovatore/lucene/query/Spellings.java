package it.trovatore.lucene.query;

import it.trovatore.analysis.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Automata of letters that may be written with an accent or without. */
final class Spellings {

  private static final Map<Integer, String> ACCENTED =
      Map.of(
          (int) 'a', "àáâãäå",
          (int) 'c', "ç",
          (int) 'e', "èéêë",
          (int) 'i', "ìíîï",
          (int) 'n', "ñ",
          (int) 'o', "òóôõö",
          (int) 'u', "ùúûü",
          (int) 'y', "ýÿ");

  private Spellings() {}

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
