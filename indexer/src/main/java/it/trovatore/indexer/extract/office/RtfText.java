package it.trovatore.indexer.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The bytes of an RTF file with its text begun by {@code \pard}. Tika's parser takes all before the
 * first word of that kind for the header and drops it, though the format does not ask for one, so
 * the text of small programs would be lost. The header, as the specification of RTF 1.9.1 orders
 * it, are control words and the groups of tables and information.
 */
final class RtfText {
  private static final int LONGEST_HEADER = 1 << 20;
  private static final int LONGEST_WORD = 32;
  private static final String INFORMATION = "{\\info";
  private static final byte[] BEGIN = "\\pard ".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> TABLES =
      Set.of(
          "fonttbl",
          "filetbl",
          "colortbl",
          "stylesheet",
          "listtable",
          "listoverridetable",
          "mmathPr",
          "upr",
          "info");
  private static final Set<String> BEGUN = Set.of("par", "pard", "sect", "sectd", "plain", "line");

  private final byte[] start;
  private int at;

  private RtfText(byte[] start) {
    this.start = start;
  }

  /** The stream, which is closed with the one given. */
  static InputStream of(InputStream rtf) throws IOException {
    byte[] start = rtf.readNBytes(LONGEST_HEADER);
    int text = new RtfText(start).find();
    if (text >= 0 && holds(start, text, INFORMATION)) {
      text = -1;
    }
    byte[] mark = text < 0 ? new byte[0] : BEGIN;
    int before = Math.max(text, 0);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(start, 0, before),
                new ByteArrayInputStream(mark),
                new ByteArrayInputStream(start, before, start.length - before),
                rtf)));
  }

  /** Where the text begins; -1 where that needs no mark or cannot be told. */
  private int find() {
    at = 1;
    while (at < start.length) {
      switch (start[at]) {
        case '\r', '\n', ' ' -> at++;
        case '{' -> {
          if (!isTable(at + 1)) {
            return at;
          }
          skipGroup();
        }
        case '\\' -> {
          String word = word(at + 1);
          if (word.isEmpty()) {
            return at;
          }
          if (BEGUN.contains(word)) {
            return -1;
          }
          skipWord(word);
        }
        case '}' -> {
          return -1;
        }
        default -> {
          return at;
        }
      }
    }
    return -1;
  }

  private boolean isTable(int from) {
    int i = from;
    while (i < start.length && start[i] <= ' ' && start[i] > 0) {
      i++;
    }
    if (i + 1 >= start.length || start[i] != '\\') {
      return false;
    }
    String word = word(i + 1);
    return start[i + 1] == '*' || TABLES.contains(word);
  }

  /** The letters of a control word; empty where a sign stands. */
  private String word(int from) {
    int end = from;
    while (end < start.length && end < from + LONGEST_WORD && isLetter(start[end])) {
      end++;
    }
    return new String(start, from, end - from, StandardCharsets.US_ASCII);
  }

  private void skipWord(String word) {
    at += 1 + word.length();
    while (at < start.length && (start[at] == '-' || (start[at] >= '0' && start[at] <= '9'))) {
      at++;
    }
  }

  private void skipGroup() {
    int depth = 0;
    for (; at < start.length; at++) {
      switch (start[at]) {
        case '\\' -> at += 1 + bytesAfter(word(at + 1));
        case '{' -> depth++;
        case '}' -> {
          if (--depth == 0) {
            at++;
            return;
          }
        }
        default -> {}
      }
    }
  }

  /** How many bytes of a picture, which may look like anything, follow such a word. */
  private int bytesAfter(String word) {
    int count = 0;
    for (int i = at + 1 + word.length();
        word.equals("bin") && i < start.length && start[i] >= '0' && start[i] <= '9';
        i++) {
      count = Math.min(10 * count + start[i] - '0', LONGEST_HEADER);
    }
    return count == 0 ? 0 : word.length() + count;
  }

  /** Whether there is still a header to come, in spite of a group that none of the tables is. */
  private static boolean holds(byte[] bytes, int from, String what) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains(what);
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
