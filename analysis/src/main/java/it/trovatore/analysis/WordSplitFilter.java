package it.trovatore.analysis;

import it.trovatore.analysis.DividedWords.Joined;
import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Digits;
import it.trovatore.analysis.letters.ShortYear;
import it.trovatore.analysis.letters.Sign;
import it.trovatore.analysis.lexicon.Dotted;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Ends a word at every apostrophe and hyphen, after {@link ItalianCharFilterFactory}: an elided
 * word and the one after it become two, each with its own offsets, and so do the parts of a {@link
 * Compound}, which carry it. A word that a line's end divides is one if the language has it or
 * lacks its second part: <i>pre-</i> and <i>e</i> of <i>pre- e postbellico</i> look alike. So do
 * words with a full stop between them (<i>www.comune.it</i>), but not a {@link Dotted} one, a
 * number written with its unit ({@link NumberBoundary}), and a {@link ShortYear}. Apostrophes
 * alone, or before a word, vanish; the one after a word is kept at the end of the term for filters
 * that can tell what it means (an elision, an accent, a closing quotation mark), but never counts
 * in the offsets. A word that follows an opening quotation mark has no apostrophe kept.
 */
public final class WordSplitFilter extends TokenFilter {

  /**
   * Token type of a word that another follows without a blank: <i>dell</i> in <i>dell'acqua</i>.
   */
  public static final String ELIDED = "<ELIDED>";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  /** What is elided before <i>è</i>. */
  private static final Set<String> BEFORE_VERB =
      Set.of("c", "ch", "com", "cos", "dov", "m", "n", "quand", "quant", "s", "t", "v");

  /** Stands for a full stop that ends a word. */
  private static final char FULL_STOP = ' ';

  /** The letters that most words are of, which end no part. */
  private static final boolean[] LETTERS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < 0x100; c++) {
      LETTERS[c] = Character.isLetter(c) && !endsPart(c);
    }
  }

  private final DividedWords dividedWords = new DividedWords();

  private @Nullable State whole;
  private Joined joined = dividedWords.joined(new char[0]);
  private char[] rest = joined.letters();
  private int next;
  private int restStart;
  private int restEnd;
  private boolean oneToOne;
  private int gap;

  public WordSplitFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (next < rest.length) {
        if (emit()) {
          return true;
        }
        continue;
      }
      if (!input.incrementToken()) {
        return false;
      }
      if (!hasSeveralParts()) {
        increment.setPositionIncrement(increment.getPositionIncrement() + gap);
        gap = 0;
        return true;
      }
      begin();
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    rest = new char[0];
    next = 0;
    gap = 0;
  }

  private boolean hasSeveralParts() {
    char[] letters = term.buffer();
    int length = term.length();
    int plain = 0;
    while (plain < length && LETTERS[letters[plain]]) {
      plain++;
    }
    return plain < length && hasSeveralParts(letters, plain, length);
  }

  private boolean hasSeveralParts(char[] letters, int from, int length) {
    boolean stops = false;
    boolean numbers = false;
    for (int i = from; i < length; i++) {
      char c = letters[i];
      if (endsPart(c) || DividedWords.isInvisible(c)) {
        return true;
      }
      stops |= c == '.';
      numbers |= Digits.isOne(c);
    }
    return (stops && !Dotted.isOne(term))
        || (numbers && NumberBoundary.in(letters, 0, length) < length);
  }

  static boolean endsPart(char c) {
    return c == Apostrophe.CANONICAL
        || Compound.isWithin(c)
        || c == FULL_STOP
        || c == NumberSign.ORDINAL
        || c == ShortYear.SLASH;
  }

  private void begin() {
    whole = captureState();
    joined = dividedWords.joined(term.toString().toCharArray());
    rest = joined.letters();
    next = 0;
    restStart = offset.startOffset();
    restEnd = offset.endOffset();
    oneToOne = restEnd - restStart == term.length();
    gap += increment.getPositionIncrement() - 1;
    for (int start = 0; start < rest.length; start++) {
      int end = start;
      while (end < rest.length && !endsPart(rest[end])) {
        end++;
      }
      endAtFullStops(start, end);
      start = end;
    }
  }

  private void endAtFullStops(int start, int end) {
    int stop = start;
    while (stop < end && rest[stop] != '.') {
      stop++;
    }
    CharBuffer part = CharBuffer.wrap(rest, start, end - start);
    if (stop < end && !Dotted.isOne(part)) {
      char last = Dotted.isDate(part) ? ShortYear.SLASH : FULL_STOP;
      for (int i = end - 1; i >= start; i--) {
        if (rest[i] == '.') {
          rest[i] = last;
          last = FULL_STOP;
        }
      }
    }
  }

  /** Whether a quotation mark stands before a part: an apostrophe that no word is before. */
  private boolean isOpened(int start) {
    return start > 0
        && rest[start - 1] == Apostrophe.CANONICAL
        && (start == 1 || endsPart(rest[start - 2]));
  }

  /** Whether it is the <i>e</i> of <i>c'e</i>, which can be nothing but <i>c'è</i>. */
  private boolean isVerbBehindElision(int start, int end) {
    if (end - start != 1
        || Character.toLowerCase(rest[start]) != 'e'
        || start < 2
        || rest[start - 1] != Apostrophe.CANONICAL
        || (end < rest.length && rest[end] != Apostrophe.CANONICAL)) {
      return false;
    }
    int from = start - 1;
    while (from > 0 && !endsPart(rest[from - 1])) {
      from--;
    }
    String elided = String.valueOf(rest, from, start - 1 - from).toLowerCase(Locale.ITALIAN);
    return BEFORE_VERB.contains(elided);
  }

  private String carried(int start, int end) {
    if (end < rest.length && rest[end] == NumberSign.ORDINAL) {
      return CarryingWord.suffix(NumberSign.WORD, false);
    }
    String fraction = Sign.fraction(rest);
    String month = fraction.isEmpty() ? NumericDates.monthBehindDay(rest, start, end) : "";
    if (!month.isEmpty()) {
      return month;
    }
    String number = fraction.isEmpty() ? ShortYear.of(rest, start, end) : fraction;
    return number.isEmpty()
        ? Compound.carriedBy(rest, start, end)
        : CarryingWord.suffix(number, false);
  }

  private void setTerm(int start, int end, boolean withApostrophe) {
    if (isVerbBehindElision(start, end)) {
      term.setEmpty().append(rest[start] == 'E' ? '\u00C8' : '\u00E8');
    } else {
      term.copyBuffer(rest, start, end - start);
      if (withApostrophe) {
        term.append(Apostrophe.CANONICAL);
      }
    }
    term.append(carried(start, end));
  }

  /** Makes the next part a token; none where two ends of parts meet. */
  private boolean emit() {
    int start = next;
    while (start < rest.length
        && (endsPart(rest[start]) || DividedWords.isInvisible(rest[start]))) {
      start++;
    }
    int behind = start;
    while (behind < rest.length && !endsPart(rest[behind])) {
      behind++;
    }
    int end = NumberBoundary.in(rest, start, behind);
    next = end < behind ? end : Math.min(end + 1, rest.length);
    if (start == end) {
      return false;
    }
    boolean apostrophe = end < rest.length && rest[end] == Apostrophe.CANONICAL;
    boolean quoted = isOpened(start) && next == rest.length;
    restoreState(whole);
    setTerm(start, end, apostrophe && !quoted);
    if (oneToOne) {
      offset.setOffset(restStart + joined.placeOf(start), restStart + joined.placeOf(end - 1) + 1);
    } else {
      offset.setOffset(restStart, restEnd);
    }
    if (apostrophe && next < rest.length && !quoted) {
      type.setType(ELIDED);
    }
    increment.setPositionIncrement(1 + gap);
    gap = 0;
    return true;
  }
}
