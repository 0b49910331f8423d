package it.trovatore.indexer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option {@code --index}, to be mixed into a command. Without it the folder {@code index-data}
 * of the project is meant, which is where the system property {@value #HOME} points, else the
 * current folder.
 */
public final class IndexOption {
  /** The system property with the project's folder, set by the launcher. */
  public static final String HOME = "trovatore.home";

  @Option(
      names = "--index",
      paramLabel = "CARTELLA",
      description = "Cartella dell'indice (se manca: index-data, accanto al programma).")
  private @Nullable Path index;

  /** The folder of the index, absolute. */
  public Path index() {
    return (index == null ? home().resolve("index-data") : index).toAbsolutePath().normalize();
  }

  /** The folder of the documents that were sent, beside the index. */
  public Path documents() {
    return index().resolve("documents");
  }

  static Path home() {
    return Path.of(System.getProperty(HOME, ""));
  }
}
