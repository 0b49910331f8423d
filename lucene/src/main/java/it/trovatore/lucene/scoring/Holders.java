package it.trovatore.lucene.scoring;

import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold what is wanted, by the postings of its terms where these tell it, without
 * the machinery of a query.
 */
public final class Holders {

  /** When even the rarest word is in more documents than this, a search is as quick. */
  private static final int FEW = 512;

  private Holders() {}

  /**
   * Which of some documents have a wanted clause.
   *
   * @param documents in ascending order
   */
  public static boolean[] among(int[] documents, SearchTerms terms, Wanted wanted)
      throws IOException {
    List<KnownTerm> anyOf = wanted.anyOf();
    return anyOf == null ? among(documents, terms, wanted.query()) : among(documents, terms, anyOf);
  }

  private static boolean[] among(int[] documents, SearchTerms terms, List<KnownTerm> anyOf)
      throws IOException {
    boolean[] hold = new boolean[documents.length];
    List<LeafDocuments> leaves = LeafDocuments.of(terms.searcher(), documents);
    for (LeafDocuments leaf : leaves) {
      PostingsEnum reused = null;
      for (KnownTerm term : anyOf) {
        PostingsEnum holding = terms.postings(leaf.context(), term, PostingsEnum.NONE, reused);
        if (holding != null) {
          mark(hold, leaf, holding);
          reused = holding;
        }
      }
    }
    return hold;
  }

  private static boolean[] among(int[] documents, SearchTerms terms, Query query)
      throws IOException {
    boolean[] hold = new boolean[documents.length];
    Source matches = matches(terms.searcher(), query);
    for (LeafDocuments leaf : LeafDocuments.of(terms.searcher(), documents)) {
      DocIdSetIterator holding = matches.in(leaf.context());
      if (holding != null) {
        mark(hold, leaf, holding);
      }
    }
    return hold;
  }

  private static int[] those(int[] documents, boolean[] hold) {
    return IntStream.range(0, documents.length)
        .filter(i -> hold[i])
        .map(i -> documents[i])
        .toArray();
  }

  /**
   * Those of some documents that a query matches, as it scores them.
   *
   * @param documents in ascending order
   */
  public static List<ScoreDoc> scored(int[] documents, SearchTerms terms, Query query)
      throws IOException {
    IndexSearcher searcher = terms.searcher();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    List<ScoreDoc> scored = new ArrayList<>();
    for (LeafDocuments leaf : LeafDocuments.of(searcher, documents)) {
      Scorer scorer = weight.scorer(leaf.context());
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        for (int document : leaf.documents()) {
          if (Positions.isAt(matches, document)) {
            scored.add(new ScoreDoc(leaf.context().docBase + document, scorer.score()));
          }
        }
      }
    }
    return scored;
  }

  /**
   * The documents that may have all the wanted clauses, in ascending order: all those that have the
   * clauses whose terms are known; clauses that only a query tells are not looked at. Null where no
   * clause has known terms, or these are in so many documents that a search finds them as soon.
   */
  public static int @Nullable [] haveAll(SearchTerms terms, List<Wanted> wanted)
      throws IOException {
    List<List<KnownTerm>> rarestFirst =
        wanted.stream()
            .flatMap(each -> Stream.ofNullable(each.anyOf()))
            .sorted(Comparator.comparingInt(Holders::atMost))
            .toList();
    if (rarestFirst.isEmpty() || !areFew(rarestFirst.getFirst())) {
      return null;
    }
    int[] left = ofAny(terms, rarestFirst.getFirst(), FEW);
    for (List<KnownTerm> others : rarestFirst.subList(1, rarestFirst.size())) {
      left = those(left, among(left, terms, others));
    }
    return left;
  }

  /** Whether those that have one of some terms are so few that they are looked at one by one. */
  public static boolean areFew(List<KnownTerm> anyOf) {
    return atMost(anyOf) <= FEW;
  }

  /** How many documents have one of some terms or more, at most. */
  public static int atMost(List<KnownTerm> anyOf) {
    long documents = 0;
    for (KnownTerm term : anyOf) {
      documents += term.documents();
    }
    return (int) Math.min(Integer.MAX_VALUE, documents);
  }

  /**
   * The documents that have one of some terms or more, in ascending order.
   *
   * @param most of how many postings in all no more are read
   */
  public static int[] ofAny(SearchTerms terms, List<KnownTerm> anyOf, int most) throws IOException {
    int[] found = new int[Math.min(most, atMost(anyOf))];
    int count = 0;
    int read = 0;
    List<LeafReaderContext> leaves = terms.searcher().getLeafContexts();
    @Nullable PostingsEnum[] reused = new @Nullable PostingsEnum[leaves.size()];
    for (KnownTerm term : anyOf) {
      for (LeafReaderContext leaf : leaves) {
        if (read == found.length) {
          return ascending(found, count);
        }
        PostingsEnum documents = terms.postings(leaf, term, PostingsEnum.NONE, reused[leaf.ord]);
        if (documents == null) {
          continue;
        }
        reused[leaf.ord] = documents;
        Bits live = leaf.reader().getLiveDocs();
        while (read < found.length && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          read++;
          if (live == null || live.get(documents.docID())) {
            found[count++] = leaf.docBase + documents.docID();
          }
        }
      }
    }
    return ascending(found, count);
  }

  /** The first so many of some documents in order, each once. */
  private static int[] ascending(int[] documents, int count) {
    Arrays.sort(documents, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || documents[i] != documents[distinct - 1]) {
        documents[distinct++] = documents[i];
      }
    }
    return Arrays.copyOf(documents, distinct);
  }

  /** How many of some documents, in ascending order, have one of some terms or more. */
  static int count(int[] documents, SearchTerms terms, List<KnownTerm> anyOf) throws IOException {
    return atMost(anyOf) < documents.length
        ? countOfBoth(documents, ofAny(terms, anyOf, documents.length))
        : count(among(documents, terms, anyOf));
  }

  private static int count(boolean[] hold) {
    int count = 0;
    for (boolean holds : hold) {
      count += holds ? 1 : 0;
    }
    return count;
  }

  private static int countOfBoth(int[] some, int[] others) {
    int count = 0;
    int at = 0;
    for (int document : others) {
      while (at < some.length && some[at] < document) {
        at++;
      }
      count += at < some.length && some[at] == document ? 1 : 0;
    }
    return count;
  }

  /** Whether a query matches a document, looked for no further than the first. */
  public static boolean matchAny(SearchTerms terms, Query query) throws IOException {
    Source source = matches(terms.searcher(), query);
    for (LeafReaderContext leaf : terms.searcher().getLeafContexts()) {
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator documents = source.in(leaf);
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The documents of a segment that have something; null where none has. */
  private interface Source {
    @Nullable DocIdSetIterator in(LeafReaderContext leaf) throws IOException;
  }

  private static Source matches(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    return leaf -> {
      Scorer scorer = weight.scorer(leaf);
      return scorer == null ? null : scorer.iterator();
    };
  }

  private static void mark(boolean[] hold, LeafDocuments leaf, DocIdSetIterator holding)
      throws IOException {
    for (int i = 0; i < leaf.documents().length; i++) {
      hold[leaf.from() + i] |= Positions.isAt(holding, leaf.documents()[i]);
    }
  }
}
