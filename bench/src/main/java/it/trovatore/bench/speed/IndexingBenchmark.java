package it.trovatore.bench.speed;

import it.trovatore.lucene.schema.DocumentEntry;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing all texts into an index in memory and committing it. Beside Trovatore's schema stands
 * what most would set up: an id, a title and a stored text with Lucene's ItalianAnalyzer, with
 * offsets for marking and without; and the schema's own entries with ItalianAnalyzer, to tell what
 * the words cost from what the rest does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class IndexingBenchmark {

  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

  static {
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WITH_OFFSETS.freeze();
  }

  private final List<SourceDocument> documents = new ArrayList<>();

  @Setup
  public void read() {
    for (String text : Texts.read()) {
      String id = Integer.toString(documents.size());
      String title = text.substring(0, Math.min(60, text.length())) + '.';
      documents.add(new SourceDocument(id, id, title, text, null, null, List.of(), "jsonl"));
    }
  }

  @Benchmark
  public long italianAnalyzer() throws IOException {
    return index(plainly(), document -> plain(document, TextField.TYPE_STORED));
  }

  @Benchmark
  public long italianAnalyzerWithOffsets() throws IOException {
    return index(plainly(), document -> plain(document, WITH_OFFSETS));
  }

  /** All that Trovatore keeps of a document, but ItalianAnalyzer's words. */
  @Benchmark
  public long italianAnalyzerInTheSchema() throws IOException {
    return index(plainly(), DocumentEntry::of);
  }

  @Benchmark
  public long trovatore() throws IOException {
    return index(Schema.writing(), DocumentEntry::of);
  }

  private interface Entries {
    Document of(SourceDocument document);
  }

  private static IndexWriterConfig plainly() {
    return new IndexWriterConfig(new ItalianAnalyzer());
  }

  private long index(IndexWriterConfig config, Entries entries) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (SourceDocument document : documents) {
        writer.addDocument(entries.of(document));
      }
      return writer.commit();
    }
  }

  private static Document plain(SourceDocument source, FieldType text) {
    Document entry = new Document();
    entry.add(new StringField("id", source.id(), Field.Store.YES));
    entry.add(new Field("title", source.title(), text));
    entry.add(new Field("text", source.body(), text));
    return entry;
  }
}
