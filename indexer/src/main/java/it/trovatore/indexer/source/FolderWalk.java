package it.trovatore.indexer.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk over one folder of the corpus. */
final class FolderWalk {
  private final Path folder;
  private final String prefix;
  private final Map<String, CorpusFile> files;
  private final Set<String> unreadable;
  private boolean metNothing = true;

  FolderWalk(Path folder, String prefix, Map<String, CorpusFile> files, Set<String> unreadable) {
    this.folder = folder;
    this.prefix = prefix;
    this.files = files;
    this.unreadable = unreadable;
  }

  boolean metNothing() {
    return metNothing;
  }

  void run() {
    if (!Files.exists(folder)) {
      throw CorpusException.missing(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw CorpusException.notAFolder(folder);
    }
    try {
      enter(folder, prefix, true);
    } catch (IOException | DirectoryIteratorException e) {
      throw CorpusException.unreadable(folder);
    }
  }

  private void enter(Path at, String path, boolean top) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(at)) {
      Set<Path> visited = new LinkedHashSet<>();
      for (Path entry : entries) {
        metNothing = false;
        if (IgnoredNames.isDocumentName(Corpus.name(entry), top)) {
          visited.add(entry);
        }
      }
      for (Path entry : visited) {
        if (Companions.document(entry).filter(visited::contains).isEmpty()) {
          visit(entry, path + Corpus.nfc(Corpus.name(entry)), Companions.among(visited, entry));
        }
      }
    }
  }

  private void visit(Path entry, String path, List<Path> companions) {
    try {
      BasicFileAttributes attributes = CorpusFile.attributes(entry);
      if (attributes.isDirectory()) {
        visitFolder(entry, path + "/");
      } else if (attributes.isRegularFile()) {
        CorpusFile file = CorpusFile.of(path, entry, attributes, companions);
        // Two names that differ only in their normal form: the one that is NFC counts.
        files.merge(path, file, (a, b) -> path.endsWith(Corpus.name(b.location())) ? b : a);
      }
    } catch (NoSuchFileException e) {
      return; // gone since the folder was listed
    } catch (IOException e) {
      unreadable.add(path);
    }
  }

  private void visitFolder(Path at, String path) {
    try {
      enter(at, path, false);
    } catch (NoSuchFileException e) {
      return; // gone since the folder was listed
    } catch (IOException | DirectoryIteratorException e) {
      unreadable.add(path);
    }
  }
}
