package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of phrases: what they find, and in which tiers. */
public abstract class PhraseContract extends EngineContract {

  @Test
  void aPhraseIsFoundInItsOrderOnly() {
    publish(
        document("a.txt", "Una tavola rotonda a Davos."),
        document("b.txt", "A Davos la tavola era rotonda."));
    assertEquals(List.of("a.txt"), ids(search(phrase("tavola rotonda a davos"))));
  }

  @Test
  void theArticleOfATitleMayBePartOfAPreposition() {
    publish(
        document("senza.txt", "Due promessi sposi in pasticceria."),
        document("nei.txt", "Un passo nei Promessi sposi."),
        document("i.txt", "Ha letto a lungo, per tutta un'estate e più, I promessi sposi."));
    assertEquals(List.of("i.txt", "nei.txt"), ids(search(phrase("I promessi sposi"))));
    assertEquals(List.of(), ids(search(phrase("passo i Promessi"))));
  }

  @Test
  void exactPhrasesComeBeforeInflectedOnesWhateverTheirFrequency() {
    publish(
        document("inflesso.txt", "Modello aperto. Modello aperto. Modello aperto."),
        document(
            "esatto.txt",
            "Molte e molte parole che qui non servono ad altro che ad allungare il testo, e poi"
                + " modelli aperti, e ancora altre parole senza importanza per la ricerca."));
    assertEquals(List.of("esatto.txt", "inflesso.txt"), ids(search(phrase("modelli aperti"))));
  }

  @Test
  void otherSpellingsOfAPhraseComeBeforeInflectedOnesAndAfterTheExact() {
    publish(
        document("inflesso.txt", "Non so perché mai. Perché i no. Perché noi? Perché i no."),
        document("accento.txt", "Molte altre parole, e poi perché no, e altro ancora da dire."),
        document("acuto.txt", "Perchè no?"),
        document("esatto.txt", "Una lunga nota con molte altre parole, e alla fine perche no."));
    List<String> ids = ids(search(phrase("Perche no")));
    assertEquals("esatto.txt", ids.getFirst());
    assertEquals(List.of("accento.txt", "acuto.txt"), ids.subList(1, 3).stream().sorted().toList());
    publish(
        document("inflesso2.txt", "Le città grandi, le città grandi!"),
        document("accento2.txt", "Abito, come molti altri che non conosco, in una città grande."));
    assertEquals(List.of("accento2.txt", "inflesso2.txt"), ids(search(phrase("citta grande"))));
  }

  @Test
  void aPhraseIsFoundAlsoWhereAnAccentMakesAnotherWord() {
    publish(document("a.txt", "La città è bella."), document("b.txt", "Pane e vino."));
    assertEquals(List.of("a.txt"), ids(search(phrase("citta e bella"))));
    FoundDocument found =
        engine.searcher().document("a.txt", phrase("citta e bella"), true).orElseThrow();
    assertEquals(List.of("città è bella"), marked(found.body()));
  }

  @ParameterizedTest
  @CsvSource({
    "con la massima cura, colla massima cura",
    "col passare degli anni, con il passare degli anni",
    "per il sentiero del bosco, pel sentiero del bosco",
    "fatto coi denari, fatto con i denari"
  })
  void aPhraseIsFoundWhereAPrepositionAndItsArticleAreOneWordOrTwo(String typed, String written) {
    publish(
        document("altro.txt", "Lavorò " + written + ", dice."),
        document("esatto.txt", "Molte altre parole in una nota lunga, e poi " + typed + "."),
        document("niente.txt", "La cura massima, il passare, il bosco, i denari, il sentiero."));
    assertEquals(List.of("esatto.txt", "altro.txt"), ids(search(phrase(typed))));
  }

  @Test
  void whateverTheFrequenciesAndLengthsPhrasesAreRankedByTheirTier() {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    List<List<String>> phrases =
        List.of(
            List.of("citta grande", "città grande", "città grandi"),
            List.of("perche andare", "perché andare", "perché andiamo"),
            List.of("e andata", "è andata", "e andate"),
            List.of("papa buono", "papà buono", "papi buoni"));
    for (List<String> forms : phrases) {
      for (int slop : List.of(0, 3)) {
        boolean apart = slop > 0;
        publish(
            IntStream.range(0, 30)
                .mapToObj(i -> randomDocument(i % 3 + "-" + i, forms.get(i % 3), apart, random))
                .toArray(SourceDocument[]::new));
        Query.Phrase phrase = new Query.Phrase(Field.ANYWHERE, forms.getFirst(), slop);
        for (Query query : List.of(all(phrase), all(phrase, w("lago"), w("dolce"), w("di")))) {
          List<String> tiers = ids(search(query)).stream().map(id -> id.substring(0, 1)).toList();
          assertEquals(30, tiers.size(), () -> query + ", seed " + seed);
          assertEquals(tiers.stream().sorted().toList(), tiers, () -> query + ", seed " + seed);
        }
      }
    }
  }

  @Test
  void thePhrasesWordsMayStandApartAsFarAsTheSlopSays() {
    publish(
        document("a.txt", "Una tavola rotonda si tenne ieri a Davos."),
        document("b.txt", "Le tavole, a Davos."));
    Query four = all(new Query.Phrase(Field.ANYWHERE, "tavola Davos", 4));
    assertEquals(List.of("b.txt"), ids(search(four)));
    Query five = all(new Query.Phrase(Field.ANYWHERE, "tavola Davos", 5));
    assertEquals(List.of("a.txt", "b.txt"), ids(search(five)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a che serve", "non è che", "di", "Come se non"})
  void aPhraseOfStopWordsAloneIsFound(String phrase) {
    publish(
        document("a.txt", "Mi chiedo " + phrase + " questo."),
        document("b.txt", "Che a se come. Serve? Che non è. Serve a che?"));
    assertEquals(List.of("a.txt"), ids(search(phrase(phrase))));
    FoundDocument found = engine.searcher().document("a.txt", phrase(phrase), true).orElseThrow();
    assertEquals(List.of(phrase), marked(found.body()));
  }

  @Test
  void allThePhrasesAreRequiredAndTheWordsBesideThemWanted() {
    publish(
        document("uno.txt", "Una tavola rotonda con gelato e panna."),
        document("parole.txt", "Tavola rotonda. Gelato e panna. Modelli aperti."),
        document("meno.txt", "Tavola rotonda, modelli aperti, modelli aperti, panna, panna."),
        document("inflesse.txt", "Tavole rotonde. Modello aperto. Gelato e panna."));
    Query phrases =
        all(
            new Query.Phrase(Field.ANYWHERE, "tavola rotonda"),
            w("gelato"),
            new Query.Phrase(Field.ANYWHERE, "modelli aperti"),
            w("panna"));
    SearchResponse response = search(phrases);
    assertEquals(List.of("parole.txt", "meno.txt", "inflesse.txt"), ids(response));
    assertEquals(List.of("gelato"), response.hits().get(1).missing());
  }

  @Test
  void aPhraseAsWrittenComesFirstHoweverManyDocumentsHaveAllTheWords() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(document("vice" + i + ".txt", "Il testo del vice."));
    }
    documents.add(document("testi.txt", "Raccolta di testi antichi."));
    publish(documents.toArray(SourceDocument[]::new));
    Query query = all(new Query.Phrase(Field.ANYWHERE, "testi"), w("vice"));
    SearchResponse page =
        engine
            .searcher()
            .search(new SearchRequest(query, 0, 10, Sort.RELEVANCE, true, false, true));
    assertEquals("testi.txt", ids(page).getFirst());
  }

  private static SourceDocument randomDocument(
      String id, String phrase, boolean apart, Random random) {
    List<String> filler = List.of("lago", "monte", "dolce", "di", "verso", "Davos", "sera", "che");
    StringBuilder text = new StringBuilder();
    for (int times = random.nextInt(5); times >= 0; times--) {
      for (int i = random.nextInt(random.nextBoolean() ? 3 : 200); i >= 0; i--) {
        text.append(filler.get(random.nextInt(filler.size()))).append(' ');
      }
      boolean parted = apart && random.nextBoolean();
      text.append(parted ? phrase.replace(" ", " lago di ") : phrase).append(". ");
    }
    String title = random.nextInt(4) == 0 ? phrase : "Titolo";
    return new SourceDocument(id, id, title, text.toString(), null, null, List.of(), "txt");
  }

  @Test
  void theWordsOfALongPhraseAreNotMoved() {
    String text = String.join(" ", IntStream.range(0, 60).mapToObj(i -> "parola" + i).toList());
    publish(
        document("a.txt", "Qui: " + text),
        document("b.txt", text.replace("parola30", "qui parola30")));
    Query moved = all(new Query.Phrase(Field.ANYWHERE, text.replace(' ', '\u00B7'), 100));
    assertEquals(List.of("a.txt"), ids(search(moved)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cinque minuti di riposo", "minuti di riposo", "riposo, otorinolaringoiatra e"})
  void aPhraseGoesOnBehindAWordThatALinesEndDivides(String phrase) {
    publish(
        document("a.txt", "Dopo cinque mi-\nnuti di ri-\nposo, otorinola-\nringoiatra e basta."));
    assertEquals(List.of("a.txt"), ids(search(phrase(phrase))));
  }

  @ParameterizedTest
  @CsvSource({
    "carta di identità, La carta d'identità.",
    "carta d'identità, La carta di identità.",
    "quella estate, Fu quell'estate.",
    "quest'opera, Per questa opera.",
    "deve essere, Allora dev'essere così.",
    "dev'essere, Allora deve essere così.",
    "ne ebbe, Poi n'ebbe timore.",
    "lo ha, Chi l'ha visto?",
    "dove è, Chiese dov'è.",
    "cosa è, Chiese cos'è.",
    "quattro ore, Dopo quattr'ore.",
    "fare capo, Da far capo a lui.",
    "far capo, Da fare capo a lui.",
    "aver fatto, Di avere fatto ciò.",
    "nessuno altro, Da nessun altro.",
    "signor Rossi, Il signore Rossi.",
    "mal di schiena, Ha un male di schiena.",
    "gran festa, Una grande festa.",
    "a otto, Fino ad otto."
  })
  void anElisionIsAnotherSpellingOfAPhrase(String typed, String text) {
    publish(
        document(
            "forme.txt",
            ("Carte d'identità, quelle estati, queste opere, devono essere, ne ha, lo hanno, dove"
                    + " sono, cose sono, quattro ora, fanno capo, avuto fatto, nessune altre,"
                    + " signori Rossi, mali di schiena, grandi feste, a ottime. ")
                .repeat(3)),
        document("a.txt", text + " Poi altre parole ancora, che non c'entrano. ".repeat(3)));
    SearchResponse response = search(phrase(typed));
    assertEquals("a.txt", ids(response).getFirst());
    assertEquals(
        List.of(Mark.Reason.SPELLING),
        response.hits().getFirst().snippets().getFirst().marks().stream()
            .map(Mark::reason)
            .toList());
  }
}
