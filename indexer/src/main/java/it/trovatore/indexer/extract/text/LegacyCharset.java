package it.trovatore.indexer.extract.text;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Guesses among the charsets of a byte a letter in which texts of Western Europe were written:
 * Windows-1252, ISO-8859-15, MacRoman and the DOS code page 850. Each byte that is an accented
 * letter of Italian or a mark right after a letter, as in <i>perché</i> and <i>l’ora</i>, speaks
 * for a charset; where none is ahead it is Windows-1252, as Italian text nearly always is.
 */
final class LegacyCharset {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final List<Charset> CANDIDATES =
      List.of("windows-1252", "x-MacRoman", "IBM850").stream()
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();
  private static final String AFTER_LETTERS = "àèéìòù’”…";
  private static final int EURO_IN_LATIN_9 = 0xA4;
  private static final Map<Charset, BitSet> BYTES =
      CANDIDATES.stream()
          .collect(Collectors.toUnmodifiableMap(charset -> charset, LegacyCharset::bytes));

  private LegacyCharset() {}

  static Charset of(byte[] bytes, int length) {
    Charset best = WINDOWS;
    int most = 0;
    for (Charset candidate : CANDIDATES) {
      int count = afterLetters(bytes, length, BYTES.getOrDefault(candidate, new BitSet()));
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best.equals(WINDOWS) && isLatin9(bytes, length) ? LATIN_9 : best;
  }

  /** Whether there is a euro where Windows has a sign for any currency, and no quote of Windows. */
  private static boolean isLatin9(byte[] bytes, int length) {
    boolean euro = false;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b >= 0x80 && b < 0xA0) {
        return false;
      }
      euro |= b == EURO_IN_LATIN_9;
    }
    return euro;
  }

  private static int afterLetters(byte[] bytes, int length, BitSet letters) {
    int count = 0;
    for (int i = 1; i < length; i++) {
      int before = bytes[i - 1] | 0x20;
      if (before >= 'a' && before <= 'z' && letters.get(bytes[i] & 0xFF)) {
        count++;
      }
    }
    return count;
  }

  private static BitSet bytes(Charset charset) {
    BitSet bytes = new BitSet(256);
    for (byte b : AFTER_LETTERS.getBytes(charset)) {
      if (b < 0) {
        bytes.set(b & 0xFF);
      }
    }
    return bytes;
  }
}
