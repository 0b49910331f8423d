package it.trovatore.indexer.isolation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the children's own among the machine's temporary ones, for their temporary files and
 * the marks of those that fell. Whoever made it closes it, which deletes it.
 */
final class Workspace implements AutoCloseable {
  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace make() throws IOException {
    return new Workspace(Files.createTempDirectory("trovatore-"));
  }

  Path folder() {
    return folder;
  }

  /** A folder for the temporary files of one child. */
  Path newTemporary() throws IOException {
    return Files.createTempDirectory(folder, "tmp-");
  }

  /** Where the Java of a child writes why it fell; {@code %p} is the number of its process. */
  String reports() {
    return folder.resolve("%p.log").toString();
  }

  /** What the Java of a child has the shell do when there is no more memory. */
  String markCommand() {
    return ": > '" + mark("%p") + "'";
  }

  private Path mark(String process) {
    return folder.resolve(process + ".memory");
  }

  /** Whether the process fell because it had no more memory; forgets its mark. */
  boolean ranOutOfMemory(long pid) {
    try {
      return Files.deleteIfExists(mark(Long.toString(pid)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes what a child that fell has left there. */
  static void empty(Path folder) {
    delete(folder, folder);
  }

  /** Deletes what can be deleted. */
  static void delete(Path folder) {
    delete(folder, null);
  }

  private static void delete(Path folder, @Nullable Path kept) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // a sibling deletes too
              }
              throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, @Nullable IOException e)
                throws IOException {
              if (!at.equals(kept)) {
                Files.deleteIfExists(at);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return; // the system clears its temporary files some day
    }
  }

  @Override
  public void close() {
    delete(folder);
  }
}
