package it.trovatore.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parser of queries and the analysis, which do not know each other, agree on apostrophes. */
class ApostrophesTest {

  @Test
  void theSameCharactersAreTakenForOne() {
    List<String> doubtful = new ArrayList<>();
    for (char c = ' '; c < Character.MAX_VALUE; c++) {
      boolean composed = Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
      if (composed
          && !Character.isSurrogate(c)
          && staysAtTheEnd(c) != ItalianAnalysis.isApostrophe(c)) {
        doubtful.add(Integer.toHexString(c));
      }
    }
    assertEquals(List.of(), doubtful);
  }

  /** Whether the parser leaves one at the end of a word, as it may be an accent, but not two. */
  private static boolean staysAtTheEnd(char c) {
    return isOneWord("perche" + c) && !isOneWord("perche" + c + c);
  }

  private static boolean isOneWord(String text) {
    Query query = QueryParser.parse(text).query();
    Query clause =
        query instanceof Query.All all && all.clauses().size() == 1
            ? all.clauses().getFirst()
            : query;
    return clause instanceof Query.Word word && word.text().equals(text);
  }
}
