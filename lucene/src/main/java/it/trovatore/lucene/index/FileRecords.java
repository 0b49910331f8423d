package it.trovatore.lucene.index;

import it.trovatore.lucene.schema.FileEntry;
import it.trovatore.search.document.FileRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Reads the file records of an index, in the order of the index. */
public final class FileRecords {
  private FileRecords() {}

  /** The records that a query matches, which may match nothing else. */
  public static List<FileRecord> matching(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<FileRecord> files = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        DocIdSetIterator entries = scorer.iterator();
        Bits live = segment.reader().getLiveDocs();
        BinaryDocValues values = FileEntry.values(segment.reader());
        for (int entry = entries.nextDoc();
            entry != DocIdSetIterator.NO_MORE_DOCS;
            entry = entries.nextDoc()) {
          if (live == null || live.get(entry)) {
            files.add(FileEntry.read(values, entry));
          }
        }
      }
    }
    return files;
  }
}
