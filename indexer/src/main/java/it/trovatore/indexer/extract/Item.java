package it.trovatore.indexer.extract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something to be read: a file of the corpus, or what lies in one, unpacked to a temporary file.
 *
 * @param id of the document that it is, and with which the ids of what lies in it begin
 * @param name by which people know it; the extension counts where the content does not decide
 * @param location where its bytes are
 */
record Item(String id, String name, Path location) {
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern DOTS = Pattern.compile("(?<=/)\\.{1,2}(?=/|\\z)");

  /**
   * The id of what lies in it: in addresses, where ids stand, there are neither empty names nor
   * dots between slashes, so these are changed.
   */
  String inner(String mark, String key) {
    return id + mark + DOTS.matcher(SLASHES.matcher(key).replaceAll("/")).replaceAll("_");
  }

  /** What follows the last dot of the name, in lower case; the whole name where there is none. */
  String extension() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without its extension. */
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
