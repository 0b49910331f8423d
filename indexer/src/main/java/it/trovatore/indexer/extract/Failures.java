package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.container.TemporaryFile;
import it.trovatore.search.document.Problem;
import it.trovatore.search.engine.FileFailure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** What a failure that no reader foresaw tells of the file. */
final class Failures {
  private Failures() {}

  static Problem problem(Throwable failure) {
    return switch (failure) {
      case TemporaryFile.NoRoom full ->
          new Problem(Problem.Kind.NO_ROOM, "nella cartella dei file temporanei");
      case TemporaryFile.Failure own ->
          new Problem(Problem.Kind.UNREADABLE, "i file temporanei non si possono scrivere");
      case FileSystemException machine -> unreadable(machine);
      case EOFException end -> new Problem(Problem.Kind.DAMAGED, "manca la fine del file");
      case OutOfMemoryError memory ->
          new Problem(Problem.Kind.TOO_LARGE, "non basta la memoria per leggerlo");
      case StackOverflowError stack -> new Problem(Problem.Kind.DAMAGED, "annidato senza fine");
      case RuntimeException unforeseen ->
          new Problem(Problem.Kind.DAMAGED, "o scritto in un modo che il programma non conosce");
      default -> new Problem(Problem.Kind.DAMAGED, "");
    };
  }

  private static Problem unreadable(IOException failure) {
    return new Problem(Problem.Kind.UNREADABLE, FileFailure.reason(failure));
  }
}
