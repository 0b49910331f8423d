package it.trovatore.indexer.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The small files that lie beside a document and speak about it: {@code nome.pdf.meta.yaml} carries
 * its metadata, {@code nome.csv.mapping.yaml} says which column is which field; both may also end
 * in {@code .yml} or {@code .json}. They are no documents themselves, and count with the document
 * when the folder is compared with the index. One without its document is a file like any other. In
 * an archive the same names mean the same.
 */
public final class Companions {
  private static final List<String> METADATA = List.of(".meta.yaml", ".meta.yml", ".meta.json");
  private static final List<String> MAPPING =
      List.of(".mapping.yaml", ".mapping.yml", ".mapping.json");

  private Companions() {}

  /** The file with the document's metadata. */
  public static Optional<Path> metadata(Path document) {
    return beside(document, METADATA, Companions::isFile).findFirst();
  }

  /** The file that maps the columns of a table, or the keys of its records, to fields. */
  public static Optional<Path> mapping(Path document) {
    return beside(document, MAPPING, Companions::isFile).findFirst();
  }

  /** The name of the one with the metadata, among the names of what lies in an archive. */
  public static Optional<String> metadata(String document, Set<String> names) {
    return called(document, METADATA).filter(names::contains).findFirst();
  }

  /** The name of the one with the mapping, among the names of what lies in an archive. */
  public static Optional<String> mapping(String document, Set<String> names) {
    return called(document, MAPPING).filter(names::contains).findFirst();
  }

  /** All of a document's companions that exist. */
  static List<Path> of(Path document) {
    return of(document, Companions::isFile);
  }

  /** The same, where what lies in the folder is known: most documents have none. */
  static List<Path> among(Set<Path> folder, Path document) {
    return of(document, path -> folder.contains(path) && isFile(path));
  }

  private static List<Path> of(Path document, Predicate<Path> exists) {
    return Stream.concat(
            beside(document, METADATA, exists).limit(1), beside(document, MAPPING, exists).limit(1))
        .toList();
  }

  /** The document of which a file with this name would be a companion, if any. */
  static Optional<Path> document(Path companion) {
    return document(Corpus.name(companion)).map(companion::resolveSibling);
  }

  /** The name of the document of which a file with this name would be a companion, if any. */
  public static Optional<String> document(String companion) {
    return Stream.concat(METADATA.stream(), MAPPING.stream())
        .filter(ending -> companion.length() > ending.length() && companion.endsWith(ending))
        .map(ending -> companion.substring(0, companion.length() - ending.length()))
        .findFirst();
  }

  private static Stream<Path> beside(Path document, List<String> endings, Predicate<Path> exists) {
    return called(Corpus.name(document), endings).map(document::resolveSibling).filter(exists);
  }

  private static Stream<String> called(String document, List<String> endings) {
    return endings.stream().map(ending -> document + ending);
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
