package it.trovatore.server.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;

/** What the bytes of a file are called over HTTP. */
final class MediaTypes {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/plain", ".txt",
          "text/markdown", ".md",
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "application/pdf", ".pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
          "application/vnd.oasis.opendocument.text", ".odt",
          "message/rfc822", ".eml");

  private MediaTypes() {}

  /** The type of a request's body, without parameters, in lower case; empty without one. */
  static String of(Context ctx) {
    String type = ctx.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** How the name of a file of that type ends; empty when it does not matter or is not known. */
  static String ending(String type) {
    return ENDINGS.getOrDefault(type, "");
  }
}
