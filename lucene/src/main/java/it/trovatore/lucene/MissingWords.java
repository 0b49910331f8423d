package it.trovatore.lucene;

import it.trovatore.lucene.query.Translation.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Which of the wanted words each document of a page lacks. */
final class MissingWords {

  private final Map<Integer, List<String>> missing = new HashMap<>();

  private MissingWords() {}

  static MissingWords of(IndexSearcher searcher, List<Wanted> wanted, int[] documents)
      throws IOException {
    MissingWords result = new MissingWords();
    int[] sorted = documents.clone();
    Arrays.sort(sorted);
    for (Wanted each : wanted) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(each.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
      result.check(searcher, weight, each.text(), sorted);
    }
    return result;
  }

  /** The texts of the wanted clauses that the document lacks, in the query's order. */
  List<String> in(int document) {
    return missing.getOrDefault(document, List.of());
  }

  private void check(IndexSearcher searcher, Weight weight, String text, int[] sorted)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int scored = -1;
    Scorer scorer = null;
    for (int document : sorted) {
      int leaf = ReaderUtil.subIndex(document, leaves);
      if (leaf != scored) {
        scorer = weight.scorer(leaves.get(leaf));
        scored = leaf;
      }
      int local = document - leaves.get(leaf).docBase;
      if (scorer == null || !has(scorer, local)) {
        missing.computeIfAbsent(document, d -> new ArrayList<>()).add(text);
      }
    }
  }

  private static boolean has(Scorer scorer, int document) throws IOException {
    int at = scorer.docID();
    return (at < document ? scorer.iterator().advance(document) : at) == document;
  }
}
