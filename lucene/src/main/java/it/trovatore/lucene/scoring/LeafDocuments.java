package it.trovatore.lucene.scoring;

import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Those of some documents that lie in one segment. */
final class LeafDocuments {

  private static final long ONE_WORD = 1;

  private final LeafReaderContext context;
  private final int from;
  private final int[] documents;

  private LeafDocuments(LeafReaderContext context, int from, int[] documents) {
    this.context = context;
    this.from = from;
    this.documents = documents;
  }

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

  LeafReaderContext context() {
    return context;
  }

  /** The place of the first among all of the documents. */
  int from() {
    return from;
  }

  /** As the segment numbers them, in ascending order; not to be altered. */
  int[] documents() {
    return documents;
  }

  /** The norms of a field, in the documents' order; that of one word where a document lacks it. */
  long[] norms(TextField field) throws IOException {
    long[] norms = new long[documents.length];
    NumericDocValues values = context.reader().getNormValues(field.key());
    for (int i = 0; i < norms.length; i++) {
      norms[i] =
          values != null && values.advanceExact(documents[i]) ? values.longValue() : ONE_WORD;
    }
    return norms;
  }

  /** In the documents' order, whether the title of each is but the beginning of its text. */
  boolean[] areTitledByText() throws IOException {
    boolean[] titled = new boolean[documents.length];
    PostingsEnum postings = context.reader().postings(Schema.titledByText(), PostingsEnum.NONE);
    for (int i = 0; postings != null && i < titled.length; i++) {
      titled[i] = Positions.isAt(postings, documents[i]);
    }
    return titled;
  }
}
