package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/**
 * Collects what is to be marked in titles and bodies: the words and phrases that are looked for,
 * never those that are excluded, and stop words only where nothing else is looked for. Every match
 * of a word as written is a match of a lemma, so the lemmas alone mark both.
 */
final class Marking {

  private static final List<TextField> MARKED = List.of(TextField.TITLE, TextField.BODY);

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private boolean onSurface;

  org.apache.lucene.search.Query query() {
    return query.build();
  }

  /** Whether prefixes or other spellings are marked, which only the surface fields can tell. */
  boolean onSurface() {
    return onSurface;
  }

  void add(Query clause) {
    switch (clause) {
      case Query.Word word -> {
        for (Words.Word part : Words.of(word.text()).content()) {
          marked(word.field()).forEach(f -> query.add(WordQueries.lemmas(part, f), Occur.SHOULD));
        }
      }
      case Query.Prefix prefix -> {
        onSurface = true;
        String letters = Prefixes.normalised(prefix.text());
        marked(prefix.field()).forEach(f -> query.add(Prefixes.query(letters, f), Occur.SHOULD));
      }
      case Query.Phrase phrase -> {
        onSurface = true;
        PhraseQueries words = new PhraseQueries(Words.of(phrase.text()).list(), phrase.slop());
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

  private static List<TextField> marked(Field field) {
    return TextField.of(field).stream().filter(MARKED::contains).toList();
  }
}
