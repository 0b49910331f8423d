package it.trovatore.indexer.extract.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HyphenationTest {
  private static final WordList WORDS =
      Set.of("intelligenza", "tecnico", "scientifico", "porta")::contains;

  @Test
  void aKnownWordIsPutTogether() {
    assertTrue(Hyphenation.of(WORDS, List.of()).joins("l'intelli", "genza artificiale"));
  }

  @Test
  void twoWordsThatMakeNoneKeepTheirHyphen() {
    assertFalse(Hyphenation.of(WORDS, List.of()).joins("il comitato tecnico", "scientifico"));
  }

  @Test
  void theDocumentItselfKnowsItsWords() {
    Hyphenation hyphens = Hyphenation.of(WORDS, List.of("il Brancaleone e l'italo-russo"));

    assertTrue(hyphens.joins("di Branca", "leone"));
    assertFalse(hyphens.joins("di italo", "russo"));
  }
}
