package it.trovatore.indexer.source;

import it.trovatore.search.document.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the corpus, and where its files are published.
 *
 * @param location absolute
 * @param address of the folder on the web, with a slash at the end; null when it has none
 */
public record CorpusFolder(Path location, @Nullable String address) {
  private static final Pattern WITH_ADDRESS =
      Pattern.compile("(?<folder>.+?)=(?<address>[A-Za-z][A-Za-z0-9+.-]*:/.*)");

  public CorpusFolder {
    location = location.toAbsolutePath().normalize();
  }

  /**
   * The folder that a text names: {@code FOLDER} or {@code FOLDER=https://example.org/acts/}.
   *
   * @throws IllegalArgumentException when the text is blank, what follows the sign is no address to
   *     which paths can be added, or the text no path
   */
  public static CorpusFolder parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("no folder");
    }
    Matcher parts = WITH_ADDRESS.matcher(text);
    if (!parts.matches()) {
      return new CorpusFolder(Path.of(text), null);
    }
    String address = WebAddress.of(parts.group("address"));
    if (address == null || address.contains("?") || address.contains("#")) {
      throw new IllegalArgumentException("no address of a folder: " + text);
    }
    return new CorpusFolder(
        Path.of(parts.group("folder")), address.endsWith("/") ? address : address + "/");
  }

  /**
   * The address of a file; empty when the folder has none or the path can be none of a file.
   *
   * @param path of the file below the folder, {@code /} between the names; any string may be given
   */
  Optional<String> address(String path) {
    if (address == null
        || path.startsWith("/")
        || !StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
      return Optional.empty();
    }
    try {
      // A path of its own needs the slash, or a colon in it would end a scheme.
      String encoded = new URI(null, null, "/" + path, null).toASCIIString();
      return Optional.of(address + encoded.substring(1));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every relative path can be encoded", e);
    }
  }
}
