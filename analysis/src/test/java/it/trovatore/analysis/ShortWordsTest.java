package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.Abbreviations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What only neighbours tell is told in no other way. */
class ShortWordsTest {

  /** <i>t</i> is a letter, and <i>lib, tit, tom</i> begin other words. */
  @Test
  void whatNumeralsCountIsAWordOrAnAbbreviation() {
    Set<String> shortForms = new TreeSet<>(LoneNumeral.counted());
    shortForms.removeIf(word -> Vowels.end(word) || Abbreviations.have(word));

    assertEquals(Set.of("lib", "t", "tit", "tom"), shortForms);
  }

  @Test
  void whatIsShortBeforeANumberAloneIsNoAbbreviationElsewhere() {
    assertEquals(
        List.of(), BeforeNumber.all().keySet().stream().filter(Abbreviations::have).toList());
  }
}
