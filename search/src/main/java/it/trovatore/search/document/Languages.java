package it.trovatore.search.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names languages by one code each, however a document does: by a tag ({@code it-IT}, {@code
 * it_IT.UTF-8}), by three letters ({@code ita}), or by its name in Italian or English. Regions are
 * dropped.
 */
public final class Languages {
  private static final Map<String, String> CODES = codes();
  private static final Pattern TAG =
      Pattern.compile("([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|[0-9]{3}))?");

  private Languages() {}

  /** The code of the first language that the text names; null if it begins with none. */
  public static @Nullable String code(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String name = name(language);
    String code = CODES.get(name);
    return code == null ? CODES.get(name.replaceFirst("[-_.,; ].*", "")) : code;
  }

  /** The code of the language that the text names; null if it says anything else beside. */
  public static @Nullable String onlyCode(String language) {
    String name = name(language);
    String code = CODES.get(name);
    if (code != null) {
      return code;
    }
    Matcher tag = TAG.matcher(name);
    return tag.matches() ? CODES.get(tag.group(1)) : null;
  }

  private static String name(String language) {
    return language.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      for (Locale in : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
        codes.put(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return codes;
  }
}
