package it.trovatore.indexer.cli;

import it.trovatore.search.engine.EngineException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
      converter = Named.class,
      description = "Cartella dell'indice (se manca: index-data, accanto al programma).")
  private @Nullable Path index;

  /**
   * The folder of the index, absolute; it need not exist.
   *
   * @throws EngineException.Unavailable when it is something else than a folder
   */
  public Path index() {
    Path folder =
        (index == null ? home().resolve("index-data") : index).toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new EngineException.Unavailable(
          "«" + folder + "» non è una cartella: indica con --index la cartella dell'indice.",
          new NotDirectoryException(folder.toString()));
    }
    return folder;
  }

  /** The folder of the documents that were sent, beside the index. */
  public Path documents() {
    return index().resolve("documents");
  }

  /** Takes no empty text, such as that of a variable that is not set, for the current folder. */
  private static final class Named implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("no folder");
      }
      return Path.of(text);
    }
  }

  static Path home() {
    return Path.of(System.getProperty(HOME, ""));
  }
}
