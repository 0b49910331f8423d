package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * Recognises a format by what the file holds; the name only tells apart what is text all the same
 * (Markdown, JSON Lines, a piece of HTML), or says of a broken file what it was meant to be.
 */
final class FormatDetector {
  private static final int LOOK = 1 << 16;
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "\\A(?=(?:[\\w-]+:.*\\R(?:[ \\t].*\\R)*)*?From:)(?:[\\w-]+:.*\\R(?:[ \\t].*\\R)*){3,}\\R",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
  private static final Set<String> RECORDS = Set.of("jsonl", "ndjson");
  private static final Set<String> ZIPPED = Set.of("docx", "odt");
  private static final Set<String> NOT_OURS =
      Set.of("application/rtf", "application/postscript", "application/mbox");

  private final Detector detector = new DefaultDetector();
  private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
  private final JsonLines jsonLines;

  FormatDetector(JsonLines jsonLines) {
    this.jsonLines = jsonLines;
  }

  /**
   * Recognises the format of a file that is not empty.
   *
   * @throws ExtractionException with {@code ENCRYPTED}, {@code DAMAGED} or {@code UNKNOWN_FORMAT}
   *     when the file cannot be read in any format
   */
  Format detect(Path file) throws IOException, ExtractionException {
    String extension = extension(file);
    MediaType type = type(file);
    return switch (type.toString()) {
      case "application/pdf" -> Format.PDF;
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/vnd.ms-word.document.macroenabled.12" ->
          Format.DOCX;
      case "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.text-template" ->
          Format.ODT;
      case "application/x-tika-ooxml-protected" ->
          throw new ExtractionException(Problem.Kind.ENCRYPTED);
      case "application/zip", "application/x-tika-ooxml" -> {
        if (ZIPPED.contains(extension)) {
          throw new ExtractionException(Problem.Kind.DAMAGED);
        }
        throw unknown(type);
      }
      default -> text(file, type, extension);
    };
  }

  private Format text(Path file, MediaType type, String extension)
      throws IOException, ExtractionException {
    byte[] start = start(file);
    if (!TextDecoder.isText(start)) {
      if (ZIPPED.contains(extension) && type.equals(MediaType.OCTET_STREAM)) {
        throw new ExtractionException(Problem.Kind.DAMAGED);
      }
      throw unknown(type);
    }
    String text = TextDecoder.decode(start);
    if (PAGE.matcher(text).matches()) {
      return Format.HTML;
    }
    if (RECORDS.contains(extension)) {
      return Format.JSONL;
    }
    if (MARKDOWN.contains(extension)) {
      return Format.MD;
    }
    if (PAGES.contains(extension)) {
      return Format.HTML;
    }
    if (extension.equals("eml") || MAIL_HEADER.matcher(text).find()) {
      return Format.EML;
    }
    if (NOT_OURS.contains(type.toString())
        || type.getType().equals("image")
        || registry.isInstanceOf(type, MediaType.APPLICATION_XML)) {
      throw unknown(type);
    }
    return text.startsWith("{") && jsonLines.isRecord(Prose.lines(text).getFirst())
        ? Format.JSONL
        : Format.TXT;
  }

  private MediaType type(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return detector.detect(in, new Metadata()).getBaseType();
    }
  }

  private static ExtractionException unknown(MediaType type) {
    return new ExtractionException(
        Problem.Kind.UNKNOWN_FORMAT, type.equals(MediaType.OCTET_STREAM) ? "" : type.toString());
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOK);
    }
  }

  private static String extension(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
