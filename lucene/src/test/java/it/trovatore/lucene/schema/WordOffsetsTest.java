package it.trovatore.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class WordOffsetsTest {

  private static final List<String> PIECES =
      List.of(
          "l'uomo",
          "perche'",
          "cittadino ",
          "è",
          " ",
          "\n\n",
          "…",
          "𝒜bc ",
          "e\u0300 ",
          "ﬁne ",
          "so\u00ADno ",
          "80% ",
          "’",
          "a".repeat(300),
          " d’ ",
          "🙂");

  @Test
  void theWordAtEachPositionStandsWhereTheAnalysisFoundIt() throws IOException {
    Random random = new Random(11);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, Schema.writing())) {
        for (int i = 0; i < 200; i++) {
          writer.addDocument(entry(i, "Titolo " + text(random, 6), text(random, 200)));
          if (i % 70 == 0) {
            writer.flush();
          }
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        for (int i = 0; i < segment.maxDoc(); i++) {
          SourceDocument document = DocumentEntry.whole(new IndexSearcher(reader), i);
          assertOffsets(document.body(), WordOffsets.of(segment, i, TextField.TEXT));
          assertOffsets(document.title(), WordOffsets.of(segment, i, TextField.TITLE));
        }
      }
    }
  }

  @Test
  void aFieldThatIsNotRecordedHasNone() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, Schema.writing())) {
        writer.addDocument(entry(0, "titolo", "testo"));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        assertEquals(Integer.MAX_VALUE, WordOffsets.of(segment, 0, TextField.TAGS).start(0));
      }
    }
  }

  private static Document entry(int id, String title, String body) {
    String name = "d" + id;
    return DocumentEntry.of(
        new SourceDocument(name, name, title, body, null, null, List.of("etichetta"), "txt"));
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void assertOffsets(String text, WordOffsets offsets) throws IOException {
    int position = 0;
    try (TokenStream words = ItalianAnalysis.words().tokenStream("text", text)) {
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        assertEquals(offset.startOffset(), offsets.start(position), text);
        assertEquals(offset.endOffset(), offsets.end(position), text);
        position++;
      }
      words.end();
    }
    assertEquals(Integer.MAX_VALUE, offsets.start(position));
    assertEquals(Integer.MAX_VALUE, offsets.end(position));
  }
}
