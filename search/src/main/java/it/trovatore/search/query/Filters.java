package it.trovatore.search.query;

import it.trovatore.search.document.Languages;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes filters of the values of keys. */
final class Filters {
  private static final Pattern FORMAT_NAME = Pattern.compile("\\.?([A-Za-z0-9]{1,20})");

  private Filters() {}

  /** The filter that the value says, or null where the key is none or the value not of its kind. */
  static Token.@Nullable Term of(Key key, String value) {
    return switch (key) {
      case TITLE, AUTHOR, TAG, SOURCE -> null;
      case FORMAT -> format(value);
      case LANGUAGE -> language(value);
      case FROM, TO -> {
        DatePeriod period = DatePeriod.parse(value);
        yield period == null ? null : new Token.Limit(key, period);
      }
    };
  }

  private static Token.@Nullable Term format(String value) {
    Matcher name = FORMAT_NAME.matcher(value);
    return name.matches()
        ? new Token.Clause(new Query.Format(name.group(1).toLowerCase(Locale.ROOT)))
        : null;
  }

  private static Token.@Nullable Term language(String value) {
    String code = Languages.onlyCode(value);
    return code == null ? null : new Token.Clause(new Query.Language(code));
  }
}
