package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the way down from a corpus folder, and what the {@link Selection} and the {@link
 * IgnoreFile}s from there to here say of what lies in it. As in git, the innermost ignore file that
 * speaks of a name decides, and what lies in an ignored folder cannot be taken back: it is never
 * entered. Immutable.
 */
final class Scope {
  private final Selection selection;
  private final List<Level> levels;
  private final String path;
  private final boolean included;
  private final @Nullable Problem problem;

  /**
   * An ignore file.
   *
   * @param depth the length of the path of the folder that it lies in
   */
  private record Level(int depth, Globs globs) {}

  private Scope(Path folder, Selection selection, List<Level> outer, String path, boolean included)
      throws IOException {
    IgnoreFile file = IgnoreFile.in(folder);
    List<Level> all = new ArrayList<>(outer);
    if (!file.globs().isEmpty()) {
      all.addFirst(new Level(path.length(), file.globs()));
    }
    this.selection = selection;
    this.levels = List.copyOf(all);
    this.path = path;
    this.included = included;
    this.problem = file.problem();
  }

  static Scope top(Path folder, Selection selection) throws IOException {
    return new Scope(folder, selection, List.of(), "", selection.include().isEmpty());
  }

  /** The scope of a folder in this one. */
  Scope into(Path folder) throws IOException {
    return new Scope(folder, selection, levels, pathOf(folder) + "/", includes(folder, true));
  }

  /** What is wrong with the ignore file in this folder, if anything. */
  @Nullable Problem problem() {
    return problem;
  }

  /** Whether an entry of this folder belongs to the corpus, or is a folder to look into. */
  boolean admits(Path entry, boolean isFolder) {
    String full = pathOf(entry);
    return !isIgnored(full, isFolder)
        && !Boolean.TRUE.equals(selection.exclude().decision(full, isFolder))
        && (isFolder || includes(entry, false));
  }

  private boolean isIgnored(String full, boolean isFolder) {
    for (Level level : levels) {
      Boolean decision = level.globs().decision(full.substring(level.depth()), isFolder);
      if (decision != null) {
        return decision;
      }
    }
    return false;
  }

  private boolean includes(Path entry, boolean isFolder) {
    Boolean decision = selection.include().decision(pathOf(entry), isFolder);
    return decision == null ? included : decision;
  }

  private String pathOf(Path entry) {
    return path + Corpus.nfc(Corpus.name(entry));
  }

  /**
   * Whether a file below a corpus folder belongs to the corpus, going down to it.
   *
   * @param relative from the folder to the file
   */
  static boolean admits(Path folder, Path relative, Selection selection) throws IOException {
    Scope scope = top(folder, selection);
    Path at = folder;
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      at = at.resolve(relative.getName(i));
      if (!scope.admits(at, true)) {
        return false;
      }
      scope = scope.into(at);
    }
    return scope.admits(folder.resolve(relative), false);
  }
}
