package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text that was copied up to the middle of its last word: <i>le tariffe dei serv</i>. */
public final class CutText {

  private static final int SHORTEST_PART = 2;

  /** Longer words that are known are whole. */
  private static final int LONGEST_KNOWN = 4;

  /** What begins more words than these may be any. */
  private static final int MOST_ENDS = 64;

  /** Where even the rarest word is in more documents, they are not looked at. */
  private static final int MOST_DOCUMENTS = 256;

  private CutText() {}

  /**
   * The documents that have the text, and go on with a word that begins as the last one does: none
   * when that is a longer word of the language or of a document, or they have the text with it, or
   * something else than words and filters is asked for.
   *
   * @param clauses of the query, in order
   * @return in ascending order
   */
  public static int[] holders(SearchTerms terms, List<Query> clauses) throws IOException {
    List<Words.Word> words = CopiedText.words(clauses);
    if (words.size() < CopiedText.FEWEST_WORDS || !mayBeCut(words.getLast(), terms)) {
      return new int[0];
    }
    List<List<KnownTerm>> row = new ArrayList<>();
    for (Words.Word word : words.subList(0, words.size() - 1)) {
      row.add(CopiedText.inAnyForm(terms, word));
    }
    int[] before = havingRow(terms, row);
    if (before.length == 0 || isWhole(terms, before, row, words.getLast())) {
      return new int[0];
    }
    row.add(terms.beginningWith(TextField.TEXT, words.getLast().surface(), MOST_ENDS));
    return Rows.have(before, terms, row);
  }

  private static int[] havingRow(SearchTerms terms, List<List<KnownTerm>> row) throws IOException {
    List<KnownTerm> rarest =
        row.stream().min(Comparator.comparingInt(Holders::atMost)).orElseThrow();
    int documents = Holders.atMost(rarest);
    return documents == 0 || documents > MOST_DOCUMENTS
        ? new int[0]
        : Rows.have(Holders.ofAny(terms, rarest, documents), terms, row);
  }

  /** Whether documents have the text to its end, its last word in any form. */
  private static boolean isWhole(
      SearchTerms terms, int[] documents, List<List<KnownTerm>> row, Words.Word last)
      throws IOException {
    List<List<KnownTerm>> whole = new ArrayList<>(row);
    whole.add(CopiedText.inAnyForm(terms, last));
    return Rows.have(documents, terms, whole).length > 0;
  }

  private static boolean mayBeCut(Words.Word last, SearchTerms terms) {
    int length = last.surface().length();
    return length >= SHORTEST_PART
        && ((length <= LONGEST_KNOWN && Character.isLetter(last.surface().charAt(0)))
            || (terms.known(last).in(TextField.TEXT).surface().isEmpty()
                && !LexiconWord.of(last.surface()).isListed()));
  }
}
