package it.trovatore.analysis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of telephones in Italy. */
final class Telephones {

  private static final Pattern INTERNATIONAL = Pattern.compile("(?:00)?39([03]\\d{8,9})");

  private static final int SHORTEST = 11;

  private Telephones() {}

  /** The number as it is dialled within Italy; empty for what does not begin with its prefix. */
  static Optional<String> withoutPrefix(String word) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    Matcher international = INTERNATIONAL.matcher(word);
    return international.matches() ? Optional.of(international.group(1)) : Optional.empty();
  }
}
