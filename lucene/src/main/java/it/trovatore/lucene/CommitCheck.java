package it.trovatore.lucene;

import it.trovatore.lucene.index.IndexFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;

/**
 * Reads every file of a commit as it lies on the disk, not as a reader has it open, and compares it
 * with the checksum at its end. It goes by small parts, so that whoever has time can spread the
 * reading over it. A file that a writer takes away meanwhile, since a later commit does without, is
 * passed over.
 */
final class CommitCheck {
  private static final int PART = 1 << 20;

  private CommitCheck() {}

  /**
   * Reads the last commit of a generation.
   *
   * @param pace is told after each part how many bytes it had
   * @throws IOException when a file is not what was written, or cannot be read
   */
  static void read(IndexFolder folder, Path generation, LongConsumer pace) throws IOException {
    try (Directory directory = folder.open(generation)) {
      for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
        try {
          read(directory, file, pace);
        } catch (NoSuchFileException | FileNotFoundException e) {
          if (SegmentInfos.readLatestCommit(directory).files(true).contains(file)) {
            throw e;
          }
        }
      }
    }
  }

  private static void read(Directory directory, String file, LongConsumer pace) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
      long footer = in.length() - CodecUtil.footerLength();
      for (long at = 0; at < footer; at += PART) {
        long part = Math.min(PART, footer - at);
        in.seek(at + part);
        pace.accept(part);
      }
      CodecUtil.checkFooter(in);
    }
  }
}
