package it.trovatore.lucene.query;

import it.trovatore.lucene.query.Reasons.Sought;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Collects what is to be marked in titles and bodies: the words and phrases that are looked for,
 * never those that are excluded, and stop words only where nothing else is looked for. Every match
 * of a word as written is a match of a lemma, so the lemmas alone mark both.
 */
final class Marking {

  private static final List<TextField> MARKED = List.of(TextField.TITLE, TextField.BODY);

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private final List<Sought> sought = new ArrayList<>();
  private final List<CharacterRunAutomaton> prefixes = new ArrayList<>();
  private final Set<String> repaired;
  private boolean onSurface;

  /**
   * Begins with nothing.
   *
   * @param repaired the texts of the words that a repair put into the query
   */
  Marking(Set<String> repaired) {
    this.repaired = Set.copyOf(repaired);
  }

  org.apache.lucene.search.Query query() {
    return query.build();
  }

  /** Whether prefixes or other spellings are marked, which only the surface fields can tell. */
  boolean onSurface() {
    return onSurface;
  }

  /** Why each of what {@link #query} matches is marked. */
  Reasons reasons() {
    return new Reasons(sought, prefixes);
  }

  void add(Query clause) {
    switch (clause) {
      case Query.Word word -> {
        for (Words.Word part : Words.of(word.text()).content()) {
          seek(part, word.text(), repaired.contains(word.text()));
          marked(word.field()).forEach(f -> query.add(WordQueries.lemmas(part, f), Occur.SHOULD));
        }
      }
      case Query.Prefix prefix -> {
        onSurface = true;
        String letters = Prefixes.normalised(prefix.text());
        prefixes.add(new CharacterRunAutomaton(Prefixes.automaton(letters)));
        marked(prefix.field()).forEach(f -> query.add(Prefixes.query(letters, f), Occur.SHOULD));
      }
      case Query.Phrase phrase -> {
        onSurface = true;
        PhraseQueries words = new PhraseQueries(Words.of(phrase.text()).list(), phrase.slop());
        words.words().forEach(word -> seek(word, phrase.text(), false));
        for (TextField field : marked(phrase.field())) {
          query.add(words.in(field, PhraseQueries.Form.INFLECTED), Occur.SHOULD);
          query.add(words.in(field, PhraseQueries.Form.ANY_SPELLING), Occur.SHOULD);
        }
      }
      case Query.Or or -> or.alternatives().forEach(this::add);
      case Query.All all -> all.clauses().forEach(this::add);
      case Query.Not not -> {}
      case Query.Format format -> {}
      case Query.Dates dates -> {}
      case Query.Everything everything -> {}
    }
  }

  private void seek(Words.Word word, String text, boolean byRepair) {
    sought.add(new Sought(text.substring(word.start(), word.end()), word, byRepair));
  }

  private static List<TextField> marked(Field field) {
    return TextField.of(field).stream().filter(MARKED::contains).toList();
  }
}
