package it.trovatore.lucene.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairerTest {

  private static final int MOST_WORDS = 8;

  /** Pairs of words that stand one after the other. */
  private static final List<String> PAIRS =
      List.of(
          "mare mosso",
          "gatto grigio",
          "torre alta",
          "strada lunga",
          "fiume largo",
          "vino rosso",
          "pane bianco",
          "monte verde",
          "notte chiara",
          "porta chiusa",
          "campo vuoto",
          "acqua fredda");

  private static final String LONG = "elettroencefalograficamentequiprecipitevole";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private CountingReader reader;

  @BeforeEach
  void write() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(ItalianAnalysis.analyzer()))) {
      Document document = new Document();
      String text = String.join(". ", PAIRS) + ". Casa " + LONG + ".";
      document.add(
          new org.apache.lucene.document.TextField(TextField.TEXT.key(), text, Field.Store.NO));
      writer.addDocument(document);
    }
    reader = new CountingReader(DirectoryReader.open(directory));
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void ofManyUnknownWordsAFewAreTakenApart() throws IOException {
    List<String> together = PAIRS.stream().map(pair -> pair.replace(" ", "")).toList();
    List<Adjustment> expected =
        PAIRS.stream()
            .limit(MOST_WORDS)
            .map(pair -> new Adjustment(Kind.SPLIT, pair.replace(" ", ""), pair))
            .toList();
    assertEquals(expected, repair(together.stream()).adjustments());
  }

  @Test
  void aWordIsTakenApartUpToSomeLength() throws IOException {
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "maremosso", "mare mosso")),
        repair(Stream.of("maremosso")).adjustments());
    assertEquals(List.of(), repair(Stream.of("casa" + LONG)).adjustments());
  }

  @Test
  void whatIsAskedForUnknownWordsDoesNotGrowWithTheirLetters() throws IOException {
    Random random = new Random(1);
    List<String> words =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    IntStream.range(0, 60)
                        .mapToObj(j -> String.valueOf("aeioubcdlmnprst".charAt(random.nextInt(15))))
                        .collect(Collectors.joining()))
            .toList();
    assertEquals(List.of(), repair(words.stream()).adjustments());
    assertTrue(reader.asked() < 20L * words.size(), () -> "asked " + reader.asked());
  }

  private Repaired repair(Stream<String> words) throws IOException {
    List<Query> clauses =
        words
            .<Query>map(word -> new Query.Word(it.trovatore.search.query.Field.ANYWHERE, word))
            .toList();
    return new Repairer(new SearchTerms(new IndexSearcher(reader)), new Query.All(clauses))
        .repair(true);
  }
}
