package it.trovatore.lucene;

import it.trovatore.lucene.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Opens commits of a generation for reading. */
final class Commits {
  private Commits() {}

  /** The last commit. */
  static DirectoryReader last(IndexFolder folder, Path generation) throws IOException {
    return DirectoryReader.open(folder.open(generation));
  }

  /**
   * The last commit that can be opened of those before the last.
   *
   * @param failure why the last one cannot be, thrown when none can
   */
  static DirectoryReader lastGood(IndexFolder folder, Path generation, IOException failure)
      throws IOException {
    Directory directory = folder.open(generation);
    for (String newest : newestFirst(directory)) {
      try {
        return DirectoryReader.open(
            new Before(directory, SegmentInfos.generationFromSegmentsFileName(newest)));
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  private static List<String> newestFirst(Directory directory) throws IOException {
    return Arrays.stream(directory.listAll())
        .filter(Commits::isCommit)
        .sorted(Comparator.comparingLong(SegmentInfos::generationFromSegmentsFileName).reversed())
        .toList();
  }

  private static boolean isCommit(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS + "_");
  }

  /** A directory as it was before a commit. */
  private static final class Before extends FilterDirectory {
    private final long commit;

    Before(Directory directory, long commit) {
      super(directory);
      this.commit = commit;
    }

    @Override
    public String[] listAll() throws IOException {
      return Arrays.stream(super.listAll())
          .filter(f -> !isCommit(f) || SegmentInfos.generationFromSegmentsFileName(f) < commit)
          .toArray(String[]::new);
    }
  }
}
