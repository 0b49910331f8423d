package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import it.trovatore.search.engine.FileFailure;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** One walk over one folder of the corpus. */
final class FolderWalk {
  private static final Problem NO_TEXT =
      new Problem(Problem.Kind.UNREADABLE, "il suo nome non è scritto in UTF-8: rinominalo");

  private static final Problem SAME_NAME =
      new Problem(
          Problem.Kind.ID_TAKEN,
          "un file il cui nome ha gli accenti in un'altra forma di Unicode:"
              + " rinomina uno dei due");

  private final Path folder;
  private final String prefix;
  private final Map<String, CorpusFile> files;
  private final Map<String, String> unreadable;
  private final Map<String, Problem> problems;
  private final OutOfPlace outOfPlace;
  private boolean metNothing = true;

  FolderWalk(
      Path folder,
      String prefix,
      Map<String, CorpusFile> files,
      Map<String, String> unreadable,
      Map<String, Problem> problems,
      OutOfPlace outOfPlace) {
    this.folder = folder;
    this.prefix = prefix;
    this.files = files;
    this.unreadable = unreadable;
    this.problems = problems;
    this.outOfPlace = outOfPlace;
  }

  boolean metNothing() {
    return metNothing;
  }

  void run(Selection selection) {
    if (!Files.exists(folder)) {
      throw CorpusException.missing(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw CorpusException.notAFolder(folder);
    }
    Object identity = FolderIdentity.of(folder);
    try {
      enter(folder, prefix, Scope.top(folder, selection), true);
    } catch (IOException e) {
      throw CorpusException.unreadable(folder, e);
    }
    if (!Objects.equals(identity, FolderIdentity.of(folder))) {
      // What was not met was perhaps not there any more.
      throw CorpusException.unreadable(folder, new NoSuchFileException(folder.toString()));
    }
  }

  private void enter(Path at, String path, Scope scope, boolean top) throws IOException {
    if (scope.problem() != null) {
      problems.put(path + IgnoreFile.NAME, scope.problem());
    }
    Set<Path> entries = list(at, top);
    for (Path entry : entries) {
      if (Companions.document(entry).filter(entries::contains).isEmpty()) {
        visit(entry, path + Corpus.nfc(Corpus.name(entry)), scope, entries);
      }
    }
  }

  /** The path as the disk has it, which no other has, though perhaps not in NFC. */
  private String asWritten(Path entry) {
    StringJoiner path = new StringJoiner("/", prefix, "");
    folder.relativize(entry).forEach(name -> path.add(name.toString()));
    return path.toString();
  }

  /**
   * Listed as a whole, so that no folder is open while those in it are entered; the names in NFC
   * first, since of two that differ only in their normal form the first counts.
   */
  private Set<Path> list(Path at, boolean top) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(at)) {
      Set<Path> entries = new LinkedHashSet<>();
      TreeSet<Path> others = new TreeSet<>();
      for (Path entry : all) {
        metNothing = false;
        if (IgnoredNames.isDocumentName(Corpus.name(entry), top)) {
          (Corpus.isNfc(Corpus.name(entry)) ? entries : others).add(entry);
        }
      }
      entries.addAll(others);
      return entries;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void visit(Path entry, String path, Scope scope, Set<Path> beside) {
    try {
      BasicFileAttributes attributes = CorpusFile.attributes(entry);
      if (!scope.admits(entry, attributes.isDirectory())) {
        return;
      }
      if (!Corpus.isText(entry.getFileName())) {
        problems.put(asWritten(entry), NO_TEXT);
      } else if (attributes.isDirectory()) {
        visitFolder(entry, path + "/", scope);
      } else if (attributes.isRegularFile()) {
        CorpusFile file = CorpusFile.of(path, entry, attributes, Companions.among(beside, entry));
        if (files.putIfAbsent(path, file) != null) {
          problems.put(asWritten(entry), SAME_NAME);
        }
      } else {
        outOfPlace
            .problem(entry, attributes)
            .ifPresent(problem -> problems.put(asWritten(entry), problem));
      }
    } catch (NoSuchFileException e) {
      return; // gone since the folder was listed
    } catch (IOException e) {
      unreadable.put(path, FileFailure.reason(e));
    }
  }

  private void visitFolder(Path at, String path, Scope scope) {
    try {
      enter(at, path, scope.into(at), false);
    } catch (NoSuchFileException e) {
      return; // gone since the folder was listed
    } catch (IOException e) {
      unreadable.put(path, FileFailure.reason(e));
    }
  }
}
