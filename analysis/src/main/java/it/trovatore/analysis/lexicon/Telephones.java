package it.trovatore.analysis.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Digits alone, or with full stops within. */
  private static final Pattern GROUP = Pattern.compile("\\d+(?:\\.\\d{2,})*");

  /** What the first group of one begins with that has full stops in another. */
  private static final Pattern FIRST_GROUP = Pattern.compile("0\\d{1,3}|[38]\\d\\d");

  private static final Set<String> PREFIXES = Set.of("39", "0039");

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

  /** Whether a word may be one of the groups of a number, with full stops within perhaps. */
  public static boolean isGroup(String word) {
    return GROUP.matcher(word).matches();
  }

  /**
   * How many words, from the first, are one number in groups that digits alone do not tell: with
   * full stops besides what else divides it (<i>02/123.45.67</i>), or with the international prefix
   * (<i>+39 333 1234567</i>); 0 where none is.
   */
  public static int words(List<String> words) {
    boolean prefixed = PREFIXES.contains(words.getFirst());
    int start = prefixed ? 1 : 0;
    int groups = start;
    while (groups < words.size() && isGroup(words.get(groups))) {
      groups++;
    }
    for (int count = groups; count > Math.max(1, start); count--) {
      String whole = String.join("", words.subList(start, count)).replace(".", "");
      if (mayHave(whole.length()) && isOfItaly(words.get(start), whole)) {
        return count;
      }
    }
    return 0;
  }

  private static boolean isOfItaly(String first, String whole) {
    String begin = first.indexOf('.') < 0 ? first : first.substring(0, first.indexOf('.'));
    return FIRST_GROUP.matcher(begin).matches()
        || (first.equals(whole) && FIRST_GROUP.matcher(whole).lookingAt());
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
