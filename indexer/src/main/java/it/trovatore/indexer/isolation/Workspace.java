package it.trovatore.indexer.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the children's own among the machine's temporary ones, for their temporary files and
 * the reports of those that fell. Whoever made it closes it, which deletes it.
 */
final class Workspace implements AutoCloseable {
  private static final String OUT_OF_MEMORY = "OutOfMemory encountered";

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace make() throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory("trovatore-"));
    Files.createDirectory(workspace.temporary());
    return workspace;
  }

  Path folder() {
    return folder;
  }

  /** For the temporary files of the children. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /** Where the Java of a child writes why it fell; {@code %p} is the number of its process. */
  String reports() {
    return folder.resolve("%p.log").toString();
  }

  /** Whether the process fell because it had no more memory; forgets its report. */
  boolean ranOutOfMemory(@Nullable ProcessHandle process) {
    if (process == null) {
      return false;
    }
    Path report = folder.resolve(process.pid() + ".log");
    try {
      boolean memory =
          Files.readString(report, StandardCharsets.ISO_8859_1).contains(OUT_OF_MEMORY);
      Files.delete(report);
      return memory;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes what can be deleted. */
  static void delete(Path folder) {
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
              Files.deleteIfExists(at);
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
