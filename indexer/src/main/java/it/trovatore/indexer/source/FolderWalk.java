package it.trovatore.indexer.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
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
      for (Path entry : entries) {
        metNothing = false;
        String name = Corpus.name(entry);
        if (IgnoredNames.isDocumentName(name, top)) {
          visit(entry, path + Corpus.nfc(name));
        }
      }
    }
  }

  private void visit(Path entry, String path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        visitFolder(entry, path + "/");
      } else if (attributes.isRegularFile()) {
        CorpusFile file =
            new CorpusFile(
                path,
                entry,
                attributes.size(),
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
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
