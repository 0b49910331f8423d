package it.trovatore.server.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an {@code Accept} header (RFC 9110, section 12.5.1) for the two forms of an answer. */
final class Accept {
  private Accept() {}

  /**
   * Whether JSON is liked better than HTML: by its weight, and with equal weights if it is named
   * more exactly. Without a preference, as without the header, HTML is given.
   */
  static boolean prefersJson(@Nullable String header) {
    return header != null && liking(header, "application", "json") > liking(header, "text", "html");
  }

  /** Grows with the weight first, then with how exactly the type is named; 0 is not at all. */
  private static double liking(String header, String type, String subtype) {
    double quality = 0;
    int precision = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      String name = parts[0].strip();
      int fits =
          name.equals(type + "/" + subtype)
              ? 3
              : name.equals(type + "/*") ? 2 : name.equals("*/*") ? 1 : 0;
      if (fits > precision) {
        precision = fits;
        quality = weight(parts);
      }
    }
    return quality == 0 ? 0 : 4_000 * quality + precision;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.matches("q=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
