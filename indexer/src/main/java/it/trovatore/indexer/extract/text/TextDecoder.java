package it.trovatore.indexer.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text without a declared charset: by its byte order mark, else as UTF-16 where the zeros
 * of Latin letters give it away, else as UTF-8 where that is valid, else in the older charset that
 * makes most accented letters inside of words (see {@link LegacyCharset}).
 */
public final class TextDecoder {
  private static final int PROBE = 1 << 16;
  private static final double MANY_ZEROS = 0.6;
  private static final double FEW_ZEROS = 0.05;
  private static final int LATIN_END = 0x250;
  private static final int MARKS = 0x2010;
  private static final int MARKS_END = 0x20D0;
  private static final int LETTERS_PER_CONTROL = 500;
  private static final int LETTERS_PER_STRAY = 30;

  private TextDecoder() {}

  /**
   * The charset of a text.
   *
   * @param beginning its first bytes
   * @param whole whether these are all, so that the last letter is none that was cut
   */
  public static Charset charset(byte[] beginning, boolean whole) {
    Charset charset = unicode(beginning, whole);
    return charset == null ? LegacyCharset.of(beginning, beginning.length) : charset;
  }

  public static String decode(byte[] bytes) {
    return text(bytes, charset(bytes, true));
  }

  /** The text when the bytes are Unicode in any form; null when they are not. */
  public static @Nullable String unicode(byte[] bytes) {
    Charset charset = unicode(bytes, true);
    return charset == null ? null : text(bytes, charset);
  }

  /** Of pairs of bytes, a last one by itself is none of the text. */
  private static String text(byte[] bytes, Charset charset) {
    int length =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)
            ? bytes.length & ~1
            : bytes.length;
    String text = new String(bytes, 0, length, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /**
   * The text of a file too large to be held; for an older charset the first megabytes decide. To be
   * closed by the caller.
   */
  public static BufferedReader open(Path file) throws IOException {
    return open(file, charset(file));
  }

  /** The text of a file in this charset, without its byte order mark. */
  public static BufferedReader open(Path file, Charset charset) throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), PROBE);
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }

  private static Charset charset(Path file) throws IOException {
    byte[] buffer = new byte[PROBE];
    try (InputStream in = Files.newInputStream(file)) {
      int length = in.readNBytes(buffer, 0, PROBE);
      Charset marked = wide(buffer, length);
      if (marked != null) {
        return marked;
      }
    }
    if (isUtf8(file)) {
      return StandardCharsets.UTF_8;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(PROBE << 6);
      return LegacyCharset.of(start, start.length);
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(PROBE);
    CharBuffer chars = CharBuffer.allocate(PROBE);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars.clear(), end);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }

  private static @Nullable Charset unicode(byte[] bytes, boolean whole) {
    Charset wide = wide(bytes, bytes.length);
    if (wide != null) {
      return wide;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(Math.min(PROBE, bytes.length));
    ByteBuffer encoded = ByteBuffer.wrap(bytes);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(encoded, chars.clear(), whole);
    }
    return result.isError() ? null : StandardCharsets.UTF_8;
  }

  /** UTF-16, or UTF-8 with a mark; null when nothing tells so. */
  private static @Nullable Charset wide(byte[] bytes, int length) {
    if (begins(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(bytes, length, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (begins(bytes, length, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    int pairs = Math.min(length, PROBE) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (isMostlyLatin(second, first, pairs) || (second > 0 && isLatin(bytes, pairs, 1))) {
      return StandardCharsets.UTF_16LE;
    }
    return isMostlyLatin(first, second, pairs) || (first > 0 && isLatin(bytes, pairs, 0))
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean isMostlyLatin(int highZeros, int lowZeros, int pairs) {
    return highZeros > pairs * MANY_ZEROS && lowZeros <= pairs * FEW_ZEROS;
  }

  /** Whether each pair is a Latin letter or a mark; of a few words those may be half. */
  private static boolean isLatin(byte[] bytes, int pairs, int high) {
    for (int i = 0; i < pairs; i++) {
      int letter = ((bytes[2 * i + high] & 0xFF) << 8) | (bytes[2 * i + 1 - high] & 0xFF);
      boolean isLetter = letter >= ' ' && letter < LATIN_END;
      boolean isMark = letter >= MARKS && letter < MARKS_END;
      if (!isLetter && !isMark && letter != '\t' && letter != '\n' && letter != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes, the first of a file, are text at all: hardly any control characters. */
  public static boolean isText(byte[] bytes) {
    Charset wide = wide(bytes, bytes.length);
    if (wide != null && !wide.equals(StandardCharsets.UTF_8)) {
      return isText(text(bytes, wide), 0xFFFD);
    }
    return isText(new String(bytes, StandardCharsets.ISO_8859_1), 0);
  }

  private static boolean isText(String text, int none) {
    return text.chars().noneMatch(c -> c == 0 || c == none)
        && controls(text) * LETTERS_PER_CONTROL <= text.length();
  }

  /**
   * Whether bytes that are no text hold much of it all the same, as where a disk lost a piece of a
   * file: among what is no zero there are few control characters, of which noise has one in nine.
   */
  public static boolean isPartlyText(byte[] bytes) {
    Charset wide = wide(bytes, bytes.length);
    String text = text(bytes, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    long zeros = text.chars().filter(c -> c == 0).count();
    long kept = text.length() - zeros;
    return zeros <= kept && (controls(text) - zeros) * LETTERS_PER_STRAY <= kept;
  }

  private static long controls(String text) {
    return text.chars()
        .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
        .count();
  }

  private static boolean begins(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
