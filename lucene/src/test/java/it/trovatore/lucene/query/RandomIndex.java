package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SnapshotSearcher;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;

/**
 * An index of random texts in several segments, some of them deleted. A failure should name the
 * seed; {@code -Dtrovatore.seed=...} runs it again.
 */
record RandomIndex(ByteBuffersDirectory directory, DirectoryReader reader, Random random, long seed)
    implements AutoCloseable {

  static final int DOCUMENTS = 300;

  /** Few words, so that rows come by chance, two of them with lemmas in common. */
  private static final List<String> WORDS =
      List.of("la", "porta", "porto", "porti", "di", "casa", "case", "chiave");

  static RandomIndex open() throws IOException {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    write(directory, random);
    return new RandomIndex(directory, DirectoryReader.open(directory), random, seed);
  }

  private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ItalianAnalysis.analyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(
            new org.apache.lucene.document.TextField(
                TextField.TEXT.key(), text(random, 3 + random.nextInt(30)), Field.Store.NO));
        document.add(new StringField("number", String.valueOf(i), Field.Store.NO));
        writer.addDocument(document);
        if (i % 100 == 99) {
          writer.flush();
        }
      }
      for (int i = 0; i < DOCUMENTS; i += 7) {
        writer.deleteDocuments(new Term("number", String.valueOf(i)));
      }
    }
  }

  SnapshotSearcher searcher() {
    return new SnapshotSearcher(reader);
  }

  /** Every document, deleted ones too. */
  int[] all() {
    return IntStream.range(0, reader.maxDoc()).toArray();
  }

  int[] live() {
    Bits live = MultiBits.getLiveDocs(reader);
    return Arrays.stream(all()).filter(each -> live == null || live.get(each)).toArray();
  }

  String text(int words) {
    return text(random, words);
  }

  private static String text(Random random, int words) {
    return String.join(
        " ",
        IntStream.range(0, words).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).toList());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
