package it.trovatore.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void whatWasGrantedStaysGranted() {
    Effort effort = new Effort();
    Words dozen = Words.of("1-2-3-4-5-6-7-8-9-10-11-12");
    for (int piece = 0; piece < 7; piece++) {
      assertTrue(effort.grantsTogether("piece" + piece, dozen));
    }
    assertFalse(effort.grantsTogether("piece7", dozen));
    assertTrue(effort.grantsTogether("piece0", dozen));
    assertTrue(effort.grantsTogether("date", Words.of("1-2-3")));
  }

  @Test
  void ofManyCodesTheFirstAloneAreLookedForInOtherSpellings() {
    Effort effort = new Effort();
    assertTrue(IntStream.range(0, 16).allMatch(i -> effort.grantsSpellings("a" + i)));
    assertFalse(effort.grantsSpellings("a16"));
    assertTrue(effort.grantsSpellings("a0"));
  }

  @Test
  void manyPrefixesAreNotAllScoredByTheirWords() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      writeWords(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SearchTerms terms = new SearchTerms(new SnapshotSearcher(reader));
        long scored =
            IntStream.range(0, 20)
                .filter(i -> !beginningWith(terms, "zq" + letter(i)).isEmpty())
                .count();
        assertEquals(10, scored);
        assertEquals(200, beginningWith(terms, "zqa").size());
        assertTrue(terms.prefixes().haveAnySpelling(TextField.TEXT, "zqt"));
      }
    }
  }

  private static List<KnownTerm> beginningWith(SearchTerms terms, String letters) {
    return terms.prefixes().of(TextField.TEXT, letters, Prefixes.MOST_SCORED);
  }

  /** Of each of twenty beginnings two hundred words. */
  private static void writeWords(ByteBuffersDirectory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ItalianAnalysis.analyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 4_000; i++) {
        text.append("zq").append(letter(i / 200)).append(letter(i % 200 / 20));
        text.append(letter(i % 20)).append("x ");
      }
      Document document = new Document();
      document.add(
          new org.apache.lucene.document.TextField(
              TextField.TEXT.key(), text.toString(), Field.Store.NO));
      writer.addDocument(document);
    }
  }

  private static char letter(int i) {
    return (char) ('a' + i);
  }
}
