package it.trovatore.lucene.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * Those of some documents that lie in one segment.
 *
 * @param from the place of the first among all of them
 * @param documents as the segment numbers them, in ascending order
 */
record LeafDocuments(LeafReaderContext context, int from, int[] documents) {

  /**
   * Distributes documents over their segments, in order.
   *
   * @param documents in ascending order
   */
  static List<LeafDocuments> of(IndexSearcher searcher, int[] documents) {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    List<LeafDocuments> distributed = new ArrayList<>();
    int from = 0;
    while (from < documents.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < documents.length && documents[to] < end) {
        to++;
      }
      int[] local = Arrays.copyOfRange(documents, from, to);
      for (int i = 0; i < local.length; i++) {
        local[i] -= leaf.docBase;
      }
      distributed.add(new LeafDocuments(leaf, from, local));
      from = to;
    }
    return distributed;
  }
}
