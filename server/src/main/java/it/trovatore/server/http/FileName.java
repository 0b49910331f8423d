package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.server.api.BadParameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which a file is sent. */
final class FileName {
  private static final int LONGEST = 255;
  private static final Pattern ENCODED = Pattern.compile("(?i)filename\\*=UTF-8'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN = Pattern.compile("(?i)filename=(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cc}\\p{Cs}/\\\\]");

  private FileName() {}

  /** The name asked for, else that of {@code Content-Disposition}; null without either. */
  static @Nullable String of(@Nullable String asked, Context ctx) {
    String name = asked == null ? disposed(ctx.header("Content-Disposition")) : asked;
    if (name == null || name.isBlank()) {
      return null;
    }
    if (name.length() > LONGEST || NOT_IN_NAMES.matcher(name).find()) {
      throw new BadParameter(
          BadParameter.Reason.INVALID,
          asked == null ? "Content-Disposition" : "name",
          "Il nome del file è troppo lungo, oppure ha una barra o caratteri di controllo.");
    }
    return name.strip();
  }

  /** How a name would end that says of which type the body is. */
  static String ending(Context ctx) {
    return MediaTypes.ending(MediaTypes.of(ctx));
  }

  private static @Nullable String disposed(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher encoded = ENCODED.matcher(header);
    if (encoded.find()) {
      try {
        return URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    Matcher plain = PLAIN.matcher(header);
    return plain.find() ? (plain.group(1) == null ? plain.group(2) : plain.group(1)) : null;
  }
}
