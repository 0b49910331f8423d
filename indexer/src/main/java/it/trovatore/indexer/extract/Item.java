package it.trovatore.indexer.extract;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something to be read: a file of the corpus, or what lies in one, unpacked to a temporary file.
 *
 * @param id of the document that it is, and with which the ids of what lies in it begin
 * @param name by which people know it; the extension counts where the content does not decide
 * @param location where its bytes are
 */
record Item(String id, String name, Path location) {

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
