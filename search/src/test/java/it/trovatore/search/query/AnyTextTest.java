package it.trovatore.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for whatever is typed, on random texts. A failure names the seed; {@code
 * -Dtrovatore.seed=...} runs it again.
 */
class AnyTextTest {
  private static final long SEED = Long.getLong("trovatore.seed", System.nanoTime());
  private static final int TEXTS = 50_000;
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          "a",
          "davos",
          "0,5",
          "Perché",
          "l'",
          "po’",
          "‘",
          "’",
          "'",
          "''",
          "\"",
          "“",
          "”",
          "„",
          "«",
          "»",
          "-",
          "–",
          "−",
          "+",
          "*",
          "|",
          "~",
          "\"~5",
          "\"~500",
          "~7 ",
          "OR",
          " OR ",
          "AND ",
          "NOT ",
          "(",
          ")",
          "[",
          ",",
          ";",
          ".",
          "…",
          ":",
          "/",
          "titolo:",
          "AUTORE:",
          "tag:",
          "formato:",
          "lingua:",
          "fonte:",
          "dal:",
          "al:",
          "to:",
          "foo:",
          "2024",
          "2023-05",
          "1/5/2024",
          "pdf",
          "80%",
          "C++",
          "#",
          "½",
          "₂",
          "🙂",
          "\uFE0F",
          "\u0301",
          "\uD800",
          "\uDC00",
          "\u0000",
          "\u200F",
          "\u200D",
          "\u00AD",
          "\uFEFF",
          "\u00A0",
          "\n",
          "ı",
          "İ",
          "水",
          "\u02BC",
          "‹",
          "\\",
          "&",
          "<b>");

  @Test
  void everyTextReadsAndItsCanonicalFormReadsTheSame() {
    onRandomTexts(
        (text, query) -> {
          String canonical = QueryText.of(query);
          assertEquals(query, QueryParser.parse(canonical).query(), canonical);
          assertEquals(canonical, QueryText.of(QueryParser.parse(canonical).query()));
        });
  }

  @Test
  void onlyATextWithNothingSearchableIsEverything() {
    onRandomTexts(
        (text, query) -> {
          boolean searchable = Characters.hasSearchable(text) || hasEmoji(text);
          assertEquals(!searchable, query instanceof Query.Everything, query::toString);
        });
  }

  private static boolean hasEmoji(String text) {
    return text.codePoints().anyMatch(Character::isEmojiPresentation);
  }

  @Test
  void theWordsOfAPhraseReadAsTheseWords() {
    onRandomTexts(
        (text, query) -> {
          for (Query clause : query instanceof Query.All all ? all.clauses() : List.of(query)) {
            if (clause instanceof Query.Phrase phrase && phrase.isAnywhere()) {
              List<Query> words = List.copyOf(phrase.words());
              assertFalse(words.isEmpty() && Characters.hasSearchable(phrase.text()));
              if (!words.isEmpty()) {
                Query together = new Query.All(words);
                assertEquals(together, QueryParser.parse(QueryText.of(together)).query());
              }
            }
          }
        });
  }

  @Test
  void noWordIsLost() {
    onRandomTexts(
        (text, query) ->
            assertEquals(
                count("davos", Characters.cleaned(text)), count("davos", QueryText.of(query))));
  }

  private static int count(String word, String text) {
    return text.split(word, -1).length - 1;
  }

  @Test
  void treesHaveNoOtherShapesAndTextsThanDocumented() {
    onRandomTexts(
        (text, query) -> {
          if (query instanceof Query.All all) {
            assertFalse(all.clauses().isEmpty());
            all.clauses().forEach(AnyTextTest::assertSound);
          }
        });
  }

  private static void assertSound(Query query) {
    switch (query) {
      case Query.Or or -> {
        assertTrue(or.alternatives().size() > 1);
        for (Query alternative : or.alternatives()) {
          assertFalse(alternative instanceof Query.Not || alternative instanceof Query.Dates);
          assertSound(alternative);
        }
      }
      case Query.Not not -> {
        assertFalse(not.clause() instanceof Query.Not || not.clause() instanceof Query.Or);
        assertSound(not.clause());
      }
      case Query.Word word -> assertText(word.text(), false);
      case Query.Prefix prefix -> assertText(prefix.text(), false);
      case Query.Phrase phrase -> assertText(phrase.text(), true);
      case Query.Format format -> assertTrue(format.format().matches("[a-z0-9]+"));
      case Query.Language language -> assertTrue(language.code().matches("[a-z]{2,3}"));
      case Query.Dates dates ->
          assertTrue(
              dates.from() == null || dates.to() == null || !dates.from().isAfter(dates.to()));
      case Query.All all -> throw new AssertionError(all);
      case Query.Everything everything -> throw new AssertionError(everything);
    }
  }

  private static void assertText(String text, boolean blanks) {
    assertTrue(Characters.hasSearchable(text) || hasEmoji(text), text);
    assertFalse(text.codePoints().anyMatch(QuotationMarks::isMark), text);
    assertEquals(blanks ? text.strip().replaceAll("\\s+", " ") : text.replaceAll("\\s", ""), text);
  }

  private static void onRandomTexts(BiConsumer<String, Query> check) {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces >= 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        check.accept(text.toString(), QueryParser.parse(text.toString()).query());
      } catch (Throwable e) {
        throw new AssertionError("seed " + SEED + ", text «" + text + "»", e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\" ",
        "« ",
        "«\"",
        "\"a",
        "a\"",
        "“”",
        "(",
        "(( ",
        "-",
        "- ",
        "-a ",
        "a ",
        "a",
        "a,",
        ",",
        "dal:",
        "dal:x,",
        "dal:((",
        "titolo:",
        "titolo: ",
        "OR ",
        "a OR ",
        "a|",
        "NOT ",
        "‘a ",
        "‘a’ ",
        "(‘a",
        "'",
        "*",
        "a*",
        "a.",
        ".",
        "🙂",
        "\u0301",
        "a\u0301",
        "\u0000",
        "\uD800",
        "dal:2024 ",
        "+",
        "\\",
        ":",
        "«a",
        "»a",
        "\"a» "
      })
  void timeIsLinear(String piece) {
    String text = piece.repeat(150_000 / piece.length());
    for (String variant : List.of(text, text + "\"", "\"" + text, "‘" + text + "’", "«" + text)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> QueryText.of(QueryParser.parse(variant).query()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",1", ".1", "-1", "%", "/a", "=a", "°", "+", "'a", ":a"})
  void longTokensRead(String piece) {
    for (String beginning : List.of("-0", "-a", "0", "a", "titolo:0")) {
      Query query = QueryParser.parse(beginning + piece.repeat(50_000)).query();
      assertFalse(query instanceof Query.Everything);
    }
  }

  @Test
  void warningsAreFewAndShortHoweverMuchGoesWrong() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("dal:x")
          .append(i)
          .append(" titolo: *y")
          .append(i)
          .append(" \"")
          .append("z".repeat(i % 90))
          .append("* OR -b");
    }
    List<String> warnings = QueryParser.parse(text.toString()).warnings();
    assertEquals(10, warnings.size());
    warnings.forEach(warning -> assertTrue(warning.length() < 200, warning));
  }
}
