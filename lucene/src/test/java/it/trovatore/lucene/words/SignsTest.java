package it.trovatore.lucene.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The parser of queries and the analysis, which do not know each other, agree on the signs that
 * stand in Italian texts, those of money among them, in both widths, and fractions.
 */
class SignsTest {

  @Test
  void theSameSignsAreWords() {
    List<String> doubtful = new ArrayList<>();
    for (String block :
        List.of(" \u024F", "\u2030\u203B", "\u20A0\u20CF", "\u2150\u215F", "\uFF01\uFFEE")) {
      for (char c = block.charAt(0); c <= block.charAt(1); c++) {
        if (isSign(c) && isAsked(c) != isIndexed(c)) {
          doubtful.add(Integer.toHexString(c));
        }
      }
    }
    assertEquals(List.of(), doubtful);
  }

  private static boolean isSign(char c) {
    return switch (Character.getType(c)) {
      case Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.OTHER_PUNCTUATION,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isAsked(char c) {
    return !(QueryParser.parse(String.valueOf(c)).query() instanceof Query.Everything);
  }

  private static boolean isIndexed(char c) {
    return !Words.of(String.valueOf(c)).isEmpty();
  }
}
