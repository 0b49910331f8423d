package it.trovatore.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Puts a blank for what the word rules of Unicode (UAX 29) leave within a word, but ends one in
 * Italian: a colon, a low line, and the full stop of a sentence whose next one begins without a
 * blank. Puts {@link Compound#HYPHEN} for a hyphen between letters, at which these rules end a
 * word. One UTF-16 unit replaces one, so offsets do not shift.
 */
final class SeparatorCharFilter extends CharFilter {

  /** How many letters before a full stop tell it from that of an abbreviation. */
  private static final int BEFORE = 3;

  /** How far a full stop must see ahead. */
  private static final int AFTER = 2;

  /** The last separator by its code: small letters come after it. */
  private static final char LAST = '_';

  private final char[] text = new char[1_024];
  private int next;
  private int end;
  private boolean ended;

  SeparatorCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!ended && end - next <= AFTER) {
      fill();
    }
    int ready = ended ? end - next : end - next - AFTER;
    if (ready == 0) {
      return -1;
    }
    int given = Math.min(ready, length);
    System.arraycopy(text, next, buffer, offset, given);
    for (int i = 0; i < given; i++) {
      char c = buffer[offset + i];
      if (c <= LAST ? separates(next + i) : Compound.isHyphen(c)) {
        buffer[offset + i] = Compound.isHyphen(c) ? hyphen(next + i) : ' ';
      }
    }
    next += given;
    return given;
  }

  private void fill() throws IOException {
    int kept = Math.max(0, next - BEFORE);
    System.arraycopy(text, kept, text, 0, end - kept);
    next -= kept;
    end -= kept;
    int read = input.read(text, end, text.length - end);
    if (read < 0) {
      ended = true;
    } else {
      end += read;
    }
  }

  private boolean separates(int at) {
    return switch (text[at]) {
      case ':', '_' -> true;
      case '-' -> true;
      case '.' -> endsSentence(at);
      default -> false;
    };
  }

  private char hyphen(int at) {
    return at > 0
            && at + 1 < end
            && Character.isLetter(text[at - 1])
            && Character.isLetter(text[at + 1])
        ? Compound.HYPHEN
        : text[at];
  }

  private boolean endsSentence(int at) {
    if (at < BEFORE
        || at + AFTER >= end
        || !Character.isUpperCase(text[at + 1])
        || !Character.isLowerCase(text[at + 2])) {
      return false;
    }
    for (int i = at - BEFORE; i < at; i++) {
      if (!Character.isLowerCase(text[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected int correct(int currentOffset) {
    return currentOffset;
  }
}
