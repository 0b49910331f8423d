package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * The words that begin with some letters, in one state of the index, each beginning looked up once
 * for one search. Not thread-safe.
 */
public final class PrefixTerms {

  private final TermDictionary dictionary;
  private final QueryBudget budget;
  private final Map<Beginning, List<KnownTerm>> found = new HashMap<>();

  /**
   * Looks nothing up yet.
   *
   * @param budget what all beginnings may still cost together
   */
  PrefixTerms(TermDictionary dictionary, QueryBudget budget) {
    this.dictionary = dictionary;
    this.budget = budget;
  }

  private record Beginning(TextField field, String letters, int most) {}

  /**
   * The words of a field as written that begin with some letters and that documents have.
   *
   * @param most none when there are more, or when the prefixes of the search have too many together
   */
  public List<KnownTerm> of(TextField field, String letters, int most) {
    return found.computeIfAbsent(new Beginning(field, letters, most), this::find);
  }

  private List<KnownTerm> find(Beginning beginning) {
    TextField field = beginning.field();
    String first = field.term(TermKind.SURFACE, beginning.letters()).text();
    int most = beginning.most();
    List<String> words = dictionary.written(field.key(), automaton(first), most + 1);
    return words.size() > most || !budget.grantsPrefixed(words.size())
        ? List.of()
        : dictionary.present(field, TermKind.SURFACE, words);
  }

  /** Whether a document has a word that begins so, which {@link #of} may not tell. */
  public boolean haveAnySpelling(TextField field, String letters) {
    String first = field.term(TermKind.SURFACE, letters).text();
    return !dictionary.written(field.key(), automaton(first), 1).isEmpty();
  }

  /** Whether a field has a word as written that begins with some letters; quick. */
  public boolean have(TextField field, String letters) {
    return dictionary.hasWordBeginningWith(field, letters);
  }

  /** Accepts the strings that begin with the letters. */
  public static Automaton automaton(String prefix) {
    List<Automaton> letters = new ArrayList<>();
    prefix.codePoints().forEach(c -> letters.add(Spellings.asTyped(c)));
    letters.add(Automata.makeAnyString());
    return Operations.determinize(
        Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}
