package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.records.JsonLines;
import it.trovatore.indexer.extract.text.Prose;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Tells apart the formats that are text, by the first part of the text and then by the name. */
final class TextFormats {

  /** Possessive, like the others, lest a long prologue take minutes or the whole stack. */
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*+(?:<\\?xml[^>]*+>\\s*+|<!--.*?-->\\s*+)*+<(?:!doctype\\s+html|html)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern XML_ROOT =
      Pattern.compile(
          "\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+|<!DOCTYPE[^>\\[]*+(?:\\[.*?\\]\\s*+)?>\\s*+)*+"
              + "<(?<root>[\\p{L}_][\\p{L}\\p{N}_.:-]*+)(?<attributes>[^>]*+)>",
          Pattern.DOTALL);
  private static final Pattern MAIL_FIELD = Pattern.compile("(?<name>[\\w-]+):.*");
  private static final int LEAST_MAIL_FIELDS = 3;
  private static final Pattern MAN_PAGE =
      Pattern.compile("(?:\\h*+\\R|[.']\\s*+\\\\[\"#].*+\\R)*+[.'](?:TH|Dd|so)[ \\t]++\\S");
  private static final Pattern MAN_MACRO =
      Pattern.compile("^[.'](?:TH|Dd|Dt)[ \\t]+\\S", Pattern.MULTILINE);
  private static final Pattern MAN_SECTION = Pattern.compile("[1-9][a-z]*|[ln]|man|mdoc");
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
  private static final Set<String> RECORDS = Set.of("jsonl", "ndjson");
  private static final Set<String> TABLES = Set.of("csv", "tsv");
  private static final Set<String> XML = Set.of("xml", "rss", "atom", "rdf");
  private static final Set<String> NOT_OURS = Set.of("application/postscript");
  private static final String WORDPRESS = "http://wordpress.org/export/";

  private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
  private final JsonLines jsonLines;

  TextFormats(JsonLines jsonLines) {
    this.jsonLines = jsonLines;
  }

  /** The format, or null when it is none of ours. */
  @Nullable Format detect(String text, String extension, MediaType type) {
    if (PAGE.matcher(text).lookingAt()) {
      return Format.HTML;
    }
    Format named = named(extension);
    if (named != null) {
      return named;
    }
    if (MAN_PAGE.matcher(text).lookingAt()
        || (MAN_SECTION.matcher(extension).matches() && MAN_MACRO.matcher(text).find())) {
      return Format.MAN;
    }
    if (isMail(text)) {
      return Format.EML;
    }
    if (NOT_OURS.contains(type.toString()) || type.getType().equals("image")) {
      return null;
    }
    if (text.stripLeading().startsWith("<")
        && (XML.contains(extension)
            || text.startsWith("<?xml")
            || registry.isInstanceOf(type, MediaType.APPLICATION_XML))) {
      return xml(text);
    }
    return text.startsWith("{") && jsonLines.isRecord(Prose.lines(text).getFirst())
        ? Format.JSONL
        : Format.TXT;
  }

  /** Whether what is no text should be one, by its name or by how it begins. */
  static boolean isNamedText(String extension, MediaType type) {
    return named(extension) != null
        || XML.contains(extension)
        || extension.equals("txt")
        || type.getType().equals("text")
        || type.getSubtype().equals("xml")
        || type.toString().equals("message/rfc822");
  }

  /** Whether it begins with the fields of a mail, a sender among them, and a blank line. */
  private static boolean isMail(String text) {
    int fields = 0;
    boolean sender = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isEmpty()) {
        return sender && fields >= LEAST_MAIL_FIELDS;
      }
      if (fields == 0 || (line.charAt(0) != ' ' && line.charAt(0) != '\t')) {
        Matcher field = MAIL_FIELD.matcher(line);
        if (!field.matches()) {
          return false;
        }
        sender |= field.group("name").equalsIgnoreCase("From");
        fields++;
      }
    }
    return false;
  }

  private static @Nullable Format named(String extension) {
    if (RECORDS.contains(extension)) {
      return Format.JSONL;
    }
    if (MARKDOWN.contains(extension)) {
      return Format.MD;
    }
    if (PAGES.contains(extension)) {
      return Format.HTML;
    }
    if (TABLES.contains(extension)) {
      return Format.CSV;
    }
    return extension.equals("eml") ? Format.EML : null;
  }

  private static Format xml(String text) {
    Matcher start = XML_ROOT.matcher(text);
    if (!start.lookingAt()) {
      return Format.XML;
    }
    String root = start.group("root").toLowerCase(Locale.ROOT);
    return switch (root.substring(root.indexOf(':') + 1)) {
      case "rss" -> text.contains(WORDPRESS) ? Format.WXR : Format.RSS;
      case "feed" -> start.group("attributes").contains("Atom") ? Format.RSS : Format.XML;
      case "rdf" -> start.group("attributes").contains("purl.org/rss") ? Format.RSS : Format.XML;
      default -> Format.XML;
    };
  }
}
