package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of the order of its hits. */
public abstract class RankingContract extends EngineContract {

  @Test
  void twoWordsThatAreOneOutweighNoOthers() {
    publish(
        document("tutto.txt", "Ex art. 2043 c.c. le infiltrazioni dal terrazzo vanno risarcite."),
        document("nome.txt", "Un articolo del codice civile, che il notaio cita spesso a tavola."),
        document("mare.txt", "Il mare di settembre è calmo e la spiaggia vuota."),
        document("gara.txt", "La gara si corre domani dal porto alla collina."),
        document("treno.txt", "Il treno delle sette parte presto e arriva tardi."));
    assertEquals(
        "tutto.txt",
        ids(search(all(w("articolo"), w("2043"), w("codice"), w("civile"), w("infiltrazioni"))))
            .getFirst());
  }

  @Test
  void documentsWithAllTheWordsComeBeforeThoseThatMissSome() {
    publish(
        document("uno.txt", "Gelato gelato gelato gelato. Gelato!"),
        document(
            "due.txt",
            "Una lunga nota in cui, dopo molte altre parole che non c'entrano nulla, si nominano il"
                + " gelato e anche, per finire, la panna."));
    SearchResponse response = search(all(w("gelato"), w("panna")));
    assertEquals(List.of("due.txt", "uno.txt"), ids(response));
    assertEquals(List.of(), response.hits().get(0).missing());
    assertEquals(List.of("panna"), response.hits().get(1).missing());
  }

  @Test
  void aCommonWordInATitleComesBehindTheRareWordOfTheQuery() {
    publish(
        titled("fare.txt", "Copie di sicurezza: che fare?", "Si copiano i dati ogni notte."),
        document(
            "qubit.txt",
            "Una nota lunga che parla di molte cose, tra le altre di come si misura e si conserva"
                + " un qubit nel laboratorio di fisica, quando fuori piove e nessuno ha fretta."),
        document("uno.txt", "Non sa che fare."),
        document("due.txt", "Fa la spesa."),
        document("tre.txt", "Farò presto."),
        document("quattro.txt", "Facciamo festa."));
    assertEquals("qubit.txt", ids(search(all(w("fare"), w("qubit")))).getFirst());
    assertEquals("fare.txt", ids(search(all(w("copie"), w("sicurezza")))).getFirst());
  }

  @Test
  void theSentenceThatBeginsATextIsFoundAsItsTitleButRanksAsText() {
    String opening = "La crisi del petrolio colpì tutti i paesi";
    publish(
        titled("inizio.txt", opening + "…", opening + " industriali. Poi venne la ripresa, lenta."),
        document(
            "dentro.txt", "Tutti i paesi temevano una crisi, e la crisi venne davvero, lenta."),
        titled(
            "titolo.txt", "La crisi", "Tutti i paesi la temevano, e in quegli anni venne, lenta."));
    assertEquals(List.of("titolo.txt", "dentro.txt", "inizio.txt"), ids(search(all(w("crisi")))));
    assertEquals(
        Set.of("titolo.txt", "inizio.txt"),
        Set.copyOf(ids(search(new Query.Word(Field.TITLE, "crisi")))));
  }

  @Test
  void ofManyWordsALongDocumentThatHasThemHereAndThereDoesNotBeatOneAboutThem() {
    String filler =
        "Poi venne altro ancora da raccontare nella lunga cronaca di quei mesi. ".repeat(60);
    publish(
        document(
            "cronaca.txt",
            "La ricetta. "
                + filler
                + "Il gelato. "
                + filler
                + "Il limone. "
                + filler
                + "Una casa. "
                + filler),
        document("ricetta.txt", "La ricetta del gelato al limone: gelato, limone e una ricetta."),
        document("altro.txt", "Una casa in collina."),
        document("nota.txt", "Una nota sulla collina."));
    assertEquals(
        "ricetta.txt",
        ids(search(all(w("ricetta"), w("gelato"), w("limone"), w("casa")))).getFirst());
  }

  @Test
  void whatNoDocumentHasChangesNothingForTheOthersInAnyShape() {
    publish(
        document("due.txt", "Una nota lunga su molte altre cose, poi una casa e il mare."),
        document("mare.txt", "Mare, mare, mare e mare."));
    Query[] shapes = {
      w("zqzqzq"),
      new Query.Prefix(Field.ANYWHERE, "zqzqzq"),
      w("zqz-qzq"),
      new Query.Or(List.of(w("zqza"), w("qzqa")))
    };
    for (Query absent : shapes) {
      assertEquals("due.txt", ids(search(all(w("casa"), w("mare"), absent))).getFirst());
    }
  }

  @Test
  void partsThatNoDocumentHasTogetherChangeNothingForTheOthers() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(document("mela" + i + ".txt", "Rossa mela " + i));
    }
    for (int i = 0; i < 3; i++) {
      documents.add(document("casa" + i + ".txt", "Casa casa casa casa."));
    }
    documents.add(document("franco.txt", "Il franco svizzero."));
    documents.add(document("generale.txt", "Un generale prussiano."));
    documents.add(
        document(
            "due.txt",
            "Una nota molto lunga su molte altre cose. ".repeat(10)
                + "Una casa, e più in là una mela che era rossa."));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals(
        "due.txt", ids(search(all(w("casa"), w("rossa"), w("franco-prussiano")))).getFirst());
    Query either = new Query.Or(List.of(w("franco-prussiano"), w("zqza")));
    assertEquals("due.txt", ids(search(all(w("casa"), w("rossa"), either))).getFirst());
  }

  @Test
  void aWordThatNoDocumentHasChangesNothingForTheOthers() {
    publish(
        titled("gatti.txt", "Il gatto", "Gatti, gatti, gatto e gatti: il gatto."),
        document("due.txt", "Una nota lunga su molte altre cose, poi un gatto e un cane."),
        document("sparse.txt", "Tempo, tempi e tempo: che ha fatto il tempo, e chi sa."),
        document(
            "testo.txt", "Una lettera di molte parole, che chiede e che tempo ha fatto ieri."));
    SearchResponse animals = search(all(w("gatto"), w("xyzqw"), w("cane")));
    assertEquals("due.txt", ids(animals).getFirst());
    assertEquals(List.of("xyzqw"), animals.hits().getFirst().missing());
    Query cut = all(w("e"), w("che"), w("tempo"), w("ha"), w("fat"));
    assertEquals("testo.txt", ids(search(cut)).getFirst());
  }

  @Test
  void theBeginningOfAWordRanksAsAWordDoes() {
    publish(
        document("una.txt", "In una nota lunga su molte altre cose si nomina la biblioteca."),
        document("nessuna.txt", "Una nota su altro."),
        document("molte.txt", "Biblioteche e bibliotecari della biblioteca."),
        titled("titolo.txt", "Le biblioteche", "Biblioteche e bibliotecari della biblioteca."));
    assertEquals(List.of("titolo.txt", "molte.txt", "una.txt"), ids(search(prefix("bibliot"))));
  }

  @Test
  void manyWordsNearOneAnotherComeBeforeSomeOfThemMoreOften() {
    String often = "Il fiume e le barche dei vigili, le barche sul fiume, i vigili sul fiume.";
    publish(
        titled("spesso.txt", "Barche sul fiume", often),
        document(
            "vicine.txt",
            "Una nota lunga su molte altre cose. Quella notte sul fiume arrivarono le barche"
                + " dei vigili con il fuoco alle spalle. Poi la nota parla d'altro, a lungo."),
        document(
            "sparse.txt",
            "Fiume. " + "Tutt'altre parole in mezzo. ".repeat(40) + "Vigili, fuoco e barche."));
    assertEquals(
        List.of("vicine.txt", "spesso.txt", "sparse.txt"),
        ids(search(all(w("fiume"), w("barche"), w("vigili"), w("fuoco")))));
  }

  @Test
  void manyWordsNearOneAnotherComeFirstHoweverManyDocumentsHaveEach() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      documents.add(document("acqua" + i + ".txt", "Fiume e barche, barche sul fiume."));
      documents.add(document("terra" + i + ".txt", "Vigili e fuoco, fuoco e vigili."));
    }
    documents.add(
        document(
            "vicine.txt",
            "Quella notte sul fiume arrivarono le barche dei vigili con il fuoco alle spalle. "
                + "Poi la nota parla d'altro, a lungo, e di molte altre cose. ".repeat(60)));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals(
        "vicine.txt",
        ids(search(all(w("fiume"), w("barche"), w("vigili"), w("fuoco")))).getFirst());
  }

  @Test
  void fewWordsSideBySideAsTypedComeBeforeThemHereAndThere() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(document("n" + i + ".txt", "Una nota."));
    }
    documents.add(
        document(
            "vicine.txt",
            "Da ieri sera torna l'acqua alta, e in piazza si montano le passerelle di legno."));
    documents.add(
        document(
            "debiti.txt",
            "Dopo tre anni di conti in rosso il comune ha chiuso il bilancio in pareggio."));
    documents.add(document("sparse.txt", "Una torre alta. Manca l'acqua."));
    documents.add(document("altre.txt", "Rossi contò gli uomini."));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals(List.of("vicine.txt", "sparse.txt"), ids(search(all(w("acqua"), w("alta")))));
    assertEquals(List.of("vicine.txt", "sparse.txt"), ids(search(all(w("l'acqua"), w("alta")))));
    assertEquals(
        List.of("debiti.txt", "altre.txt"), ids(search(all(w("conti"), w("in"), w("rosso")))));
  }

  @Test
  void aRareNameComesBeforeTheInitialWithIt() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(document(i + ".txt", "Il pane numero " + i + "."));
    }
    documents.add(document("ditta.txt", "La ditta Bini & C. vende pane."));
    documents.add(document("nome.txt", "Ha scritto Carlo Rossini di pane."));
    documents.add(document("altra.txt", "Un'altra nota di Rossini sul pane."));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals("ditta.txt", ids(search(all(w("C."), w("Rossini")))).getLast());
  }

  @Test
  void theWholeOfANameBehindAnApostropheComesFirst() {
    publish(
        titled("festa.txt", "Sant'Angelo", "La festa di Sant'Angelo, la via di Sant'Angelo."),
        document("atto.txt", "Una nota lunga, in cui firma come teste il signor D'Angelo."),
        titled("amore.txt", "Amore mio", "L'amore, l'amore."),
        document("lista.txt", "Una nota lunga, in cui firma anche la signora Dell'Amore."));
    assertEquals(List.of("atto.txt", "festa.txt"), ids(search(word("D'Angelo"))));
    assertEquals(List.of("lista.txt", "amore.txt"), ids(search(word("Dell'Amore"))));
    assertEquals("amore.txt", ids(search(word("dell'amore"))).getFirst());
  }

  @Test
  void whatAnApostropheCutsShortIsLookedForToo() {
    publish(
        document("anni.txt", "Gli anni, gli anni e ancora gli anni."),
        document(
            "quaranta.txt", "Una nota lunga, scritta dopo quarant'anni di lavoro e di studio."),
        document("albero.txt", "Alberi, un albero, gli alberi."),
        document("quello.txt", "Una nota lunga, scritta sotto quell'albero davanti alla casa."),
        document("altro.txt", "Quello che si dice di quelle case e di quella gente."));
    SearchResponse years = search(word("quarant'anni"));
    assertEquals(List.of("quaranta.txt", "anni.txt"), ids(years));
    assertEquals(List.of("quarant'"), years.hits().getLast().missing());
    assertEquals(List.of("quello.txt", "albero.txt"), ids(search(word("quell\u2019albero"))));
  }

  @ParameterizedTest
  @CsvSource({
    "pero', però, pero",
    "peró, però, pero",
    "meta, meta, metà",
    "papà, papà, papa",
    "tiramisu', tiramisù, tiramisu"
  })
  void whatOnlyAnAccentTellsApartComesAsTyped(String typed, String meant, String other) {
    publish(
        document("uno.txt", "In questa nota di molte parole, " + meant + ", si dice altro."),
        titled("due.txt", "Il " + other, other + ", " + other));
    assertEquals(List.of("uno.txt", "due.txt"), ids(search(word(typed))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c'è", "c'e'", "c\u2019é", "C'E'"})
  void aPieceOfStopWordsComesFirstAsTyped(String typed) {
    publish(
        titled("altro.txt", "C'erano, ci sono", "C'erano, ci sono stati, c'era, ci saranno."),
        document(
            "esatto.txt",
            "Una nota lunga, scritta ieri da chi non c'è, con molte parole che non dicono niente di"
                + " ciò che si cerca, perché parlano del giardino, della casa e del lago."));
    assertEquals(List.of("esatto.txt", "altro.txt"), ids(search(word(typed))));
  }

  @Test
  void stopWordsThatAreOnePieceCountInARowBesideOthersToo() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(document("n" + i + ".txt", "Il treno parte."));
    }
    documents.add(document("stato.txt", "Sono stato. Siamo."));
    documents.add(document("causa.txt", "Chiede perché."));
    documents.add(
        document(
            "strada.txt",
            "Una nota lunga, di molte altre parole sul paese e sul mulino. ".repeat(2)
                + "Il nonno chiede dov'è la strada."));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals(
        List.of("strada.txt", "causa.txt", "stato.txt"), ids(search(all(w("perché"), w("dov'è")))));
  }

  @Test
  void aWrongAccentMakesNoOtherWordOfAStopWord() {
    publish(document("a.txt", "C'è chi parte."), document("b.txt", "Erano stati qui."));
    assertEquals(List.of("a.txt"), ids(search(phrase("c'é"))));
    assertEquals("a.txt", ids(search(word("c'é"))).getFirst());
  }

  @Test
  void stopWordsBesideOtherWordsAreNeverMissed() {
    publish(document("a.txt", "Rosa canina"));
    SearchResponse response = search(all(w("della"), w("rosa")));
    assertEquals(List.of(), response.hits().getFirst().missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"della", "perché", "era", "contro", "è", "dei", "non"})
  void aStopWordAloneIsFound(String word) {
    publish(document("a.txt", "Testo con " + word + " in mezzo."), document("b.txt", "Altro."));
    assertEquals(List.of("a.txt"), ids(search(word(word))));
  }

  @Test
  void theFormAsTypedComesFirst() {
    publish(
        document("plurale.txt", "I documenti sono molti."),
        document("singolare.txt", "Il documento è solo."));
    assertEquals(List.of("singolare.txt", "plurale.txt"), ids(search(word("documento"))));
    assertEquals(List.of("plurale.txt", "singolare.txt"), ids(search(word("documenti"))));
  }

  @Test
  void aMatchInTheTitleCountsMore() {
    publish(
        new SourceDocument(
            "a.txt", "a.txt", "Altro", "Di vino parla.", null, null, List.of(), "txt"),
        new SourceDocument(
            "b.txt", "b.txt", "Vino", "Di altro parla.", null, null, List.of(), "txt"));
    assertEquals(List.of("b.txt", "a.txt"), ids(search(word("vino"))));
  }

  @Test
  void whatStandsBeforeAnApostropheIsAWordOfTheQueryToo() {
    publish(
        document("cento.txt", "Cento casse di cui non si dice niente, in una grande stanza unita."),
        document("titolo.txt", "Unità, unità, unità!"));
    assertEquals(List.of("cento.txt", "titolo.txt"), ids(search(word("cent'unità"))));
  }
}
