package it.trovatore.lucene.query;

import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a query in their order, stop words too, as somebody may have copied them from a
 * text: of a query that is nothing else but words, phrases beside them and filters; none of
 * another.
 *
 * @param words none of a phrase alone, which is looked for in a row anyway
 * @param quoted whether some are of a phrase: a text may have quotation marks
 */
record TypedRow(List<Words.Word> words, boolean quoted) {
  TypedRow {
    words = List.copyOf(words);
  }

  private static final TypedRow NONE = new TypedRow(List.of(), false);

  static TypedRow of(List<Query> clauses) {
    boolean quoted = clauses.stream().anyMatch(TypedRow::isQuoted);
    if (quoted && clauses.size() == 1) {
      return NONE;
    }
    List<Words.Word> words = new ArrayList<>();
    for (Query clause : clauses) {
      String word = Clauses.freeWord(clause);
      if (word != null) {
        words.addAll(AskedWords.of(word).list());
      } else if (clause instanceof Query.Phrase phrase && isQuoted(phrase)) {
        words.addAll(AskedWords.of(phrase.text()).list());
      } else if (!clause.isFilter()) {
        return NONE;
      }
    }
    return new TypedRow(words, quoted);
  }

  private static boolean isQuoted(Query clause) {
    return clause instanceof Query.Phrase phrase && phrase.isAnywhere() && phrase.slop() == 0;
  }
}
