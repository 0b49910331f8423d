package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.query.QueryParser;
import it.trovatore.server.api.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final List<String> ABOUT_WORDS =
      List.of(
          "Controlla che le parole siano scritte bene.",
          "Prova con parole più comuni, o con meno parole.",
          "Cerca l'inizio di una parola con l'asterisco, per esempio energ*.");

  @Test
  void datesAndFormatAreToldOnlyToThoseWhoAskedForThem() {
    assertEquals(
        with(List.of("Togli il formato (formato:)."), ABOUT_WORDS), advice("formato:pdf zzkkqq"));
    assertEquals(
        with(List.of("Allarga le date (dal:, al:)."), ABOUT_WORDS),
        advice("dal:2030-01-01 zzkkqq"));
  }

  @Test
  void withoutAWordThatIsLookedForNothingIsSaidOfWords() {
    assertEquals(List.of("Allarga le date (dal:, al:)."), advice("dal:2030-01-01"));
    assertEquals(
        List.of("Togli il formato (formato:).", "Togli le parole escluse con il segno meno."),
        advice("formato:pdf -energia"));
    assertEquals(List.of(), advice(""));
  }

  @Test
  void wordsInAFieldOrAmongAlternativesAreWords() {
    assertEquals(ABOUT_WORDS, advice("titolo:zzkkqq"));
    assertEquals(ABOUT_WORDS, advice("zzkkqq OR xxyyzz"));
  }

  private static List<String> advice(String q) {
    return Advice.of(SearchParameters.of(q), QueryParser.parse(q).query()).stream()
        .map(Link::text)
        .toList();
  }

  private static List<String> with(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
