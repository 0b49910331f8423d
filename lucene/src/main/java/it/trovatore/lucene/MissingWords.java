package it.trovatore.lucene;

import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.Translation.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Which of the wanted words each document of a page lacks. */
final class MissingWords {

  private final Map<Integer, List<String>> missing = new HashMap<>();

  private MissingWords() {}

  static MissingWords of(SearchTerms terms, List<Wanted> wanted, int[] documents)
      throws IOException {
    MissingWords result = new MissingWords();
    int[] sorted = documents.clone();
    Arrays.sort(sorted);
    for (Wanted each : wanted) {
      boolean[] has = new boolean[sorted.length];
      List<Term> anyOf = each.anyOf();
      if (anyOf == null) {
        Source source = matches(terms.searcher(), each);
        mark(has, sorted, terms, source);
      } else {
        for (Term term : anyOf) {
          mark(has, sorted, terms, leaf -> terms.postings(leaf, term, PostingsEnum.NONE, null));
        }
      }
      for (int i = 0; i < sorted.length; i++) {
        if (!has[i]) {
          result.missing.computeIfAbsent(sorted[i], d -> new ArrayList<>()).add(each.text());
        }
      }
    }
    return result;
  }

  /** The texts of the wanted clauses that the document lacks, in the query's order. */
  List<String> in(int document) {
    return missing.getOrDefault(document, List.of());
  }

  /** The documents of a segment that have something; null where none has. */
  private interface Source {
    @Nullable DocIdSetIterator in(LeafReaderContext leaf) throws IOException;
  }

  private static Source matches(IndexSearcher searcher, Wanted wanted) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(wanted.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return leaf -> {
      Scorer scorer = weight.scorer(leaf);
      return scorer == null ? null : scorer.iterator();
    };
  }

  private static void mark(boolean[] has, int[] sorted, SearchTerms terms, Source source)
      throws IOException {
    List<LeafReaderContext> leaves = terms.searcher().getLeafContexts();
    int opened = -1;
    DocIdSetIterator iterator = null;
    for (int i = 0; i < sorted.length; i++) {
      int leaf = ReaderUtil.subIndex(sorted[i], leaves);
      if (leaf != opened) {
        iterator = source.in(leaves.get(leaf));
        opened = leaf;
      }
      int local = sorted[i] - leaves.get(leaf).docBase;
      has[i] |= iterator != null && isAt(iterator, local);
    }
  }

  private static boolean isAt(DocIdSetIterator iterator, int document) throws IOException {
    int at = iterator.docID();
    return (at < document ? iterator.advance(document) : at) == document;
  }
}
