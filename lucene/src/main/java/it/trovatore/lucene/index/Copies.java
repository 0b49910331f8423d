package it.trovatore.lucene.index;

import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * Copies commits. Lucene never alters a file that it has written, so hard links hold a commit for
 * as long as copying it takes, whatever other processes write; they need neither space nor time.
 * Each copy is read back and compared with the checksum at the end of each file.
 */
public final class Copies {
  private Copies() {}

  /**
   * Makes a folder with an index that holds the last commit of the live generation.
   *
   * @throws EngineException.Unavailable when there is none yet
   */
  public static void copyLiveTo(IndexFolder source, Path target) throws IOException {
    if (source.live().isEmpty()) {
      throw new EngineException.Unavailable(
          "In " + source.root() + " non c'è ancora un indice da copiare",
          new IndexNotFoundException("no index in " + source.root()));
    }
    try (Held held = Held.in(source.root())) {
      Collection<String> files = hold(source, held.folder());
      IndexFolder copy = new IndexFolder(target, "");
      Files.createDirectories(target);
      Path generation = copy.next();
      copy(held.folder(), files, generation);
      copy.makeLive(generation);
    }
  }

  /** Copies the last commit of a generation to which nobody writes. */
  static void copyCommit(Path generation, Path target) throws IOException {
    copy(generation, lastCommit(generation).files(true), target);
  }

  /** Links the files of the last commit, of a later one when that goes meanwhile. */
  private static Collection<String> hold(IndexFolder source, Path held) throws IOException {
    while (true) {
      Path live =
          source
              .live()
              .orElseThrow(() -> new IndexNotFoundException("no index in " + source.root()));
      long commit = lastGeneration(live);
      try {
        return linkAll(live, held);
      } catch (NoSuchFileException | IndexNotFoundException e) {
        if (source.live().equals(Optional.of(live)) && lastGeneration(live) == commit) {
          throw e;
        }
        for (Path file : IndexFolder.list(held, "*")) {
          Files.delete(file);
        }
      }
    }
  }

  private static long lastGeneration(Path generation) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      return SegmentInfos.getLastCommitGeneration(directory);
    }
  }

  private static Collection<String> linkAll(Path live, Path held) throws IOException {
    Collection<String> files = lastCommit(live).files(true);
    for (String file : files) {
      link(live.resolve(file), held.resolve(file));
    }
    return files;
  }

  private static SegmentInfos lastCommit(Path generation) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      return SegmentInfos.readLatestCommit(directory);
    }
  }

  /** Copies where the file system has no links. */
  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, link);
    }
  }

  private static void copy(Path from, Collection<String> files, Path to) throws IOException {
    for (String file : files) {
      Path copied = to.resolve(file);
      Files.copy(from.resolve(file), copied);
      IOUtils.fsync(copied, false);
    }
    IOUtils.fsync(to, true);
    verify(to, files);
  }

  private static void verify(Path generation, Collection<String> files) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      for (String file : files) {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(in);
        }
      }
    }
  }
}
