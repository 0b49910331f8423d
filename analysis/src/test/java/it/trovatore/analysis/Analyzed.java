package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What the analysis leaves of a text. */
final class Analyzed {

  private Analyzed() {}

  /** A term and where its word stands in the text. */
  private record Token(String term, int start, int end) {}

  private static List<Token> tokens(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ItalianAnalysis.analyzer().tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }

  static List<String> terms(TermKind kind, String text) throws IOException {
    return tokens(text).stream()
        .filter(token -> TermKind.of(token.term()) == kind)
        .map(token -> kind.word(token.term()))
        .toList();
  }

  static List<String> spans(String text) throws IOException {
    return tokens(text).stream()
        .map(
            token ->
                text.substring(token.start(), token.end())
                    + "["
                    + token.start()
                    + ","
                    + token.end()
                    + "]")
        .distinct()
        .toList();
  }

  static void assertMeet(String one, String other) throws IOException {
    Set<String> common = lemmas(one);
    common.retainAll(lemmas(other));
    assertFalse(common.isEmpty(), () -> one + " and " + other + " have no lemma in common");
  }

  static Set<String> lemmas(String text) throws IOException {
    return new HashSet<>(terms(TermKind.LEMMA, text));
  }
}
