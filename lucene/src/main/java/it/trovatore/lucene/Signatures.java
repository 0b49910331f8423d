package it.trovatore.lucene;

import it.trovatore.lucene.likeness.Signature;
import it.trovatore.lucene.schema.DocumentEntry;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads the signatures of ranked documents. */
final class Signatures {
  private Signatures() {}

  /** In the order of the documents; null where the document has no words. */
  static @Nullable Signature[] of(IndexSearcher searcher, List<ScoreDoc> ranked)
      throws IOException {
    @Nullable Signature[] signatures = new @Nullable Signature[ranked.size()];
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int end = 0;
    LeafReaderContext leaf = null;
    BinaryDocValues values = null;
    for (long each : byDocument(ranked)) {
      int document = (int) (each >>> Integer.SIZE);
      if (leaf == null || values == null || document >= end) {
        leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        end = leaf.docBase + leaf.reader().maxDoc();
        values = DocumentEntry.signatures(leaf.reader());
      }
      if (values.advanceExact(document - leaf.docBase)) {
        signatures[(int) each] = Signature.read(values.binaryValue());
      }
    }
    return signatures;
  }

  /** The documents in ascending order, each with its rank in the lower half. */
  private static long[] byDocument(List<ScoreDoc> ranked) {
    long[] sorted = new long[ranked.size()];
    for (int rank = 0; rank < sorted.length; rank++) {
      sorted[rank] = (long) ranked.get(rank).doc << Integer.SIZE | rank;
    }
    Arrays.sort(sorted);
    return sorted;
  }
}
