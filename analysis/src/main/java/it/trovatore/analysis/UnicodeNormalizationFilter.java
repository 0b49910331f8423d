package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Sign;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings each token to Unicode's composed compatibility form (NFKC) and drops invisible format
 * characters: a letter and its combining accent become one letter, ligatures and full-width letters
 * their plain ones, and a soft hyphen or zero-width joiner inside a word disappears; a token of
 * nothing else is none. Of Latin-1 only the micro sign changes: the signs of ordinals stay. What
 * stands for a {@link Sign} becomes it again. Plain tokens pass without being copied.
 *
 * <p>Source: Unicode Standard Annex #15, through {@link Normalizer}.
 */
public final class UnicodeNormalizationFilter extends TokenFilter {

  /** The characters that are the same in normal form, or some of them. */
  private static final boolean[] PLAIN = new boolean[Character.MAX_VALUE + 1];

  static {
    Arrays.fill(PLAIN, 0, 0x100, true);
    PLAIN['\u00AD'] = false;
    PLAIN['\u00B5'] = false;
    PLAIN[Apostrophe.CANONICAL] = true;
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public UnicodeNormalizationFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      if (isPlain(term.buffer(), term.length())) {
        return true;
      }
      Sign sign = Sign.ofStandIn(term);
      if (sign != null) {
        term.setEmpty().append(sign.sign());
        return true;
      }
      String word = withoutFormatCharacters(term);
      if (!Apostrophe.without(word).isEmpty()) {
        term.setEmpty().append(Normalizer.normalize(word, Normalizer.Form.NFKC));
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (!PLAIN[word[i]]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutFormatCharacters(CharSequence word) {
    StringBuilder kept = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
