package it.trovatore.indexer.extract.text;

import it.trovatore.search.text.Sentences;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is done to text whatever file it came from. */
public final class Prose {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff\\ufffe]");
  private static final Pattern LATIN_LIGATURE = Pattern.compile("[\\ufb00-\\ufb06]");
  private static final Pattern LINE = Pattern.compile("\\r\\n?|[\\n\\u0085\\u2028\\u2029\\f]");
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*•·–—▪◦‣o]|\\(?(?:\\d{1,3}|\\p{L})[.)])\\s+\\S.*");
  private static final int LONGEST_WRAPPED_LINE = 160;
  private static final String SOFT_HYPHEN = "\u00ad";
  private static final int LONGEST_PART = 40;
  private static final int SHORTEST_SENTENCE = 20;
  private static final double FULL = 0.8;

  private Prose() {}

  /**
   * One line: NFC, white space and control characters collapsed, soft hyphens and other invisible
   * characters dropped.
   */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String spelled =
        LATIN_LIGATURE
            .matcher(visible)
            .replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    return Normalizer.normalize(SPACE.matcher(spelled).replaceAll(" "), Normalizer.Form.NFC)
        .strip();
  }

  /** Whether {@link #clean} would surely change nothing; most text is so, and told quickly. */
  private static boolean isClean(String text) {
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c > ' ' && c < '\u007f')
              || (c > '\u00a0' && c < '\u0180' && c != '\u00ad')
              || (c >= '\u2010' && c <= '\u2027')
              || (c == ' ' && previous != ' ');
      if (!plain) {
        return false;
      }
      previous = c;
    }
    return text.isEmpty() || previous != ' ';
  }

  /** The lines of a text; the last of several in a row may be blank. */
  public static List<String> lines(String text) {
    return LINE.splitAsStream(text).toList();
  }

  /** The length of the longest line. */
  public static int width(List<String> lines) {
    return lines.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The paragraphs of text that was laid out in lines, each as one line. Blank lines and items of
   * lists part them. Where lines are wrapped, so does a line that ends before the next word had to
   * go to a new one, unless the next begins in lower case; where they are not, every line does.
   *
   * @param width of the widest line on the whole page, in characters
   * @param hyphens decides of words divided at the ends of lines, as in print
   */
  public static List<String> paragraphs(List<String> lines, int width, Hyphenation hyphens) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String previous = "";
    for (String raw : lines) {
      String line = clean(raw) + (raw.stripTrailing().endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : "");
      if (line.isEmpty() || (!open.isEmpty() && begins(line, previous, width))) {
        close(open, paragraphs);
      }
      if (!line.isEmpty()) {
        append(open, line, hyphens);
      }
      previous = line;
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private static boolean begins(String line, String previous, int width) {
    if (width > LONGEST_WRAPPED_LINE || isItem(line)) {
      return true;
    }
    int space = line.indexOf(' ');
    int word = space < 0 ? line.length() : space;
    return previous.length() + 1 + word < width * FULL
        && !Character.isLowerCase(line.codePointAt(0));
  }

  /** Whether the line begins an item of a list. */
  public static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }

  private static void append(StringBuilder open, String line, Hyphenation hyphens) {
    int last = open.length() - 1;
    if (last >= 0 && open.charAt(last) == SOFT_HYPHEN.charAt(0)) {
      open.setLength(last);
    } else if (hyphens.divides()
        && last > 0
        && isHyphen(open.charAt(last))
        && Character.isLetter(open.charAt(last - 1))
        && Character.isLowerCase(line.codePointAt(0))) {
      if (hyphens.joins(open.subSequence(Math.max(0, last - LONGEST_PART), last), line)) {
        open.setLength(last);
      }
    } else if (!open.isEmpty()) {
      open.append(' ');
    }
    open.append(line);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  private static void close(StringBuilder open, List<String> paragraphs) {
    if (!open.isEmpty()) {
      String text = open.toString();
      paragraphs.add(text.endsWith(SOFT_HYPHEN) ? text.substring(0, text.length() - 1) : text);
      open.setLength(0);
    }
  }

  /**
   * The first sentence, by the rules of Italian, cut as {@link #cut} does. One so short that it
   * hardly tells one text from another takes the next with it.
   */
  public static String firstSentence(String text, int most) {
    BreakIterator sentences = new Sentences();
    sentences.setText(text);
    int end = sentences.next();
    while (end != BreakIterator.DONE && end < SHORTEST_SENTENCE) {
      end = sentences.next();
    }
    return cut(end == BreakIterator.DONE ? text : text.substring(0, end).strip(), most);
  }

  /** The text itself if it is short enough, else its beginning up to a word's end and {@code …}. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ITALIAN);
    words.setText(text);
    int end = words.preceding(most);
    String beginning = text.substring(0, Math.max(end, 0));
    int kept = beginning.length();
    while (kept > 0 && !Character.isLetterOrDigit(beginning.codePointBefore(kept))) {
      kept -= Character.charCount(beginning.codePointBefore(kept));
    }
    if (kept == 0) {
      kept = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    }
    return text.substring(0, kept) + "…";
  }
}
