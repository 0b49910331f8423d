package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of the stretches of a text that it shows. */
public abstract class SnippetContract extends EngineContract {

  @ParameterizedTest
  @ValueSource(strings = {"papà", "papà buono", "case", "case gialle"})
  void whatIsAsTypedIsAmongTheSnippets(String typed) {
    String other =
        "Il papa buono sta a Roma e la casa gialla è lontana. Poi si parla d'altro per molte righe,"
            + " finché non ne resta nessuna.\n\n";
    publish(document("a.txt", other.repeat(8) + "Un papà buono lava i piatti nelle case gialle."));
    Query query = typed.indexOf(' ') < 0 ? word(typed) : phrase(typed);
    MarkedText first = search(query).hits().getFirst().snippets().getFirst();
    assertTrue(first.text().contains(typed), first.text());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 99, 100, 101, 400})
  void aMatchLongerThanASnippetIsShownWhereverItBegins(int before) {
    publish(document("a.txt", "x".repeat(before) + " " + "tre ".repeat(300)));
    MarkedText snippet = search(phrase("tre tre tre")).hits().getFirst().snippets().getFirst();
    assertFalse(snippet.marks().isEmpty());
    Mark first = snippet.marks().getFirst();
    assertTrue(snippet.text().startsWith("tre tre", first.start()), snippet.text());
  }

  @Test
  void aPhraseIsAmongTheSnippetsWhateverElseMatches() {
    String filler = "Qui si parla di intelligenza, e ancora di intelligenza artificiale. ";
    publish(
        document(
            "a.txt",
            (filler + "\n\n").repeat(20)
                + "Poi una tavola rotonda a Davos, e molte altre parole ancora.\n\n"
                + filler));
    SearchResponse response =
        search(
            all(
                new Query.Phrase(Field.ANYWHERE, "tavola rotonda a Davos"),
                w("intelligenza"),
                w("artificiale")));
    assertTrue(
        response.hits().getFirst().snippets().stream()
            .anyMatch(snippet -> marked(snippet).contains("tavola rotonda a Davos")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 150, 600})
  void aLongSentenceIsShownWhereMostWordsAre(int between) {
    publish(
        document(
            "a.txt",
            "Premesso che il comune ha tre strade, "
                + "e ancora altro che non dice niente, ".repeat(12)
                + "si delibera di vendere il lavatoio "
                + "x".repeat(between)
                + " che il comune possiede, "
                + "e ancora altro che non dice niente, ".repeat(12)
                + "come da mappa"));
    List<MarkedText> snippets =
        search(all(w("comune"), w("lavatoio"))).hits().getFirst().snippets();
    List<List<String>> expected =
        between < 250
            ? List.of(List.of("lavatoio", "comune"))
            : List.of(List.of("lavatoio"), List.of("comune"));
    assertEquals(expected, snippets.stream().map(EngineContract::marked).toList());
    snippets.forEach(each -> assertTrue(each.text().length() <= 320, each.text()));
  }

  @Test
  void allWordsAreShownThoughPassagesWithOneAreBetter() {
    String filler =
        " e molte altre parole che servono a fare una frase lunga abbastanza per stare da sola.";
    publish(
        document(
            "a.txt",
            ("La biblioteca comunale" + filler + "\n\n").repeat(6)
                + "Un topo"
                + filler
                + "\n\nFine della storia."));
    List<MarkedText> snippets =
        search(all(w("biblioteca"), w("topo"))).hits().getFirst().snippets();
    assertEquals(List.of("biblioteca"), marked(snippets.getFirst()));
    assertEquals(List.of("topo"), marked(snippets.get(1)));
  }

  @Test
  void withoutAMatchInTheBodyTheSnippetIsItsBeginning() {
    publish(
        new SourceDocument(
            "a.txt", "a.txt", "Vino", "Prima frase. Altro.", null, null, List.of(), "txt"));
    Hit hit = search(word("vino")).hits().getFirst();
    assertTrue(hit.snippets().getFirst().text().startsWith("Prima frase."));
    assertEquals(List.of("Vino"), marked(hit.title()));
  }

  @Test
  void aDocumentWithoutTextHasNoSnippets() {
    publish(new SourceDocument("a.txt", "a.txt", "Vino", "", null, null, List.of(), "txt"));
    assertEquals(List.of(), search(word("vino")).hits().getFirst().snippets());
    assertEquals(
        "", engine.searcher().document("a.txt", word("vino"), true).orElseThrow().body().text());
  }

  @Test
  void snippetsAreStretchesOfTheTextThatEndAtWords() {
    String sentence = "Una frase molto lunga con parole " + "diverse e ripetute ".repeat(60);
    String body = "Inizio.\n\n" + sentence + "bersaglio " + "ancora altre parole ".repeat(60) + ".";
    publish(document("a.txt", body));
    MarkedText snippet = search(word("bersaglio")).hits().getFirst().snippets().getFirst();
    assertTrue(snippet.text().length() <= 320, snippet.text());
    int at = body.indexOf(snippet.text());
    assertTrue(at > 0 && Character.isWhitespace(body.charAt(at - 1)), snippet.text());
    assertTrue(Character.isWhitespace(body.charAt(at + snippet.text().length())), snippet.text());
    assertEquals(List.of("bersaglio"), marked(snippet));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void snippetsBeginAndEndAtNoWordThatALinesEndDivides(int shift) {
    String parted = "divi- se parti- te ";
    String filler = "x".repeat(shift);
    publish(
        document("a.txt", parted.repeat(40) + filler + " bersaglio " + filler + parted.repeat(40)));
    String snippet = search(word("bersaglio")).hits().getFirst().snippets().getFirst().text();
    assertFalse(snippet.startsWith("se ") || snippet.startsWith("te "), snippet);
    assertFalse(snippet.endsWith("-"), snippet);
  }

  @Test
  void aLongPassageIsCutAtSentencesWhereItCanBe() {
    String filler = "Questa frase serve soltanto ad allungare il paragrafo di alcune parole. ";
    String wanted = "Qui invece si nomina il bersaglio della ricerca. ";
    publish(document("a.txt", filler.repeat(8) + wanted + filler.repeat(8)));
    List<MarkedText> snippets = search(word("bersaglio")).hits().getFirst().snippets();
    assertEquals(1, snippets.size());
    MarkedText snippet = snippets.getFirst();
    assertTrue(snippet.text().startsWith("Qui") || snippet.text().startsWith("Questa"));
    assertTrue(snippet.text().endsWith("."), snippet.text());
    assertEquals(List.of("bersaglio"), marked(snippet));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n il mare", "\uFEFF\n\nil mare", " \n\t\n il mare \n"})
  void aTextThatBeginsWithBlankLinesHasASnippet(String body) {
    publish(titled("a.txt", "La casa", body));
    Hit hit = search(all(new Query.Word(Field.TITLE, "casa"))).hits().getFirst();
    assertEquals(List.of(MarkedText.unmarked("il mare")), hit.snippets());
  }
}
