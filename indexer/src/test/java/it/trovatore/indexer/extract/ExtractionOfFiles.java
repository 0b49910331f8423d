package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** Lays files into a folder of its own and extracts them one at a time, as a run would. */
abstract class ExtractionOfFiles {
  @TempDir private Path folder;

  private final List<SourceDocument> documents = new ArrayList<>();

  Path folder() {
    return folder;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The documents of the last extraction. */
  List<SourceDocument> documents() {
    return documents;
  }

  Extraction extract(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    documents.clear();
    return new Extractor()
        .extract(
            Objects.requireNonNull(Corpus.of(List.of(folder)).list().files().get(name)),
            documents::add);
  }

  Extraction extract(String name, String content) throws IOException {
    return extract(name, utf8(content));
  }

  /** The only document of a file without problems. */
  SourceDocument document(String name, byte[] content) throws IOException {
    assertEquals(List.of(), extract(name, content).problems());
    assertEquals(1, documents.size());
    return documents.getFirst();
  }

  SourceDocument document(String name, String content) throws IOException {
    return document(name, utf8(content));
  }

  List<String> ids() {
    return documents.stream().map(SourceDocument::id).toList();
  }

  static List<String> details(Extraction extraction) {
    return extraction.problems().stream().map(Problem::detail).toList();
  }

  void assertRejected(Problem.Kind kind, String name, byte[] content) throws IOException {
    Extraction extraction = extract(name, content);
    assertEquals(List.of(), documents);
    assertEquals(List.of(kind), kinds(extraction));
  }

  void assertRejected(Problem.Kind kind, String name, String content) throws IOException {
    assertRejected(kind, name, utf8(content));
  }

  static List<Problem.Kind> kinds(Extraction extraction) {
    return extraction.problems().stream().map(Problem::kind).toList();
  }
}
