package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.records.JsonLines;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a format by what the file holds; the name only tells apart what is text all the same
 * (Markdown, JSON Lines, CSV, a piece of HTML), or says of a broken file what it was meant to be.
 */
final class FormatDetector {
  private static final int LOOK = 1 << 16;
  private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";
  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final String FLAT = OPEN_DOCUMENT + "tika.flat.document";
  private static final Pattern FLAT_KIND = Pattern.compile("office:mimetype=[\"']([^\"']+)");
  private static final String OPEN_OFFICE = "application/vnd.sun.xml.";
  private static final Map<String, Format> BINARY =
      Map.ofEntries(
          Map.entry("application/pdf", Format.PDF),
          Map.entry("application/msword", Format.DOC),
          Map.entry("application/vnd.ms-excel", Format.XLS),
          Map.entry("application/vnd.ms-powerpoint", Format.PPT),
          Map.entry("application/vnd.ms-outlook", Format.MSG),
          Map.entry("application/rtf", Format.RTF),
          Map.entry("application/epub+zip", Format.EPUB),
          Map.entry("application/zip", Format.ZIP),
          Map.entry("application/gzip", Format.GZ),
          Map.entry("application/x-tar", Format.TAR),
          Map.entry("application/x-gtar", Format.TAR),
          Map.entry("application/mbox", Format.MBOX),
          Map.entry("application/pkcs7-signature", Format.P7M));

  /** What a type of office document begins with. */
  private static final Map<String, Format> OFFICE =
      Map.ofEntries(
          Map.entry(OPEN_XML + "wordprocessingml.", Format.DOCX),
          Map.entry("application/vnd.ms-word.", Format.DOCX),
          Map.entry(OPEN_XML + "presentationml.", Format.PPTX),
          Map.entry("application/vnd.ms-powerpoint.", Format.PPTX),
          Map.entry(OPEN_XML + "spreadsheetml.", Format.XLSX),
          Map.entry("application/vnd.ms-excel.", Format.XLSX),
          Map.entry(OPEN_DOCUMENT + "text", Format.ODT),
          Map.entry(OPEN_DOCUMENT + "presentation", Format.ODP),
          Map.entry(OPEN_DOCUMENT + "spreadsheet", Format.ODS),
          Map.entry(OPEN_DOCUMENT + "graphics", Format.ODG),
          Map.entry(OPEN_OFFICE + "writer", Format.ODT),
          Map.entry(OPEN_OFFICE + "impress", Format.ODP),
          Map.entry(OPEN_OFFICE + "calc", Format.ODS),
          Map.entry(OPEN_OFFICE + "draw", Format.ODG));

  /** The formats that are zip files or OLE containers, by the ends of their names. */
  private static final Set<String> PACKED =
      Set.of(
          "docx", "odt", "pptx", "odp", "xlsx", "ods", "odg", "epub", "zip", "doc", "xls", "ppt",
          "msg");

  private static final Set<Format> OLD_OFFICE = EnumSet.of(Format.DOC, Format.XLS, Format.PPT);

  /**
   * The first two bytes of Word for DOS, Windows 1, 2 and 6, for the Mac, and PowerPoint 2 and 3.
   */
  private static final Set<Integer> TOO_OLD =
      Set.of(0x31BE, 0x9BA5, 0xDBA5, 0xDCA5, 0xFE32, 0xFE37, 0xEDDE, 0x0BAD);

  private static final Problem NOT_ALL_TEXT =
      new Problem(Problem.Kind.DAMAGED, "fra il testo ha byte che non lo sono");

  private final Detector detector = new DefaultDetector();
  private final TextFormats texts;

  FormatDetector(JsonLines jsonLines) {
    this.texts = new TextFormats(jsonLines);
  }

  /**
   * What was recognised.
   *
   * @param problem for which a part of the text may be missing; null when there is none
   */
  record Recognized(Format format, @Nullable Problem problem) {}

  /**
   * Recognises the format of a file that is not empty.
   *
   * @throws ExtractionException with {@code ENCRYPTED}, {@code DAMAGED} or {@code UNKNOWN_FORMAT}
   *     when the file cannot be read in any format
   */
  Recognized detect(Item item) throws IOException, ExtractionException {
    MediaType type = type(item.location());
    String name = type.toString();
    Format binary = BINARY.get(name);
    if (binary == Format.ZIP && item.extension().equals("epub")) {
      return sound(Format.EPUB);
    }
    if (binary == Format.ZIP
        && PACKED.contains(item.extension())
        && !item.extension().equals("zip")) {
      throw new ExtractionException(
          Problem.Kind.DAMAGED, "è uno zip ma non un ." + item.extension());
    }
    if (binary != null) {
      if (OLD_OFFICE.contains(binary)) {
        requireNotTooOld(start(item.location()));
      }
      return sound(binary);
    }
    Format office = office(name.equals(FLAT) ? flat(item.location()) : name);
    if (office != null) {
      return sound(office);
    }
    if (name.equals("application/x-tika-ooxml-protected")) {
      throw new ExtractionException(Problem.Kind.ENCRYPTED);
    }
    return text(item, type);
  }

  /** The type that a document in one XML file gives itself; that of a text where it gives none. */
  private static String flat(Path file) throws IOException {
    Matcher kind = FLAT_KIND.matcher(TextDecoder.decode(start(file)));
    return kind.find() ? kind.group(1) : OPEN_DOCUMENT + "text";
  }

  private static @Nullable Format office(String type) {
    for (Map.Entry<String, Format> office : OFFICE.entrySet()) {
      if (type.startsWith(office.getKey())) {
        return office.getValue();
      }
    }
    return null;
  }

  private static Recognized sound(Format format) {
    return new Recognized(format, null);
  }

  private Recognized text(Item item, MediaType type) throws IOException, ExtractionException {
    byte[] start = start(item.location());
    boolean whole = TextDecoder.isText(start);
    boolean named = TextFormats.isNamedText(item.extension(), type);
    if (whole || (named && TextDecoder.isPartlyText(start))) {
      String text = TextDecoder.decode(start);
      if (text.startsWith(ENCRYPTED)) {
        throw new ExtractionException(Problem.Kind.ENCRYPTED, "cifrato per chi lo riceve");
      }
      Format found = texts.detect(text, item.extension(), type);
      if (found != null) {
        return new Recognized(found, whole ? null : NOT_ALL_TEXT);
      }
    } else if (PACKED.contains(item.extension())) {
      requireNotTooOld(start);
      throw new ExtractionException(Problem.Kind.DAMAGED, "non è un ." + item.extension());
    } else if (named) {
      throw new ExtractionException(NOT_ALL_TEXT);
    }
    throw new ExtractionException(Problem.Kind.UNKNOWN_FORMAT, unknown(type));
  }

  /** What the first versions of Word and PowerPoint wrote, before OLE, is whole but not read. */
  private static void requireNotTooOld(byte[] start) throws ExtractionException {
    if (start.length > 1 && TOO_OLD.contains(((start[0] & 0xFF) << 8) | (start[1] & 0xFF))) {
      throw new ExtractionException(
          Problem.Kind.UNKNOWN_FORMAT,
          "una versione troppo vecchia: va salvato di nuovo, per esempio con LibreOffice");
    }
  }

  private static String unknown(MediaType type) {
    if (type.equals(MediaType.OCTET_STREAM)) {
      return "";
    }
    return type.equals(MediaType.TEXT_PLAIN) ? "troppi caratteri di comando" : type.toString();
  }

  private MediaType type(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return detector.detect(in, new Metadata()).getBaseType();
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOK);
    }
  }
}
