package it.trovatore.search.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "true  | Il consiglio si è riunito lunedì… | Il consiglio si è riunito lunedì, di sera.",
        "true  | Il consiglio si è riunito.        | Il consiglio si è riunito. Ha votato.",
        "true  | Chi ha vinto?                     | Chi ha vinto? Nessuno lo sa.",
        "true  | Il consiglio si è riunito.        | Il consiglio si è riunito.",
        "true  | Appunti                           | Appunti",
        "false | Il consiglio                      | La giunta si è riunita.",
        "false | Dante Alighieri                   | Dante Alighieri, o Alighiero, nacque a Firenze.",
        "false | Il consiglio si è riunito.        | \"Il consiglio si è riunito.\n\nHa votato.\"",
        "false | Il consiglio si è riunito lunedì… | \"Il consiglio si è riunito lunedì, di sera.\n\nVotò.\"",
        "false | …                                 | Il consiglio si è riunito.",
        "false | Appunti                           | \"\""
      })
  void aTitleIsItsTextsIfItIsTheSentenceThatBeginsIt(boolean its, String title, String body) {
    SourceDocument document =
        new SourceDocument("a.txt", "a.txt", title, body, null, null, List.of(), "txt");
    assertEquals(its, document.isTitledByItsText());
  }
}
