package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.ExactPhrases;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.LexiconWord;
import it.trovatore.lucene.words.Words;
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

  /** As many of a text that ends in what is known, which is cut more seldom. */
  private static final int MOST_DOCUMENTS_OF_KNOWN = 32;

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
    if (!mayBe(clauses)) {
      return new int[0];
    }
    List<Words.Word> words = TypedRow.of(clauses).words();
    Words.Word last = words.getLast();
    int most = mostDocuments(last, terms);
    List<Words.Word> whole = words.subList(0, words.size() - 1);
    if (most == 0
        || !terms.prefixes().have(TextField.TEXT, last.surface())
        || whole.stream().noneMatch(word -> isInFew(word, most, terms))) {
      return new int[0];
    }
    List<List<KnownTerm>> row = new ArrayList<>();
    for (Words.Word word : whole) {
      row.add(CopiedText.inAnyForm(terms, word));
    }
    int[] before = havingRow(terms, row, most);
    if (before.length == 0 || isWhole(terms, before, row, last)) {
      return new int[0];
    }
    row.add(terms.prefixes().of(TextField.TEXT, last.surface(), MOST_ENDS));
    return ExactPhrases.have(before, terms, row);
  }

  /** Whether the words may have been copied, so that the last may be cut, whatever it is then. */
  public static boolean mayBe(List<Query> clauses) {
    TypedRow typed = TypedRow.of(clauses);
    return !typed.quoted() && typed.words().size() >= CopiedText.FEWEST_WORDS;
  }

  private static int[] havingRow(SearchTerms terms, List<List<KnownTerm>> row, int most)
      throws IOException {
    List<KnownTerm> rarest =
        row.stream().min(Comparator.comparingInt(Holders::atMost)).orElseThrow();
    int documents = Holders.atMost(rarest);
    return documents == 0 || documents > most
        ? new int[0]
        : ExactPhrases.have(Holders.ofAny(terms, rarest, documents), terms, row);
  }

  /** Whether documents have the text to its end, its last word in any form. */
  private static boolean isWhole(
      SearchTerms terms, int[] documents, List<List<KnownTerm>> row, Words.Word last)
      throws IOException {
    List<List<KnownTerm>> whole = new ArrayList<>(row);
    whole.add(CopiedText.inAnyForm(terms, last));
    return ExactPhrases.have(documents, terms, whole).length > 0;
  }

  private static boolean isInFew(Words.Word word, int most, SearchTerms terms) {
    return Holders.atMost(terms.known(word).in(TextField.TEXT).lemmas()) <= most;
  }

  /** In how many documents the rarest word may be, for the text to be looked for; 0 for no text. */
  private static int mostDocuments(Words.Word last, SearchTerms terms) {
    String surface = last.surface();
    if (surface.length() < SHORTEST_PART) {
      return 0;
    }
    if (terms.known(last).in(TextField.TEXT).surface().isEmpty()
        && !LexiconWord.of(surface).isListed()) {
      return MOST_DOCUMENTS;
    }
    boolean isShort = surface.length() <= LONGEST_KNOWN && Character.isLetter(surface.charAt(0));
    return isShort ? MOST_DOCUMENTS_OF_KNOWN : 0;
  }
}
