package it.trovatore.lucene.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final int DOCUMENTS = 300;

  /** Few words, so that rows come by chance, two of them with lemmas in common. */
  private static final List<String> WORDS =
      List.of("la", "porta", "porto", "porti", "di", "casa", "case", "chiave");

  @Test
  void findsWhatLuceneFindsAsAPhrase() throws IOException {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertTrue(reader.leaves().size() > 1);
        IndexSearcher searcher = new SnapshotSearcher(reader);
        for (int i = 0; i < 200; i++) {
          String row = text(random, 2 + random.nextInt(3));
          assertSameAsPhrase(searcher, row, Form.AS_WRITTEN, seed);
          assertSameAsPhrase(searcher, row, Form.INFLECTED, seed);
        }
        assertSameAsPhrase(searcher, "porta sconosciuta", Form.INFLECTED, seed);
      }
    }
  }

  private static void assertSameAsPhrase(IndexSearcher searcher, String row, Form form, long seed)
      throws IOException {
    SearchTerms terms = new SearchTerms(searcher);
    List<Words.Word> words = Words.of(row).list();
    int[] phrase =
        Arrays.stream(
                searcher.search(
                        new PhraseQueries(terms, words, 0).in(TextField.TEXT, form), DOCUMENTS)
                    .scoreDocs)
            .mapToInt(each -> each.doc)
            .sorted()
            .toArray();
    List<List<KnownTerm>> known = new ArrayList<>();
    for (Words.Word word : words) {
      KnownWord.Forms forms = terms.known(word).in(TextField.TEXT);
      known.add(form == Form.INFLECTED ? forms.lemmas() : forms.surface());
    }
    int[] all = IntStream.range(0, searcher.getIndexReader().maxDoc()).toArray();
    assertArrayEquals(phrase, Rows.have(all, terms, known), () -> row + ", seed " + seed);
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
        writer.addDocument(document);
        if (i % 100 == 99) {
          writer.flush();
        }
      }
    }
  }

  private static String text(Random random, int words) {
    return String.join(
        " ",
        IntStream.range(0, words).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).toList());
  }
}
