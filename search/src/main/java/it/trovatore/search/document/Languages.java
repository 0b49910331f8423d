package it.trovatore.search.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names languages by one code each, however a document does: by a tag ({@code it-IT}, {@code
 * it_IT.UTF-8}), by three letters ({@code ita}), or by its name in Italian or English. Regions are
 * dropped.
 */
public final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /** The code; null for what names no language. */
  public static @Nullable String code(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String name = language.strip().toLowerCase(Locale.ROOT);
    String code = CODES.get(name);
    return code == null ? CODES.get(name.replaceFirst("[-_.,; ].*", "")) : code;
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
