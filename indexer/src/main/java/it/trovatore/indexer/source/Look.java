package it.trovatore.indexer.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A look at some files of the corpus, one by one. It leaves to a walk over everything whatever is
 * not quite simple: folders, companions, ignore files, names in another normal form, a folder that
 * is suddenly bare.
 */
final class Look {
  private final TreeSet<String> paths = new TreeSet<>();
  private final TreeMap<String, CorpusFile> files = new TreeMap<>();
  private final Selection selection;

  Look(Selection selection) {
    this.selection = selection;
  }

  Glance glance() {
    return new Glance(paths, files);
  }

  /** Looks at a file below a folder; false when only a walk can tell. */
  boolean at(Path location, Path folder, String prefix) {
    if (Corpus.name(location).equals(IgnoreFile.NAME)) {
      return false;
    }
    Path at = folder;
    boolean top = true;
    StringJoiner path = new StringJoiner("/", prefix, "");
    for (Path part : folder.relativize(location)) {
      String name = part.toString();
      if (!IgnoredNames.isDocumentName(name, top) || (!top && Files.isSymbolicLink(at))) {
        return true;
      }
      if (!Corpus.isNfc(name) || !Corpus.isText(part)) {
        return false;
      }
      path.add(name);
      at = at.resolve(part);
      top = false;
    }
    try {
      if (!Scope.admits(folder, folder.relativize(location), selection)) {
        return true;
      }
    } catch (IOException e) {
      return false;
    }
    if (Companions.document(location).isPresent()) {
      return false;
    }
    return look(path.toString(), location);
  }

  private boolean look(String path, Path location) {
    paths.add(path);
    try {
      BasicFileAttributes attributes = CorpusFile.attributes(location);
      if (attributes.isRegularFile()) {
        files.put(path, CorpusFile.of(path, location, attributes, Companions.of(location)));
      }
      return attributes.isRegularFile();
    } catch (NoSuchFileException e) {
      return Companions.of(location).isEmpty() && holdsSomething(location.getParent());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holdsSomething(@Nullable Path folder) {
    if (folder == null) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
