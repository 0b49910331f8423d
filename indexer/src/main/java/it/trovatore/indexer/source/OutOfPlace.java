package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * What lies in a folder of the corpus where people would expect a document, and is none: links that
 * lead out of the corpus or to nothing, pipes, sockets and devices.
 *
 * @param folders of the corpus
 */
record OutOfPlace(List<Path> folders) {

  OutOfPlace {
    folders = folders.stream().map(OutOfPlace::real).flatMap(Optional::stream).toList();
  }

  /** What to tell of something that is neither a folder nor a file; empty for a link within. */
  Optional<Problem> problem(Path entry, BasicFileAttributes attributes) {
    if (!attributes.isSymbolicLink()) {
      return told("non è un file: è una pipe, un socket o un dispositivo");
    }
    Optional<Path> target = real(entry);
    if (target.isEmpty()) {
      return told("è un collegamento che non porta a nulla");
    }
    return folders.stream().anyMatch(target.get()::startsWith)
        ? Optional.empty()
        : told("è un collegamento fuori dalla cartella: non viene seguito");
  }

  private static Optional<Problem> told(String detail) {
    return Optional.of(new Problem(Problem.Kind.UNREADABLE, detail));
  }

  /** Where a path leads; empty when nowhere. */
  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty(); // to nothing, in a loop, or where nobody may look
    }
  }
}
