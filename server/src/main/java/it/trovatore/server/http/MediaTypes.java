package it.trovatore.server.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the bytes of a file are called over HTTP, and how the names of such files end. */
final class MediaTypes {
  private static final String UNKNOWN = "application/octet-stream";
  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("xhtml", "application/xhtml+xml"),
          Map.entry("xml", "application/xml"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("doc", "application/msword"),
          Map.entry("docx", OPEN_XML + "wordprocessingml.document"),
          Map.entry("odt", OPEN_DOCUMENT + "text"),
          Map.entry("rtf", "application/rtf"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry("pptx", OPEN_XML + "presentationml.presentation"),
          Map.entry("odp", OPEN_DOCUMENT + "presentation"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("xlsx", OPEN_XML + "spreadsheetml.sheet"),
          Map.entry("ods", OPEN_DOCUMENT + "spreadsheet"),
          Map.entry("odg", OPEN_DOCUMENT + "graphics"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("msg", "application/vnd.ms-outlook"),
          Map.entry("mbox", "application/mbox"),
          Map.entry("p7m", "application/pkcs7-mime"),
          Map.entry("csv", "text/csv"),
          Map.entry("jsonl", "application/x-ndjson"),
          Map.entry("json", "application/json"),
          Map.entry("rss", "application/rss+xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("zip", "application/zip"),
          Map.entry("tar", "application/x-tar"),
          Map.entry("gz", "application/gzip"),
          Map.entry("tgz", "application/gzip"));

  /** By type, where the content alone may not tell what it is. */
  private static final Map<String, String> ENDINGS = endings();

  private MediaTypes() {}

  private static Map<String, String> endings() {
    Map<String, String> endings = new LinkedHashMap<>();
    TYPES.forEach((ending, type) -> endings.put(type, "." + ending));
    endings.put("text/html", ".html");
    endings.put("application/gzip", ".gz");
    endings.put("text/rtf", ".rtf");
    endings.put("text/xml", ".xml");
    return endings;
  }

  /** The type of a request's body, without parameters, in lower case; empty without one. */
  static String of(Context ctx) {
    String type = ctx.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The type of a file, by what follows the last dot of its name. */
  static String ofFile(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, UNKNOWN);
  }

  /** How the name of a file of that type ends; empty when it is not known. */
  static String ending(String type) {
    return ENDINGS.getOrDefault(type, "");
  }
}
