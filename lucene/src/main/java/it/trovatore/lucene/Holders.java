package it.trovatore.lucene;

import it.trovatore.lucene.query.KnownTerm;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.Translation.Wanted;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold what is wanted, by the postings of its terms where these tell it, without
 * the machinery of a query.
 */
final class Holders {

  /** When even the rarest word is in more documents than this, a search is as quick. */
  private static final int FEW = 128;

  private Holders() {}

  /**
   * Which of some documents have a wanted clause.
   *
   * @param documents in ascending order
   */
  static boolean[] among(int[] documents, SearchTerms terms, Wanted wanted) throws IOException {
    List<KnownTerm> anyOf = wanted.anyOf();
    if (anyOf == null) {
      return among(documents, terms, wanted.query());
    }
    boolean[] hold = new boolean[documents.length];
    for (KnownTerm term : anyOf) {
      mark(hold, documents, terms, postings(terms, term));
    }
    return hold;
  }

  /** As {@link #among(int[], SearchTerms, Wanted)}, of what a query matches. */
  static boolean[] among(int[] documents, SearchTerms terms, Query query) throws IOException {
    boolean[] hold = new boolean[documents.length];
    mark(hold, documents, terms, matches(terms.searcher(), query));
    return hold;
  }

  /**
   * The documents that may have all the wanted clauses, in ascending order: all those that have the
   * clauses whose terms are known. Null where these are so many that a search finds them as soon.
   */
  static int @Nullable [] haveAll(SearchTerms terms, List<Wanted> wanted) throws IOException {
    List<Wanted> rarestFirst =
        wanted.stream()
            .filter(each -> each.anyOf() != null)
            .sorted(Comparator.comparingInt(Holders::documents))
            .toList();
    if (rarestFirst.isEmpty() || documents(rarestFirst.getFirst()) > FEW) {
      return null;
    }
    return haveAll(
        all(terms, rarestFirst.getFirst()), terms, rarestFirst.subList(1, rarestFirst.size()));
  }

  /**
   * Those of some documents that have all of some clauses, in ascending order.
   *
   * @param documents in ascending order
   * @param wanted the rarest first, since most documents lack it
   */
  static int[] haveAll(int[] documents, SearchTerms terms, List<Wanted> wanted) throws IOException {
    int[] left = documents;
    for (Wanted each : wanted) {
      boolean[] hold = among(left, terms, each);
      int[] all = left;
      left = IntStream.range(0, all.length).filter(i -> hold[i]).map(i -> all[i]).toArray();
    }
    return left;
  }

  static int documents(Wanted wanted) {
    List<KnownTerm> anyOf = wanted.anyOf();
    return anyOf == null ? Integer.MAX_VALUE : anyOf.stream().mapToInt(KnownTerm::documents).sum();
  }

  private static int[] all(SearchTerms terms, Wanted wanted) throws IOException {
    int[] found = new int[documents(wanted)];
    int count = 0;
    List<KnownTerm> anyOf = wanted.anyOf();
    for (KnownTerm term : anyOf == null ? List.<KnownTerm>of() : anyOf) {
      for (LeafReaderContext leaf : terms.searcher().getLeafContexts()) {
        DocIdSetIterator documents = postings(terms, term).in(leaf);
        while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          found[count++] = leaf.docBase + documents.docID();
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  /** The documents of a segment that have something; null where none has. */
  private interface Source {
    @Nullable DocIdSetIterator in(LeafReaderContext leaf) throws IOException;
  }

  private static Source postings(SearchTerms terms, KnownTerm term) {
    return leaf -> terms.postings(leaf, term, PostingsEnum.NONE, null);
  }

  private static Source matches(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    return leaf -> {
      Scorer scorer = weight.scorer(leaf);
      return scorer == null ? null : scorer.iterator();
    };
  }

  private static void mark(boolean[] hold, int[] documents, SearchTerms terms, Source source)
      throws IOException {
    List<LeafReaderContext> leaves = terms.searcher().getLeafContexts();
    int opened = -1;
    DocIdSetIterator iterator = null;
    for (int i = 0; i < documents.length; i++) {
      int leaf = ReaderUtil.subIndex(documents[i], leaves);
      if (leaf != opened) {
        iterator = source.in(leaves.get(leaf));
        opened = leaf;
      }
      int local = documents[i] - leaves.get(leaf).docBase;
      hold[i] |= iterator != null && isAt(iterator, local);
    }
  }

  private static boolean isAt(DocIdSetIterator iterator, int document) throws IOException {
    int at = iterator.docID();
    return (at < document ? iterator.advance(document) : at) == document;
  }
}
