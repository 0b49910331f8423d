package it.trovatore.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Looks at the ends of the files that a reader has open. One that was cut short since may read as
 * zeros without any failure, up to the end of the last page that is mapped, and so hold nothing.
 */
final class FileEnds {

  private FileEnds() {}

  /**
   * Looks at all of them, which takes less than a millisecond for some dozens.
   *
   * @throws IOException when one does not end as it was written; those that are gone were merged
   */
  static void check(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
        Directory directory = segment.directory();
        for (String file : segment.getSegmentInfo().files()) {
          try (IndexInput in = directory.openInput(file, IOContext.DEFAULT)) {
            CodecUtil.retrieveChecksum(in);
          } catch (NoSuchFileException | FileNotFoundException | AlreadyClosedException e) {
            // merged into another segment since, or its writer has closed
          }
        }
      }
    }
  }
}
