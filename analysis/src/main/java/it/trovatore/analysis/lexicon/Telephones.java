package it.trovatore.analysis.lexicon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of telephones, those of Italy above all. By full stops anything may be divided, so that
 * only how those of Italy begin tells them; groups with blanks between them are numbers of
 * telephones abroad too, or others that are told by as many digits (<i>P. IVA 0123 456 7890</i>).
 */
public final class Telephones {

  private static final Pattern INTERNATIONAL = Pattern.compile("(?:00)?39([03]\\d{8,9})");

  private static final int SHORTEST_INTERNATIONAL = 11;

  private static final int SHORTEST = 9;
  private static final int LONGEST = 11;

  /** Begins as those of Italy do. */
  private static final Pattern WITH_FULL_STOPS =
      Pattern.compile("(?:0\\d{1,3}|[38]\\d\\d)(?:\\.\\d{2,8})+");

  private Telephones() {}

  /** Whether digits with full stops between them are one. */
  static boolean isWithFullStops(String word) {
    return WITH_FULL_STOPS.matcher(word).matches()
        && mayHave((int) word.chars().filter(c -> c != '.').count());
  }

  /** Whether it may have so many digits, without its international prefix. */
  public static boolean mayHave(int digits) {
    return digits >= SHORTEST && digits <= LONGEST;
  }

  /** The number as it is dialled within Italy; empty for what does not begin with its prefix. */
  static Optional<String> withoutPrefix(String word) {
    if (word.length() < SHORTEST_INTERNATIONAL) {
      return Optional.empty();
    }
    Matcher international = INTERNATIONAL.matcher(word);
    return international.matches() ? Optional.of(international.group(1)) : Optional.empty();
  }
}
