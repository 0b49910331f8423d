package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.text.WordList;
import org.junit.jupiter.api.Test;

class LexiconWordsTest {

  @Test
  void theExtractionFindsTheLexicon() {
    WordList words = WordList.installed();

    assertTrue(words.contains("intelligenza"));
    assertTrue(words.contains("andarono"));
    assertFalse(words.contains("tecnicoscientifico"));
  }
}
