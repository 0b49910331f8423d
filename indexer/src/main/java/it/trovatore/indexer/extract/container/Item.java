package it.trovatore.indexer.extract.container;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something to be read: a file of the corpus, or what lies in one, unpacked to a temporary file.
 *
 * @param id of the document that it is, and with which the ids of what lies in it begin
 * @param name by which people know it; the extension counts where the content does not decide
 * @param location where its bytes are
 */
public record Item(String id, String name, Path location) {
  /** The longest key, in bytes of UTF-8; an index takes no endless ids. */
  private static final int LONGEST_KEY = 512;

  /** Code points of a longer key that stay, so that people recognize it. */
  private static final int KEPT = 100;

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern DOTS = Pattern.compile("(?<=/)\\.{1,2}(?=/|\\z)");

  /**
   * The id of what lies in it. In addresses, where ids stand, there are neither empty names nor
   * dots between slashes, so these are changed; of a very long key its beginning stays, with a
   * number that tells it from others.
   */
  public String inner(String mark, String key) {
    String bounded = bounded(key);
    return id + mark + DOTS.matcher(SLASHES.matcher(bounded).replaceAll("/")).replaceAll("_");
  }

  private static String bounded(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_KEY
        ? key
        : key.substring(0, key.offsetByCodePoints(0, KEPT)) + '~' + UUID.nameUUIDFromBytes(bytes);
  }

  /** What follows the last dot of the name, in lower case; the whole name where there is none. */
  public String extension() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without its extension. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
