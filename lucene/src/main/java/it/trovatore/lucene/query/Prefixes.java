package it.trovatore.lucene.query;

import it.trovatore.analysis.Folding;
import it.trovatore.lucene.schema.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Words of the surface field that begin with some letters. A vowel without an accent stands for the
 * accented ones too: {@code perche*} finds <i>perché</i>.
 */
final class Prefixes {

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

  private Prefixes() {}

  /** Matches with a constant score. */
  static Query query(String prefix, TextField field) {
    return new AutomatonQuery(new Term(field.surface(), prefix), automaton(prefix));
  }

  /** Accepts the words that begin with the letters. */
  static Automaton automaton(String prefix) {
    List<Automaton> letters = new ArrayList<>();
    prefix.codePoints().forEach(c -> letters.add(letter(c)));
    letters.add(Automata.makeAnyString());
    return Operations.determinize(
        Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton letter(int typed) {
    Automaton plain = Automata.makeChar(typed);
    String accented = ACCENTED.get(typed);
    if (accented == null) {
      return plain;
    }
    List<Automaton> forms = new ArrayList<>(List.of(plain));
    accented.codePoints().forEach(c -> forms.add(Automata.makeChar(c)));
    return Operations.union(forms);
  }

  /** The last word of the text, which is what the star is attached to. */
  static String normalised(String text) {
    Words words = Words.of(text);
    return words.isEmpty() ? Folding.fold(text) : words.list().getLast().surface();
  }
}
