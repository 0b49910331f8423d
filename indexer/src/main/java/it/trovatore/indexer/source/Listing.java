package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one walk over the corpus found.
 *
 * @param files by path, in path order
 * @param unreadable why something could not be looked at, for people, in Italian, by path, in path
 *     order: a folder's ends with {@code /}, and what lies in it is unknown rather than gone
 * @param problems by path what is no document, but should be told: ignore files with lines that say
 *     nothing, links that lead out of the corpus, pipes and devices, files with the path of another
 * @param empty folders of the corpus (not subfolders) in which the walk met no file at all
 */
public record Listing(
    SortedMap<String, CorpusFile> files,
    SortedMap<String, String> unreadable,
    SortedMap<String, Problem> problems,
    List<EmptyFolder> empty) {

  /**
   * A folder of the corpus without any file.
   *
   * @param prefix with which the paths of its files would begin; empty for a single folder
   */
  public record EmptyFolder(Path folder, String prefix) {}

  /** These files alone. */
  public static Listing of(SortedMap<String, CorpusFile> files) {
    return new Listing(files, new TreeMap<>(), new TreeMap<>(), List.of());
  }

  /** Whether the path lies in a folder that could not be looked into. */
  public boolean hides(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (unreadable.containsKey(path.substring(0, slash + 1))) {
        return true;
      }
    }
    return false;
  }
}
