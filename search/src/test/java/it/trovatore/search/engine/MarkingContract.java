package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises of its marks and snippets. */
public abstract class MarkingContract extends EngineContract {

  @Test
  void aWordInFullBesideItsAbbreviationIsMarkedAsTyped() {
    publish(document("a.txt", "Un grammo."));
    assertEquals(List.of(new Mark(3, 6)), marks(all(w("500"), w("g"), w("grammo"))));
    assertEquals(List.of(new Mark(3, 6, Reason.SPELLING, null)), marks(all(w("500"), w("g"))));
  }

  @Test
  void aNumberOfTooManyPartsIsMarkedInItsParts() {
    List<String> numbers = IntStream.range(0, 40).mapToObj(i -> "75" + (100 + i)).toList();
    String between = " e molte altre parole in mezzo a ";
    publish(document("a.txt", String.join(between, numbers)));
    Query piece = word(String.join("-", numbers));
    FoundDocument found = engine.searcher().document("a.txt", piece, true).orElseThrow();
    assertEquals(numbers, marked(found.body()));
  }

  @Test
  void everyMarkSaysWhyItMatched() {
    publish(document("a.txt", "Vado via. Andare? PERCHÉ andiamo, quest'anno."));
    assertEquals(
        List.of(
            new Mark(0, 4, Reason.INFLECTION, "andare"),
            new Mark(10, 6),
            new Mark(25, 7, Reason.INFLECTION, "andare")),
        marks(word("andare")));
    assertEquals(List.of(new Mark(18, 6, Reason.SPELLING, null)), marks(word("perche")));
    assertEquals(List.of(new Mark(18, 6, Reason.SPELLING, null)), marks(word("perche'")));
    assertEquals(List.of(new Mark(18, 6)), marks(word("Perché")));
    assertEquals(List.of(new Mark(18, 6)), marks(prefix("perc")));
    assertEquals(List.of(new Mark(34, 5, Reason.SPELLING, null)), marks(word("Questo")));
  }

  @ParameterizedTest
  @CsvSource({
    "piazza, P.zza Roma",
    "p.zza, Piazza Roma",
    "piazze, p.zza Roma",
    "avvocato, avv. Roma",
    "dottoressa, Dott.ssa Roma",
    "Mueller, Müller a Roma",
    "Müller, Mueller a Roma",
    "secolo, sec. XX",
    "sessanta, Sessant'anni",
    "sessant', sessanta giorni",
    "quello, quell'uomo"
  })
  void whatIsWrittenShortOrWithoutALetterIsAnotherSpelling(String typed, String text) {
    publish(document("a.txt", text));
    assertEquals(List.of(Reason.SPELLING), marks(word(typed)).stream().map(Mark::reason).toList());
  }

  @Test
  void chatSpellingsAreOneAnothersSpellings() {
    List<String> spellings =
        List.of("perché", "perche", "xké", "xkè", "xke", "xché", "xche", "perkè", "perké", "perke");
    for (int i = 0; i < spellings.size(); i++) {
      publish(document(i + ".txt", "Dimmi " + spellings.get(i) + " piangi."));
    }
    for (String each : spellings) {
      List<Hit> hits = search(word(each)).hits();
      assertEquals(spellings.size(), hits.size(), each);
      for (Hit hit : hits) {
        Mark mark = hit.snippets().getFirst().marks().getFirst();
        String written = hit.snippets().getFirst().text().substring(mark.start(), mark.end());
        assertEquals(
            written.equals(each) ? Reason.EXACT : Reason.SPELLING, mark.reason(), each + written);
        assertEquals(List.of(), hit.missing());
      }
    }
  }

  @Test
  void whatIsTypedAsItStandsIsNoFormOfAnotherWord() {
    publish(document("a.txt", "Ieri sono stati presi."));
    assertEquals(
        List.of(Mark.Reason.EXACT),
        marks(all(w("sono"), w("stati"), w("presi"))).stream()
            .map(Mark::reason)
            .distinct()
            .toList());
  }

  @Test
  void nothingIsAFormOfAStopWordBesideOthers() {
    publish(document("a.txt", "Sotto Carlo I."));
    assertEquals(
        List.of(new Mark(12, 1, Reason.SPELLING, null)),
        marks(all(w("la"), w("prima"), w("luce"))));
  }

  @Test
  void aBeginningWithAnotherAccentIsAnotherSpelling() {
    publish(document("a.txt", "Più piu."));
    assertEquals(
        List.of(Mark.Reason.SPELLING, Mark.Reason.EXACT),
        marks(new Query.Prefix(Field.ANYWHERE, "piu")).stream().map(Mark::reason).toList());
  }

  @Test
  void theWholeOfAWordWithAHyphenIsMarked() {
    publish(document("a.txt", "Una e-mail, due auto-certificazioni e una mail."));
    assertEquals(List.of(new Mark(4, 6, Reason.SPELLING, null)), marks(word("email")));
    assertEquals(
        List.of(new Mark(16, 19, Reason.INFLECTION, "autocertificazione")),
        marks(word("autocertificazione")));
    assertEquals(List.of(new Mark(6, 4), new Mark(42, 4)), marks(word("mail")));
    assertEquals(List.of(new Mark(4, 6)), marks(word("e-mail")).subList(0, 1));
  }

  @Test
  void theWholeOfAWordInPartsIsMarked() {
    publish(
        document("a.txt", "Infor-\n mazione: sopra tutto il vice sindaco, D'Annunzio, 10 000."));
    assertEquals(List.of(new Mark(0, 15)), marks(word("informazione")));
    assertEquals(List.of(new Mark(17, 11, Reason.SPELLING, null)), marks(word("soprattutto")));
    assertEquals(List.of(new Mark(32, 12, Reason.SPELLING, null)), marks(word("vicesindaco")));
    assertEquals(List.of(new Mark(46, 10, Reason.SPELLING, null)), marks(word("dannunzio")));
    assertEquals(List.of(new Mark(58, 6, Reason.SPELLING, null)), marks(word("10.000")));
    assertEquals(List.of(new Mark(37, 7)), marks(word("sindaco")));
  }

  @Test
  void theInitialsOfWordsAreAnotherSpellingOfThem() {
    publish(document("a.txt", "Il C.F. e la s.p.a. del capo squadra."));
    Query fiscalCode = all(w("codice"), w("fiscale"));
    assertEquals(List.of(new Mark(3, 3, Reason.SPELLING, null)), marks(fiscalCode));
    assertEquals(
        List.of(new Mark(24, 12, Reason.INFLECTION, "capi squadra")),
        marks(all(w("capi"), w("squadra"))));
  }

  @Test
  void aNumberIsMarkedWithoutTheUnitWrittenBehindIt() {
    publish(document("a.txt", "Per 10km, secondo ISO9001."));
    assertEquals(List.of(new Mark(4, 2)), marks(word("10")));
    assertEquals(List.of(new Mark(18, 3)), marks(word("iso")));
  }

  @Test
  void aDateIsMarkedHoweverItIsWritten() {
    publish(document("a.txt", "Dei 12 il 12/03/2020, cioè il 12 marzo 2020."));
    assertEquals(
        List.of(new Mark(10, 10), new Mark(30, 13, Reason.SPELLING, null)),
        marks(word("12/03/2020")));
  }

  @Test
  void aMonthAndAUnitAreMarkedAsTheyWereTyped() {
    publish(document("a.txt", "Marzo 2024: il 14 mar 2024 erano 300 g, non 30 grammi."));
    assertEquals(
        List.of(
            new Mark(0, 5, Reason.SPELLING, null),
            new Mark(6, 4),
            new Mark(15, 2),
            new Mark(18, 3),
            new Mark(22, 4)),
        marks(all(w("14"), w("mar"), w("2024"))));
    assertEquals(
        List.of(new Mark(33, 3), new Mark(37, 1), new Mark(47, 6, Reason.SPELLING, null)),
        marks(all(w("300"), w("g"))));
  }

  @Test
  void anOldSpellingIsNoInflection() {
    publish(document("a.txt", "Il giuoco e i giuochi."));
    assertEquals(
        List.of(new Mark(3, 6, Reason.SPELLING, null), new Mark(14, 7, Reason.INFLECTION, "gioco")),
        marks(word("gioco")));
  }

  @Test
  void aPhraseIsMarkedWholeHoweverItsWordsAreParted() {
    publish(
        document("a.txt", "Il vicesindaco di Roma, il vice sindaco di Roma, vicesindaci di Roma."));
    Mark first = new Mark(3, 19, Reason.SPELLING, null);
    Mark third = new Mark(49, 19, Reason.INFLECTION, "vice sindaco di Roma");
    assertEquals(List.of(first, new Mark(27, 20), third), marks(phrase("vice sindaco di Roma")));
    assertEquals(
        List.of(
            new Mark(3, 19),
            new Mark(27, 20, Reason.SPELLING, null),
            new Mark(49, 19, Reason.INFLECTION, "vicesindaco di Roma")),
        marks(phrase("vicesindaco di Roma")));
  }

  @Test
  void anAbbreviationIsMarkedAsAnotherSpelling() {
    publish(document("a.txt", "La S.p.A. vale 10.000 euro."));
    assertEquals(List.of(new Mark(3, 5, Reason.SPELLING, null)), marks(word("spa")));
    assertEquals(List.of(new Mark(15, 6, Reason.SPELLING, null)), marks(word("10000")));
  }

  @Test
  void aPhraseIsMarkedForTheReasonOfItsWeakestWord() {
    publish(document("a.txt", "Abito in una città grande. Le Città Grandi. Una citta grande."));
    assertEquals(
        List.of(
            new Mark(13, 12, Reason.SPELLING, null),
            new Mark(30, 12, Reason.INFLECTION, "citta grande"),
            new Mark(48, 12)),
        marks(phrase("citta grande")));
  }

  @Test
  void wordsThatARepairPutInAreMarkedAsSuch() {
    publish(document("a.txt", "L'intelligenza di chi scrive."));
    MarkedText snippet =
        search(all(w("inteligenza"), w("scrivere"))).hits().getFirst().snippets().getFirst();
    assertEquals(
        List.of(
            new Mark(2, 12, Reason.REPAIR, null), new Mark(22, 6, Reason.INFLECTION, "scrivere")),
        snippet.marks());
  }

  @Test
  void whatStandsBetweenThePhrasesWordsIsNotMarked() {
    publish(document("a.txt", "Due tavole rotonde si tennero ieri a Davos, a tavola."));
    Query.Phrase phrase = new Query.Phrase(Field.ANYWHERE, "tavola rotonda davos", 5);
    assertEquals(
        List.of(new Mark(4, 14, Reason.INFLECTION, "tavola rotonda"), new Mark(37, 5)),
        marks(all(phrase)));
  }

  @Test
  void aPhraseHasOneMarkAndItsWordsNoneElsewhere() {
    publish(document("a.txt", "La tavola è rotonda. Una tavola rotonda a Davos. A Davos nevica."));
    Hit hit = search(phrase("Tavola Rotonda a Davos")).hits().getFirst();
    List<String> marked = new ArrayList<>();
    hit.snippets().forEach(snippet -> marked.addAll(marked(snippet)));
    assertEquals(List.of("tavola rotonda a Davos"), marked);
    FoundDocument found =
        engine.searcher().document("a.txt", phrase("tavola rotonda a davos"), true).orElseThrow();
    assertEquals(List.of("tavola rotonda a Davos"), marked(found.body()));
  }

  @Test
  void formsOfAWordThatDifferByADoubleAreNoSpellingsOfEachOther() {
    publish(document("a.txt", "Sono cose già fatte."));
    FoundDocument found = engine.searcher().document("a.txt", word("fate"), true).orElseThrow();
    assertEquals(List.of(new Mark(14, 5, Reason.INFLECTION, "fate")), found.body().marks());
  }

  @Test
  void marksLeaveOutTheElidedArticle() {
    publish(document("a.txt", "Bevo l’acqua dell'acquedotto, l' acqua."));
    Hit hit = search(word("l'acqua")).hits().getFirst();
    assertEquals(List.of("acqua", "acqua"), marked(hit.snippets().getFirst()));
  }

  @Test
  void inflectedFormsAreMarkedToo() {
    publish(document("a.txt", "Il documento e i documenti, non il docente."));
    FoundDocument found =
        engine.searcher().document("a.txt", word("documenti"), true).orElseThrow();
    assertEquals(List.of("documento", "documenti"), marked(found.body()));
  }

  private List<Mark> marks(Query query) {
    return engine.searcher().document("a.txt", query, true).orElseThrow().body().marks();
  }

  @Test
  void marksNeverOverlapWhereNumbersStandBehindOneAnother() {
    publish(document("a.txt", "Alle 17:30 12/03/2020 12/03/2020 fine."));
    List<String> marked =
        marked(
            engine
                .searcher()
                .document("a.txt", all(w("12"), w("marzo"), w("2020")), true)
                .orElseThrow()
                .body());
    assertEquals("12", marked.getFirst());
  }

  @Test
  void aBeginningOfVeryManyWordsIsMarkedInEachOfThem() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      body.append("co").append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append(" e ");
    }
    publish(document("a.txt", body.toString()));
    MarkedText marked =
        engine.searcher().document("a.txt", prefix("co"), true).orElseThrow().body();
    assertEquals(400, marked.marks().size());
    assertTrue(marked(marked).stream().allMatch(word -> word.startsWith("co")));
  }

  @Test
  void aCapitalInADocumentTellsNoName() {
    publish(document("a.txt", "Stato, siamo."));
    assertEquals(
        List.of(
            new Mark(0, 5, Reason.INFLECTION, "essere"),
            new Mark(7, 5, Reason.INFLECTION, "essere")),
        marks(word("essere")));
  }

  @Test
  void thePlaceIsNoFormOfLittle() {
    publish(document("a.txt", "Il Po e pochi altri fiumi."));
    assertEquals(List.of(new Mark(3, 2)), marks(word("Po")));
  }

  @Test
  void aNounBesideOthersIsMarkedAsItWasTyped() {
    publish(document("a.txt", "Stato, stati."));
    assertEquals(
        List.of(new Mark(0, 5), new Mark(7, 5, Reason.INFLECTION, "stato")),
        marks(all(w("stato"), w("civile"))));
  }
}
