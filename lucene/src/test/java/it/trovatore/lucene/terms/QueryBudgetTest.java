package it.trovatore.lucene.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.words.Words;
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

class QueryBudgetTest {

  private static final int MOST = 256;

  @Test
  void whatWasGrantedStaysGranted() {
    QueryBudget budget = new QueryBudget();
    Words dozen = Words.of("1-2-3-4-5-6-7-8-9-10-11-12");
    for (int piece = 0; piece < 7; piece++) {
      assertTrue(budget.grantsTogether("piece" + piece, dozen));
    }
    assertFalse(budget.grantsTogether("piece7", dozen));
    assertTrue(budget.grantsTogether("piece0", dozen));
    assertTrue(budget.grantsTogether("date", Words.of("1-2-3")));
  }

  @Test
  void ofManyCodesTheFirstAloneAreLookedForInOtherSpellings() {
    QueryBudget budget = new QueryBudget();
    assertTrue(IntStream.range(0, 16).allMatch(i -> budget.grantsSpellings("a" + i)));
    assertFalse(budget.grantsSpellings("a16"));
    assertTrue(budget.grantsSpellings("a0"));
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
    return terms.prefixes().of(TextField.TEXT, letters, MOST);
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
