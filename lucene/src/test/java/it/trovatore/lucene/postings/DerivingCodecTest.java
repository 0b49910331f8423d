package it.trovatore.lucene.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index must be the one that an analyzer would have made which leaves all terms itself. */
class DerivingCodecTest {

  private static final List<String> WORDS =
      List.of(
          "vado",
          "andare",
          "andò",
          "casa",
          "case",
          "il",
          "l'",
          "l'acqua",
          "un'",
          "un",
          "dell'",
          "città",
          "citta'",
          "perché",
          "perche'",
          "porto",
          "PORTO",
          "è",
          "E'",
          "'80",
          "Transformers",
          "po'",
          "dimmi",
          "quest'uomo",
          "uomini",
          "2024",
          "naïve",
          "inizio",
          "iniziare",
          "e-mail",
          "week-end",
          "sopra tutto",
          "10 000",
          "241/90",
          "12/03/2020",
          "€",
          "𝒜bc");

  private static final FieldType INDEXED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatAllTermsOneByOneWouldHaveMade(long seed) throws IOException {
    IndexWriterConfig oneByOne = new IndexWriterConfig(ItalianAnalysis.analyzer());
    Map<String, List<String>> expected = index(oneByOne, seed);
    Map<String, List<String>> derived = index(Schema.writing(), seed);
    assertEquals(expected.keySet(), derived.keySet());
    expected.forEach((field, terms) -> assertIterableEquals(terms, derived.get(field), field));
  }

  @Test
  void isReadByTheDefaultCodec() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, Schema.writing())) {
        writer.addDocument(document(new Random(0), 0));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SegmentReader segment = (SegmentReader) reader.leaves().getFirst().reader();
        Codec codec = segment.getSegmentInfo().info.getCodec();
        assertEquals(Codec.getDefault().getClass(), codec.getClass());
      }
    }
  }

  @Test
  void refusesOffsets() throws IOException {
    Document document = new Document();
    FieldType withOffsets = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    document.add(new Field("text", "casa", withOffsets));
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, Schema.writing())) {
      writer.addDocument(document);
      assertThrows(IllegalArgumentException.class, writer::flush);
      writer.rollback();
    }
  }

  /** Everything about every term after flushes, deletions and a merge. */
  private static Map<String, List<String>> index(IndexWriterConfig config, long seed)
      throws IOException {
    Random random = new Random(seed);
    config.setMergeScheduler(new SerialMergeScheduler()).setMergePolicy(new LogDocMergePolicy());
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        int documents = 20 + random.nextInt(200);
        for (int i = 0; i < documents; i++) {
          writer.addDocument(document(random, i));
          if (random.nextInt(10) == 0) {
            writer.deleteDocuments(new Term("id", Integer.toString(random.nextInt(i + 1))));
          }
          if (random.nextInt(25) == 0) {
            writer.flush();
          }
        }
        if (random.nextBoolean()) {
          writer.forceMerge(1);
        }
      }
      try (CheckIndex check = new CheckIndex(directory)) {
        assertTrue(check.checkIndex().clean);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return terms(reader);
      }
    }
  }

  private static Document document(Random random, int id) {
    Document document = new Document();
    document.add(new StringField("id", Integer.toString(id), Field.Store.NO));
    document.add(new Field("text", text(random), INDEXED));
    document.add(new Field("text", text(random), INDEXED));
    document.add(new Field("title", text(random), INDEXED));
    return document;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }

  private static Map<String, List<String>> terms(IndexReader reader) throws IOException {
    Map<String, List<String>> terms = new TreeMap<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader segment = context.reader();
      for (String field : List.of("id", "text", "title")) {
        List<String> found =
            terms.computeIfAbsent(context.ord + " " + field, name -> new ArrayList<>());
        TermsEnum each = segment.terms(field).iterator();
        while (each.next() != null) {
          String statistics = each.docFreq() + " " + each.totalTermFreq();
          found.add(each.term().utf8ToString() + " " + statistics + postings(each));
        }
      }
    }
    return terms;
  }

  private static String postings(TermsEnum term) throws IOException {
    StringBuilder all = new StringBuilder();
    PostingsEnum postings = term.postings(null, PostingsEnum.ALL);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      all.append(" | ").append(postings.docID());
      for (int i = postings.freq(); i > 0; i--) {
        all.append(' ').append(postings.nextPosition());
      }
    }
    return all.toString();
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
