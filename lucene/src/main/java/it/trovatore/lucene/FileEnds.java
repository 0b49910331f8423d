package it.trovatore.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.LongSupplier;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the ends of the files that a reader has open. One that was cut short since may read as
 * zeros without any failure, up to the end of the last page that is mapped, and so hold nothing.
 * Thread-safe.
 */
final class FileEnds {

  /** For so long files that were whole are not looked at again: it takes longer than searching. */
  static final long INTERVAL_NANOS = 1_000_000_000L;

  private final LongSupplier nanoTime;
  private volatile @Nullable Look last;

  FileEnds() {
    this(System::nanoTime);
  }

  /** With a clock of the caller's own. */
  FileEnds(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** When the files of which reader were whole. */
  private record Look(IndexReader.CacheKey reader, long at) {}

  /**
   * Looks at all of them, unless those of this reader were all right within the last second.
   *
   * @throws IOException when one does not end as it was written; those that are gone were merged
   */
  void check(IndexReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    IndexReader.CacheKey key = helper == null ? null : helper.getKey();
    long now = nanoTime.getAsLong();
    Look before = last;
    if (before == null || before.reader != key || now - before.at >= INTERVAL_NANOS) {
      look(reader);
      last = key == null ? null : new Look(key, now);
    }
  }

  private static void look(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
        Directory directory = segment.directory();
        for (String file : segment.getSegmentInfo().files()) {
          try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.retrieveChecksum(in);
          } catch (NoSuchFileException | FileNotFoundException | AlreadyClosedException e) {
            // merged into another segment since, or its writer has closed
          }
        }
      }
    }
  }
}
