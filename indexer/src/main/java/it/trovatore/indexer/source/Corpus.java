package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folders whose files are the documents. A file is known by its path below its folder, in NFC
 * with {@code /} between the names; with several folders the path begins with the folder's own
 * name, made unique by {@code -2}, {@code -3} and so on, and {@code /}. Of files with the same path
 * the first counts, those in NFC before others; the rest is told.
 *
 * <p>Left out are hidden files and folders, what editors and downloads leave behind while they
 * work, the {@code README.md} at the top of a folder, which speaks about the corpus, and what the
 * {@link Selection} or a file {@value #IGNORE_FILE} in any folder leaves out. Symbolic links below
 * a folder are not followed: what they lead to either lies in the corpus under its own path or does
 * not belong to it, which is told; a folder given may itself be a link. Immutable and thread-safe;
 * the file system is looked at anew by every call.
 */
public final class Corpus {
  /** Begins the paths of what is in the index and in no folder; no file's path begins so. */
  public static final String SENT = ".inviati/";

  /** The file that says, as {@code .gitignore} does, what in its folder is to be left out. */
  public static final String IGNORE_FILE = IgnoreFile.NAME;

  private final Map<String, CorpusFolder> folders;
  private final Selection selection;

  private Corpus(Map<String, CorpusFolder> folders, Selection selection) {
    this.folders = folders;
    this.selection = selection;
  }

  /** All the files of these folders. */
  public static Corpus of(List<Path> folders) {
    return of(
        folders.stream().map(folder -> new CorpusFolder(folder, null)).toList(), Selection.ALL);
  }

  /**
   * The corpus of these folders, which need not exist yet.
   *
   * @param folders at least one; the same folder twice counts once
   * @param selection which of their files
   * @throws IllegalArgumentException without a folder
   */
  public static Corpus of(List<CorpusFolder> folders, Selection selection) {
    Map<Path, CorpusFolder> distinct = new LinkedHashMap<>();
    folders.forEach(folder -> distinct.putIfAbsent(folder.location(), folder));
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("a corpus needs a folder");
    }
    Map<String, CorpusFolder> byPrefix = new LinkedHashMap<>();
    if (distinct.size() == 1) {
      byPrefix.put("", folders.getFirst());
    } else {
      for (CorpusFolder folder : distinct.values()) {
        Path own = folder.location().getFileName();
        String name = own == null ? "radice" : nfc(own.toString());
        String prefix = name + "/";
        for (int i = 2; byPrefix.containsKey(prefix) || prefix.equals(SENT); i++) {
          prefix = name + "-" + i + "/";
        }
        byPrefix.put(prefix, folder);
      }
    }
    return new Corpus(byPrefix, selection);
  }

  /** The folders, absolute, in the order given. */
  public List<Path> folders() {
    return folders.values().stream().map(CorpusFolder::location).toList();
  }

  /**
   * Walks all folders.
   *
   * @throws CorpusException when a folder is missing or cannot be read
   */
  public Listing list() {
    TreeMap<String, CorpusFile> files = new TreeMap<>();
    TreeMap<String, String> unreadable = new TreeMap<>();
    TreeMap<String, Problem> problems = new TreeMap<>();
    OutOfPlace outOfPlace = new OutOfPlace(folders());
    List<Listing.EmptyFolder> empty = new ArrayList<>();
    folders.forEach(
        (prefix, folder) -> {
          Path top = folder.location();
          FolderWalk walk = new FolderWalk(top, prefix, files, unreadable, problems, outOfPlace);
          walk.run(selection);
          if (walk.metNothing()) {
            empty.add(new Listing.EmptyFolder(top, prefix));
          }
        });
    return new Listing(files, unreadable, problems, empty);
  }

  /**
   * Looks at some files alone; what is no document is passed over.
   *
   * @param locations below the folders
   * @return empty when only {@link #list} can tell what became of them
   */
  public Optional<Glance> look(Collection<Path> locations) {
    Look look = new Look(selection);
    for (Path location : locations) {
      for (Map.Entry<String, CorpusFolder> entry : folders.entrySet()) {
        Path folder = entry.getValue().location();
        if (location.startsWith(folder)
            && (location.equals(folder) || !look.at(location, folder, entry.getKey()))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(look.glance());
  }

  /**
   * The regular file that a path of the index names; empty when there is none or when the path
   * leads to anything that {@link #list} would not have listed, such as a file outside the corpus.
   * Any string may be given.
   */
  public Optional<Path> resolve(String path) {
    for (Map.Entry<String, CorpusFolder> entry : folders.entrySet()) {
      if (path.startsWith(entry.getKey())) {
        Optional<Path> found =
            resolve(entry.getValue().location(), path.substring(entry.getKey().length()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a file of the corpus lies at that path, in NFC or NFD as a whole; does not look, as
   * {@link #resolve} does, for names between the two, so that no folder is listed. Any string may
   * be given.
   */
  public boolean holds(String path) {
    return folders.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .anyMatch(
            entry -> {
              Path folder = entry.getValue().location();
              String below = path.substring(entry.getKey().length());
              String apart = Normalizer.normalize(below, Normalizer.Form.NFD);
              return holds(folder, below) || (!apart.equals(below) && holds(folder, apart));
            });
  }

  /**
   * Where the file with that path of the index is published, by the address of its folder; empty
   * when the folder has none or the path is none of a folder. Any string may be given.
   */
  public Optional<String> address(String path) {
    if (path.startsWith(SENT)) {
      return Optional.empty();
    }
    for (Map.Entry<String, CorpusFolder> entry : folders.entrySet()) {
      if (path.startsWith(entry.getKey())) {
        return entry.getValue().address(path.substring(entry.getKey().length()));
      }
    }
    return Optional.empty();
  }

  private boolean holds(Path folder, String path) {
    try {
      Path relative = folder.getFileSystem().getPath(path);
      boolean top = true;
      for (Path name : relative) {
        if (!IgnoredNames.isDocumentName(name.toString(), top)) {
          return false;
        }
        top = false;
      }
      return !relative.isAbsolute()
          && Files.isRegularFile(folder.resolve(relative), LinkOption.NOFOLLOW_LINKS)
          && Scope.admits(folder, relative, selection);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private Optional<Path> resolve(Path folder, String path) {
    try {
      Path top = folder.toRealPath();
      return follow(top, top, path.split("/", -1), 0);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The document to which the names lead from here on, in the order in which a walk meets it. */
  private Optional<Path> follow(Path top, Path at, String[] names, int next) throws IOException {
    if (next == names.length) {
      return isDocument(top, at) ? Optional.of(at) : Optional.empty();
    }
    Path direct = at.resolve(names[next]);
    if (!IgnoredNames.isDocumentName(names[next], next == 0) || !at.equals(direct.getParent())) {
      return Optional.empty();
    }
    if (Files.exists(direct, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(direct)) {
      Optional<Path> found = follow(top, direct, names, next + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Path entry : inOtherForms(at, names[next])) {
      Optional<Path> found = follow(top, entry, names, next + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isDocument(Path top, Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Companions.document(file)
            .filter(document -> Files.exists(document, LinkOption.NOFOLLOW_LINKS))
            .isEmpty()
        && Scope.admits(top, top.relativize(file), selection);
  }

  /** The entries of a folder that have this NFC name in another normal form, as a walk has them. */
  private static List<Path> inOtherForms(Path folder, String name) throws IOException {
    List<Path> others = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(
              folder, entry -> !isNfc(name(entry)) && nfc(name(entry)).equals(name))) {
        entries.forEach(others::add);
      }
      others.removeIf(Files::isSymbolicLink);
      Collections.sort(others);
    }
    return others;
  }

  /** Whether a file with this path below a folder could be a document, by its names. */
  public static boolean admits(String path) {
    return Arrays.stream(path.split("/", -1))
        .allMatch(name -> IgnoredNames.isDocumentName(name, false));
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /**
   * Whether the name of a file is text, so that the file can be found by it again; the disk may
   * hold any bytes.
   */
  static boolean isText(Path name) {
    try {
      return name.equals(Path.of(name.toString()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  static boolean isNfc(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC);
  }
}
