package it.trovatore.lucene.repair;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "alcuni, alucni, alunni",
    "classe, clase, case",
    "bollente, bolente, volente",
    "anche, ance, anse",
    "assegni, assenii, assenti",
    "acqua, accua, accusa",
    "raffermo, rafermo, zafermo",
    "pane, pene, rene",
    "venerdì, venredi, venredo",
    "cuore, quore, muore",
    "perché, percé, mercé",
    "verso, vesro, versò",
    "prestito, presito, presto",
    "fiscale, fscale, scale",
    "fiscale, riscale, risale",
    "monte, mohte, molte",
    "miei, miri, mimi"
  })
  void theFirstIsLikelierThanTheLast(String meant, String typed, String other) {
    assertTrue(Slips.likelihood(meant, typed) > Slips.likelihood(other, typed));
  }

  @ParameterizedTest
  @CsvSource({"prestito, presito, presto", "discendenza, disendenza, dipendenza"})
  void aLetterLeftOutOutweighsSomeFrequency(String meant, String typed, String frequent) {
    assertTrue(Slips.likelihood(meant, typed) > 5 * Slips.likelihood(frequent, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "raccordo, racordo, ricordo",
    "lettiera, letiera, lettera",
    "tessere, tesere, tenere"
  })
  void lettersDoubledOrNotOutweighFrequency(String meant, String typed, String frequent) {
    assertTrue(Slips.likelihood(meant, typed) > 20 * Slips.likelihood(frequent, typed));
  }
}
