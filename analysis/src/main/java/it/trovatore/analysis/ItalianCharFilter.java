package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.ShortYear;
import it.trovatore.analysis.letters.Sign;
import it.trovatore.analysis.lexicon.Folding;
import it.trovatore.analysis.lexicon.Lexicon;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;

/**
 * Puts characters that the word rules of Unicode (UAX 29) take as Italian means them for those that
 * they do not. {@link Apostrophe#CANONICAL}, a letter, for all that people and programs use as an
 * apostrophe. A blank for what ends a word: colon, low line, narrow no-break space; a full stop for
 * the colon of an hour (<i>17:30</i>), {@link ShortYear#SLASH} for the slash of <i>241/90</i>, and
 * an ideograph for a {@link Sign} read as a word. {@link Compound#HYPHEN} for a hyphen between
 * letters, also where a line ends after it, of which the blanks become {@link Compound#BREAK};
 * {@link Compound#HYPHEN_OF_CODE} for one between letters and digits, and for the full stop between
 * initials with a blank behind it. A plain letter or digit for the signs of formulas and measures
 * (<i>CO₂, mc², 4×4</i>), one letter for all signs of ordinal numbers (<i>3°, 3ª</i>), {@link
 * NumberSign#ORDINAL} for that of <i>n° verde</i>, a letter for those of a language's name (<i>C++,
 * C#</i>), and nothing visible for a place where a word may be broken. One UTF-16 unit replaces
 * one, so offsets do not shift.
 */
final class ItalianCharFilter extends CharFilter {

  /** How far a character must see ahead: over the blanks of a line's end. */
  private static final int AFTER = 12;

  /** How far a character must see back: over a day and a month. */
  private static final int BEFORE = 7;

  /** Before more letters than so many a number is a word of its own. */
  private static final int LETTERS_OF_CODE = 3;

  private static final int LETTERS_OF_FORMULA = 2;

  private static final int DIGITS_OF_DEGREES = 3;

  /** Canadian syllabics final plus: stands for a plus that belongs to a name. */
  private static final char PLUS = '\u1429';

  /** Tifinagh letter with the shape of a number sign: stands for one that belongs to a name. */
  private static final char SHARP = '\u2D4C';

  /** Masculine ordinal indicator, a letter to the tokenizer. */
  private static final char ORDINAL_SIGN = '\u00BA';

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';
  private static final char MINUS = '\u2212';
  private static final char NOT_SIGN = '\u00AC';

  /** Each at the place that is its number. */
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final boolean[] SPECIAL = new boolean[Character.MAX_VALUE + 1];

  static {
    for (Sign sign : Sign.values()) {
      SPECIAL[sign.sign()] = true;
      SPECIAL[sign.fullWidth()] = true;
    }
    (".:/_-+#^\u00B0\u2010\u2011\u00BA\u00AA\u200B\u00D7"
            + SUPERSCRIPTS
            + NARROW_NO_BREAK_SPACE
            + NOT_SIGN
            + SOFT_HYPHEN)
        .chars()
        .forEach(c -> SPECIAL[c] = true);
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      SPECIAL[c] |= Apostrophe.isLike(c);
    }
    for (char c = '\u2080'; c <= '\u2089'; c++) {
      SPECIAL[c] = true;
    }
  }

  private final char[] text = new char[1_024];
  private int next;
  private int end;
  private boolean ended;

  ItalianCharFilter(Reader input) {
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
    for (int at = next; at < next + given; at++) {
      if (SPECIAL[text[at]]) {
        replace(at);
      }
    }
    System.arraycopy(text, next, buffer, offset, given);
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

  private void replace(int at) {
    char c = text[at];
    switch (c) {
      case ':' -> text[at] = isBetweenHourAndMinutes(at) ? '.' : ' ';
      case '.' -> {
        if (isOrdinalSign(at + 1) && endsNumberSign(at)) {
          text[at] = NumberSign.ORDINAL;
          text[at + 1] = ' ';
        } else {
          joinInitials(at);
        }
      }
      case '_', NARROW_NO_BREAK_SPACE -> text[at] = ' ';
      case '/' -> replaceIf(joinsDigits(at), at, ShortYear.SLASH);
      case '\u00BA', '\u00AA', '\u00B0', '^' -> {
        if (isOfTemperature(at) || isBelowZero(at)) {
          text[at] = Sign.DEGREE.standIn();
        } else {
          ordinal(at);
        }
      }
      case '+' -> replaceIf(isPlusOfName(at), at, PLUS);
      case '#' -> replaceIf(isSharpOfName(at), at, SHARP);
      case '\u200B' -> text[at] = SOFT_HYPHEN;
      case '\u00D7' -> replaceIf(isBetweenLengths(at), at, Size.BY);
      case NOT_SIGN, SOFT_HYPHEN -> joinLines(at);
      default -> {
        if (Compound.isHyphen(c)) {
          hyphen(at);
        } else if (Apostrophe.isLike(c)) {
          text[at] = Apostrophe.CANONICAL;
        } else if (isSuperscript(at)) {
          boolean isExponent = endsMetres(at) || endsFormula(at);
          replaceIf(isExponent, at, (char) (SUPERSCRIPTS.indexOf(c) + '0'));
        } else {
          Sign sign = Sign.of(c);
          text[at] = sign == null ? (char) (c - '\u2080' + '0') : sign.standIn();
        }
      }
    }
  }

  private void replaceIf(boolean meant, int at, char replacement) {
    if (meant) {
      text[at] = replacement;
    }
  }

  /** Whether it is one of the two of <i>C++</i>. */
  private boolean isPlusOfName(int at) {
    return isOneLetter(at - 1) ? isAt(at + 1, '+') : isAt(at - 1, PLUS);
  }

  /** Whether it is that of <i>C#</i>. */
  private boolean isSharpOfName(int at) {
    return isOneLetter(at - 1) && !isLetter(at + 1) && !isDigit(at + 1);
  }

  /** Whether it is the colon of <i>17:30</i>, which is as often written with a full stop. */
  private boolean isBetweenHourAndMinutes(int at) {
    int first = isDigit(at - 2) ? at - 2 : at - 1;
    boolean hour = isDigit(first) && !isDigit(first - 1) && !isAt(first - 1, '.');
    boolean minutes = isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    return hour && minutes && (first == at - 1 || text[first] <= '2') && text[at + 1] <= '5';
  }

  private boolean joinsDigits(int at) {
    return endsMonth(at)
        || (isAlone(at) && (isBeforeYearOfAct(at) || isBeforeMonth(at) || isOfFraction(at)));
  }

  /** Whether it is the slash of <i>1/2</i> or <i>3/4</i>, between digits that others follow not. */
  private boolean isOfFraction(int at) {
    return isDigit(at - 1)
        && !isDigit(at - 2)
        && !isLetter(at - 2)
        && isDigit(at + 1)
        && !isDigit(at + 2)
        && !isLetter(at + 2)
        && text[at - 1] < text[at + 1]
        && text[at + 1] <= '4';
  }

  /** Whether no other slash belongs to the same digits, as those of a date's year do. */
  private boolean isAlone(int at) {
    return !isAt(at + 2, '/') && !isAt(at + 3, '/') && !isAt(at - 2, '/') && !isAt(at - 3, '/');
  }

  /** Whether it is the slash of <i>241/90</i>. */
  private boolean isBeforeYearOfAct(int at) {
    return isDigit(at - 1) && areTwoDigits(at + 1);
  }

  /** Whether it is the slash of <i>30/9</i>, of two numbers that are a day and a month perhaps. */
  private boolean isBeforeMonth(int at) {
    int day = isDigit(at - 2) ? at - 2 : at - 1;
    return isDigit(day)
        && !isDigit(day - 1)
        && !isLetter(day - 1)
        && isDigit(at + 1)
        && !isDigit(at + 2)
        && !isLetter(at + 2);
  }

  /** Whether it is the second slash or hyphen of <i>7/8/90</i>. */
  private boolean endsMonth(int at) {
    int month = isDigit(at - 2) ? at - 2 : at - 1;
    int day = isDigit(month - 3) ? month - 3 : month - 2;
    return areTwoDigits(at + 1)
        && !isAt(at + 3, text[at])
        && isDigit(month)
        && (month == at - 1 || text[month] <= '1')
        && isAt(month - 1, text[at])
        && isDigit(day)
        && !isDigit(day - 1)
        && !isAt(day - 1, text[at]);
  }

  /** Whether it is the hyphen of a school's or a season's year: <i>2023-24</i>. */
  private boolean isBeforeNextYear(int at) {
    return areTwoDigits(at + 1)
        && !isAt(at + 3, text[at])
        && areTwoDigits(at - 2)
        && isDigit(at - 4)
        && isDigit(at - 3)
        && !isDigit(at - 5)
        && (number(at - 2) + 1) % 100 == number(at + 1);
  }

  private int number(int at) {
    return 10 * Character.digit(text[at], 10) + Character.digit(text[at + 1], 10);
  }

  private boolean areTwoDigits(int at) {
    return isDigit(at) && isDigit(at + 1) && !isDigit(at + 2) && !isLetter(at + 2);
  }

  /**
   * The sign behind the <i>n</i> of <i>nº 7</i>, or behind the digits of an ordinal number, which
   * is one whichever people choose; before a letter it may be left out: <i>2ª B, 2ªB, 2B, 25°C</i>.
   */
  private void ordinal(int at) {
    if (!isDigit(at - 1)) {
      boolean joins = isLetter(at + 1) || isDigit(at + 1);
      replaceIf(endsNumberSign(at), at, joins ? ' ' : NumberSign.ORDINAL);
      return;
    }
    if (isLetter(at + 1) && !isLetter(at + 2)) {
      text[at] = Compound.HYPHEN_OF_CODE;
    } else {
      text[at] = isLetter(at + 1) || isDigit(at + 1) ? ' ' : ORDINAL_SIGN;
    }
  }

  /** Whether it is the sign of <i>4×4</i> or <i>80 × 28</i>. */
  private boolean isBetweenLengths(int at) {
    return (isDigit(at - 1) && isDigit(at + 1))
        || (isBlank(at - 1) && isDigit(at - 2) && isBlank(at + 1) && isDigit(at + 2));
  }

  /** Whether it is that of <i>20 °C, 20°C</i> or <i>20 ° C</i>, not of a class: <i>3°C</i>. */
  private boolean isOfTemperature(int at) {
    boolean apart = at == 0 || (isDigit(at - 2) && isBlank(at - 1));
    int scale = isBlank(at + 1) ? at + 2 : at + 1;
    return isOrdinalSign(at)
        && scale < end
        && (text[scale] == 'C' || text[scale] == 'F')
        && !isLetter(scale + 1)
        && (apart || (isDigit(at - 1) && isDigit(at - 2)));
  }

  /** Whether it is that of <i>-10°</i>, and not of <i>1-10°</i> or what begins a line. */
  private boolean isBelowZero(int at) {
    int first = at;
    while (first > at - DIGITS_OF_DEGREES && isDigit(first - 1)) {
      first--;
    }
    return isOrdinalSign(at)
        && first < at
        && (isAt(first - 1, '-') || isAt(first - 1, MINUS))
        && (isBlank(first - 2) || isAt(first - 2, '('));
  }

  private void hyphen(int at) {
    if (isLetter(at - 1) && isLetter(at + 1)) {
      text[at] = Compound.HYPHEN;
    } else if (isDigit(at + 1) && isLetter(at - 1) && endsCode(at - 1)) {
      text[at] = Compound.HYPHEN_OF_CODE;
    } else if (endsMonth(at) || isBeforeNextYear(at)) {
      text[at] = ShortYear.SLASH;
    } else {
      joinLines(at);
    }
  }

  /** Whether few letters end here, as those of <i>G-20</i>. */
  private boolean endsCode(int at) {
    int first = startOfLetters(at, LETTERS_OF_CODE);
    return first > at - LETTERS_OF_CODE && !isDigit(first - 1);
  }

  /** Where the letters begin that stand before, or so many of them; at an apostrophe at most. */
  private int startOfLetters(int at, int most) {
    int first = at;
    while (first > at - most && isLetter(first - 1) && text[first - 1] != Apostrophe.CANONICAL) {
      first--;
    }
    return first;
  }

  /**
   * Makes one token of letters that a full stop and a blank part: <i>J. R. R., a. C.</i>, but not
   * of an initial before an abbreviation: <i>Poggi &amp; C. S.n.c., L. n. 241</i>
   */
  private void joinInitials(int at) {
    if (isOneLetter(at - 1)
        && isBlank(at + 1)
        && isLetter(at + 2)
        && isAt(at + 3, '.')
        && !isLetter(at + 4)
        && !isBeforeNumber(at + 3)) {
      text[at] = Compound.HYPHEN_OF_CODE;
      text[at + 1] = Compound.BREAK;
    }
  }

  /** Whether it is the second full stop of <i>L. n. 241</i>. */
  private boolean isBeforeNumber(int at) {
    return endsNumberSign(at)
        && (isDigit(at + 1) || isOrdinalSign(at + 1) || (isBlank(at + 1) && isDigit(at + 2)));
  }

  /** Whether a {@link NumberSign} stands before. */
  private boolean endsNumberSign(int at) {
    int first = startOfLetters(at, NumberSign.LONGEST);
    return first < at
        && !isLetter(first - 1)
        && !isDigit(first - 1)
        && NumberSign.of(Arrays.copyOfRange(text, first, at), at - first) != null;
  }

  private boolean isOrdinalSign(int at) {
    return isAt(at, '\u00B0') || isAt(at, '\u00BA');
  }

  /** Makes one token of a word that goes on after the end of a line, or what was one. */
  private void joinLines(int at) {
    int after = at + 1;
    while (after < end && after < at + AFTER && Character.isWhitespace(text[after])) {
      after++;
    }
    if (after == at + 1
        || after >= end
        || !Character.isLowerCase(text[after])
        || at == 0
        || !Character.isLowerCase(text[at - 1])) {
      return;
    }
    text[at] = Compound.HYPHEN;
    for (int i = at + 1; i < after; i++) {
      text[i] = Compound.BREAK;
    }
  }

  /** Whether metres, or a multiple of them, stand before: elsewhere it is the mark of a note. */
  private boolean endsMetres(int at) {
    if (at == 0 || text[at - 1] != 'm') {
      return false;
    }
    int first = at > 1 && "kcdmh".indexOf(text[at - 2]) >= 0 ? at - 2 : at - 1;
    return !isLetter(first - 1);
  }

  /**
   * Whether an exponent stands here, and no mark of a note: behind a letter, or two small ones that
   * are no word. Two capitals are rather initials: <i>E=mc², x³, nell'UE²</i>.
   */
  private boolean endsFormula(int at) {
    int first = startOfLetters(at, LETTERS_OF_FORMULA + 1);
    int letters = at - first;
    if (letters == 0
        || letters > LETTERS_OF_FORMULA
        || isDigit(first - 1)
        || isSuperscript(at + 1)) {
      return false;
    }
    String word = String.valueOf(text, first, letters);
    return letters == 1
        ? Folding.fold(word).equals(word)
        : word.chars().allMatch(Character::isLowerCase) && !Lexicon.has(word);
  }

  private boolean isSuperscript(int at) {
    return at < end && SUPERSCRIPTS.indexOf(text[at]) >= 0;
  }

  private boolean isBlank(int at) {
    return isAt(at, ' ') || isAt(at, NO_BREAK_SPACE) || isAt(at, NARROW_NO_BREAK_SPACE);
  }

  private boolean isOneLetter(int at) {
    return isLetter(at) && text[at] != PLUS && !isLetter(at - 1) && !isDigit(at - 1);
  }

  private boolean isAt(int at, char c) {
    return at >= 0 && at < end && text[at] == c;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < end && Character.isLetter(text[at]);
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < end && Character.isDigit(text[at]);
  }

  @Override
  protected int correct(int currentOffset) {
    return currentOffset;
  }
}
