package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every engine promises of whatever is asked of whatever documents, on random ones. A failure
 * names the seed; {@code -Dtrovatore.seed=...} runs it again.
 */
public abstract class AnyQueryContract extends EngineContract {

  private static final long SEED = Long.getLong("trovatore.seed", System.nanoTime());
  private static final int QUERIES = 400;
  private static final int DOCUMENTS = 60;
  private static final int PAGE = 10;

  private static final List<String> WORDS =
      List.of(
          "la",
          "di",
          "e",
          "perché",
          "perche",
          "perche'",
          "vice",
          "sindaco",
          "vicesindaco",
          "sopra",
          "tutto",
          "testo",
          "testi",
          "testa",
          "andare",
          "vado",
          "l'acqua",
          "dell'orto",
          "ca'",
          "po'",
          "D'Annunzio",
          "e-mail",
          "S.p.A.",
          "17:30",
          "12/03/2020",
          "12 marzo 2020",
          "241/90",
          "10.000",
          "0,5",
          "1\u20442x",
          "3\u20444k",
          "€",
          "\u0301",
          "\u200E",
          "\uD835\uDFCF",
          "10km",
          "CO₂",
          "XX");

  private static final List<String> BETWEEN =
      List.of(" ", " ", " ", " ", ". ", ", ", "-", "\n", "'");

  private static final List<String> SIGNS =
      List.of("\"", "\"", "-", "+", "*", " OR ", "~3", "titolo:", "(", ")", "«", "»");

  /** So few that many documents have all that is asked for, near one another and apart. */
  private static final List<String> FEW_WORDS =
      List.of("acqua", "fontana", "giardino", "bambino", "musica", "treno", "123456");

  private static final List<String> BESIDE = List.of("", "", "formato:txt", "-scuola", "tren*");

  @Test
  void everyDocumentOfAnAnswerIsOnOnePageOnceAndEveryMarkInItsText() {
    Random random = new Random(SEED);
    Stream<SourceDocument> documents =
        random
            .ints(DOCUMENTS, 1, 40)
            .mapToObj(Integer::valueOf)
            .map(words -> text(random, words, List.of()))
            .map(body -> document(Integer.toHexString(random.nextInt()) + ".txt", body));
    publish(documents.toArray(SourceDocument[]::new));
    for (int i = 0; i < QUERIES; i++) {
      String text = text(random, 1 + random.nextInt(5), SIGNS);
      assertAnswers(QueryParser.parse(text).query(), text);
    }
  }

  @Test
  void pagesHoldTheSameHoweverMuchOfThemHasAllThatIsAskedFor() {
    Random random = new Random(SEED);
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 4 * DOCUMENTS; i++) {
      StringBuilder body = new StringBuilder();
      for (int words = 10 + random.nextInt(110); words > 0; words--) {
        boolean asked = random.nextInt(3) == 0;
        body.append(asked ? oneOf(random, FEW_WORDS) : "scuola" + random.nextInt(600)).append(' ');
      }
      documents.add(document("d" + i + ".txt", body.toString()));
    }
    publish(documents.toArray(SourceDocument[]::new));
    for (int i = 0; i < QUERIES / 8; i++) {
      String words =
          Stream.generate(() -> oneOf(random, FEW_WORDS))
              .distinct()
              .limit(2 + random.nextInt(4))
              .collect(Collectors.joining(" "));
      String text = words + " " + oneOf(random, BESIDE);
      assertAnswers(QueryParser.parse(text).query(), text);
    }
  }

  private static String oneOf(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private void assertAnswers(Query query, String text) {
    String message = text + ", seed " + SEED;
    Set<String> found = new HashSet<>();
    SearchResponse page;
    int offset = 0;
    do {
      page =
          engine
              .searcher()
              .search(new SearchRequest(query, offset, PAGE, Sort.RELEVANCE, true, false, true));
      for (String id : ids(page)) {
        assertTrue(found.add(id), () -> id + " is on two pages for " + message);
      }
      offset += PAGE;
    } while (!page.hits().isEmpty());
    assertCanBeTyped(page.query(), message);
    assertCanBeTyped(page.suggestion(), message);
    assertEquals(page.total(), found.size(), message);
    for (String id : found.stream().limit(3).toList()) {
      assertTrue(engine.searcher().document(id, query, true).isPresent(), message);
    }
  }

  private static void assertCanBeTyped(@Nullable Query query, String message) {
    if (query != null) {
      String typed = QueryText.of(query);
      assertEquals(query, QueryParser.parse(typed).query(), () -> typed + " for " + message);
    }
  }

  private static String text(Random random, int words, List<String> signs) {
    return random
        .ints(words, 0, WORDS.size() + signs.size())
        .mapToObj(n -> n < WORDS.size() ? WORDS.get(n) : signs.get(n - WORDS.size()))
        .map(word -> word + BETWEEN.get(random.nextInt(BETWEEN.size())))
        .collect(Collectors.joining());
  }
}
