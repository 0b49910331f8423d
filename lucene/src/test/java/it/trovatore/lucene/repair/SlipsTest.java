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
    "verso, vesro, versò"
  })
  void theFirstIsLikelierThanTheLast(String meant, String typed, String other) {
    assertTrue(Slips.likelihood(meant, typed) > Slips.likelihood(other, typed));
  }
}
