package it.trovatore.search.query;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands before a colon to say where to look or what to let through; typed in either case. */
enum Key {
  TITLE(Field.TITLE, Field.TITLE.keyword(), "title"),
  AUTHOR(Field.AUTHOR, Field.AUTHOR.keyword(), "author"),
  TAG(Field.TAG, Field.TAG.keyword(), Field.TAG.keyword()),
  SOURCE(Field.SOURCE, Field.SOURCE.keyword(), "source"),
  FORMAT(Field.ANYWHERE, "formato", "format"),
  LANGUAGE(Field.ANYWHERE, "lingua", "language"),
  FROM(Field.ANYWHERE, "dal", "from"),
  TO(Field.ANYWHERE, "al", "to");

  private static final int LONGEST = "language".length();

  private final Field field;
  private final String keyword;
  private final String english;

  Key(Field field, String keyword, String english) {
    this.field = field;
    this.keyword = keyword;
    this.english = english;
  }

  /** Where the value is looked for; {@link Field#ANYWHERE} for filters. */
  Field field() {
    return field;
  }

  /** As queries are written, with the colon. */
  String prefix() {
    return keyword + ":";
  }

  /** The key whose name and colon begin at {@code at}, or null. */
  static @Nullable Key at(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST + 1);
    int colon = text.indexOf(':', at, limit);
    if (colon < 0) {
      return null;
    }
    String typed = text.substring(at, colon).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(key -> key.keyword.equals(typed) || key.english.equals(typed))
        .findFirst()
        .orElse(null);
  }
}
