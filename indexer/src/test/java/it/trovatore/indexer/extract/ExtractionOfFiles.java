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
public abstract class ExtractionOfFiles {
  @TempDir private Path folder;

  private final List<SourceDocument> documents = new ArrayList<>();

  protected Path folder() {
    return folder;
  }

  protected static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The documents of the last extraction. */
  protected List<SourceDocument> documents() {
    return documents;
  }

  protected Extraction extract(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    documents.clear();
    return new Extractor()
        .extract(
            Objects.requireNonNull(Corpus.of(List.of(folder)).list().files().get(name)),
            documents::add);
  }

  protected Extraction extract(String name, String content) throws IOException {
    return extract(name, utf8(content));
  }

  /** The only document of a file without problems. */
  protected SourceDocument document(String name, byte[] content) throws IOException {
    assertEquals(List.of(), extract(name, content).problems());
    assertEquals(1, documents.size());
    return documents.getFirst();
  }

  protected SourceDocument document(String name, String content) throws IOException {
    return document(name, utf8(content));
  }

  protected List<String> ids() {
    return documents.stream().map(SourceDocument::id).toList();
  }

  protected static List<String> details(Extraction extraction) {
    return extraction.problems().stream().map(Problem::detail).toList();
  }

  protected void assertRejected(Problem.Kind kind, String name, byte[] content) throws IOException {
    Extraction extraction = extract(name, content);
    assertEquals(List.of(), documents);
    assertEquals(List.of(kind), kinds(extraction));
  }

  protected void assertRejected(Problem.Kind kind, String name, String content) throws IOException {
    assertRejected(kind, name, utf8(content));
  }

  protected static List<Problem.Kind> kinds(Extraction extraction) {
    return extraction.problems().stream().map(Problem::kind).toList();
  }
}
