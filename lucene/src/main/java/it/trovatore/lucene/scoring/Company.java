package it.trovatore.lucene.scoring;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * The documents that hold the other words of a query: what a doubtful word was meant for is told by
 * how many of them hold each candidate. Valid as long as its {@link SearchTerms}; not thread-safe.
 */
public final class Company {

  /** How many words are asked: the rarest, which tell most. */
  private static final int FEW = 3;

  /**
   * How many of their postings are read at most, which is no more than a sample of a large index.
   */
  private static final int MOST_POSTINGS = 10_000;

  private final SearchTerms terms;
  private final int[] documents;

  private Company(SearchTerms terms, int[] documents) {
    this.terms = terms;
    this.documents = documents;
  }

  /** The company of a word. */
  public static Company of(SearchTerms terms, List<Query> otherClauses) throws IOException {
    List<KnownTerm> rarest =
        otherClauses.stream()
            .flatMap(clause -> words(clause).stream())
            .map(word -> terms.known(word).in(TextField.TEXT).lemmas())
            .filter(lemmas -> !lemmas.isEmpty())
            .sorted(Comparator.comparingInt(Holders::atMost))
            .limit(FEW)
            .flatMap(List::stream)
            .toList();
    return new Company(terms, Holders.ofAny(terms, rarest, MOST_POSTINGS));
  }

  private static List<Words.Word> words(Query clause) {
    Words words =
        switch (clause) {
          case Query.Word word -> AskedWords.of(word.text());
          case Query.Phrase phrase -> AskedWords.of(phrase.text());
          default -> Words.of("");
        };
    return words.onlyStopWords() ? List.of() : words.content();
  }

  /** How many of the documents hold a word in any form; of one in parts, its rarest part. */
  public int of(String word) throws IOException {
    List<Words.Word> parts = AskedWords.of(word).content();
    int fewest = parts.isEmpty() ? 0 : documents.length;
    for (Words.Word part : parts) {
      List<KnownTerm> lemmas = terms.known(part).in(TextField.TEXT).lemmas();
      fewest = Math.min(fewest, Holders.count(documents, terms, lemmas));
    }
    return fewest;
  }
}
