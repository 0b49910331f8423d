package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of the queries that it suggests instead. */
public abstract class SuggestionContract extends EngineContract {

  @Test
  void twoWordsThatDocumentsHaveAsOneAloneAreSuggestedAsOne() {
    publish(
        document("a.txt", "Il ferro della via."),
        document("b.txt", "Una ferrovia del secolo."),
        document("c.txt", "La prima volta, prima di tutto."));
    assertEquals(all(w("ferrovia")), search(all(w("ferro"), w("via"))).suggestion());
    assertNull(search(all(w("ferro"), w("della"), w("via"))).suggestion());
    assertNull(search(all(w("prima"), w("volta"))).suggestion());
  }

  @Test
  void ofAPhraseAloneThatNothingHasItsWordsAreSuggested() {
    publish(document("a.txt", "Il cane corre nel parco grande."));
    SearchResponse response = search(phrase("grande parco"));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
    assertEquals(all(w("grande"), w("parco")), response.suggestion());
  }

  @Test
  void aRareWordWithAFarMoreFrequentNeighbourBringsASuggestion() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      documents.add(document("k" + i + ".txt", "Parla di Kubernetes."));
    }
    documents.add(document("raro.txt", "Parla di Kubernetis."));
    publish(documents.toArray(SourceDocument[]::new));
    SearchResponse response = search(word("Kubernetis"));
    assertEquals(List.of("raro.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
    assertEquals(word("kubernetes"), response.suggestion());
  }

  @Test
  void aKnownWordThatNoDocumentHasIsNotCorrectedButItsNeighbourSuggested() {
    publish(document("a.txt", "La colazione è servita alle sette."));
    SearchResponse response = search(word("collazione"));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
    assertEquals(all(w("colazione")), response.suggestion());
    assertNull(search(word("pinguino")).suggestion());
    assertNull(search(all(w("collazione"), w("sette"))).suggestion());
  }

  @Test
  void aNounThatNoDocumentHasIsNoSlipForAVerb() {
    publish(document("a.txt", "Io penserò a quando desiderino partire."));
    assertNull(search(word("pensiero")).suggestion());
    assertNull(search(word("desiderio")).suggestion());
  }

  @Test
  void aSmallCollectionBringsASuggestionForAWordOfTwoDocuments() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(document("k" + i + ".txt", "Parla di Kubernetes, pagina " + i + "."));
    }
    documents.add(document("uno.txt", "Parla di Kubernetis."));
    documents.add(document("due.txt", "Ecco Kubernetis."));
    publish(documents.toArray(SourceDocument[]::new));
    SearchResponse response = search(word("Kubernetis"));
    assertEquals(2, response.total());
    assertEquals(word("kubernetes"), response.suggestion());
  }

  @ParameterizedTest
  @CsvSource({"pane -burro, pane burro", "pane titolo:burro, pane titolo burro"})
  void theWordsOfAPhraseAreSuggestedAsWords(String phrase, String suggested) {
    publish(document("a.txt", "Il burro, il titolo e il pane di segale."));
    Query suggestion = search(phrase(phrase)).suggestion();
    assertEquals(suggested, suggestion == null ? null : QueryText.of(suggestion));
    assertEquals(suggestion, QueryParser.parse(suggested).query());
  }

  @Test
  void aNameThatNoDocumentHasBringsTheOneThatTheyHaveAsASuggestion() {
    publish(
        document("a.txt", "Amedeo Fusi trovò il meteorite."),
        document("b.txt", "Il meteorite nel museo."));
    SearchResponse response = search(all(w("Amadeo"), w("Fusi")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
    assertEquals(all(w("amedeo"), w("Fusi")), response.suggestion());
  }

  @Test
  void aNameThatDocumentsHaveAsOneIsSuggestedAsOne() {
    publish(
        document("a.txt", "La Valmora scorre qui."),
        document("b.txt", "La brigantessa Mora."),
        document("c.txt", "La val di sotto."));
    assertEquals(all(w("valmora")), search(all(w("Val"), w("Mora"))).suggestion());
    assertNull(search(all(w("brigantessa"), w("mora"))).suggestion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Modena", "Matera capitale", "capriolo investito", "rastrello", "Ungheria"})
  void neitherNamesNorWordsAreTakenForWhatIsUnlike(String query) {
    publish(
        document("a.txt", "La giunta modera i toni; chi daterà il caviale?"),
        document("b.txt", "Aprirlo, il castello: ha investito un'unghia."));
    assertEquals(null, search(QueryParser.parse(query).query()).suggestion());
  }
}
