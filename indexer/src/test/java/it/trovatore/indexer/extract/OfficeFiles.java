package it.trovatore.indexer.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes small sheets, slides, books, Outlook messages, zip and gzip files. */
public final class OfficeFiles {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

  /** The body of an OpenDocument file in which the text stands in drawn boxes. */
  public static final String DRAWN =
      "<office:presentation><draw:page><draw:frame><draw:text-box>"
          + "<text:p>La città ideale</text:p><text:p>Un borgo sulla collina</text:p>"
          + "</draw:text-box></draw:frame></draw:page></office:presentation>";

  private static final String NAMESPACES =
      " xmlns:office=\"@office:1.0\" xmlns:text=\"@text:1.0\" xmlns:table=\"@table:1.0\""
              .replace("@", OFFICE)
          + " xmlns:draw=\"@drawing:1.0\" xmlns:meta=\"@meta:1.0\"".replace("@", OFFICE)
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

  private OfficeFiles() {}

  public static byte[] sheet(String format) throws IOException {
    return switch (format) {
      case "xls" -> filled(new HSSFWorkbook());
      case "xlsx" -> filled(new XSSFWorkbook());
      case "ods" ->
          openDocument(
              "application/vnd.oasis.opendocument.spreadsheet",
              "<office:spreadsheet><table:table table:name=\"Foglio1\">"
                  + row("Voce", "Importo")
                  + row("Affitto", "800")
                  + "</table:table></office:spreadsheet>");
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String cell : cells) {
      row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  private static byte[] filled(Workbook workbook) throws IOException {
    try (workbook) {
      Sheet sheet = workbook.createSheet("Foglio1");
      Row heading = sheet.createRow(0);
      heading.createCell(0).setCellValue("Voce");
      heading.createCell(1).setCellValue("Importo");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("Affitto");
      row.createCell(1).setCellValue(800);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  public static byte[] slides(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (format) {
      case "ppt" -> {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
          HSLFSlide slide = show.createSlide();
          slide.addTitle().setText("La città ideale");
          HSLFTextBox box = slide.createTextBox();
          box.setText("Un borgo sulla collina");
          show.write(out);
        }
      }
      case "pptx" -> {
        try (XMLSlideShow show = new XMLSlideShow()) {
          XSLFSlide slide = show.createSlide();
          slide.createTextBox().setText("La città ideale");
          slide.createTextBox().setText("Un borgo sulla collina");
          show.write(out);
        }
      }
      case "odp" ->
          out.writeBytes(openDocument("application/vnd.oasis.opendocument.presentation", DRAWN));
      default -> throw new IllegalArgumentException(format);
    }
    return out.toByteArray();
  }

  /** A text of OpenOffice 1 whose manifest says that a password protects a part of it. */
  public static byte[] protectedOpenOffice(String part) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.sun.xml.writer");
    parts.put(
        "content.xml",
        """
        <office:document-content xmlns:office="http://openoffice.org/2000/office"
          xmlns:text="http://openoffice.org/2000/text"><office:body><text:p>La farina.</text:p>
          </office:body></office:document-content>
        """);
    parts.put(
        "META-INF/manifest.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">
        <manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
          <manifest:file-entry manifest:media-type="text/xml" manifest:full-path="@">
            <manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="eA=="/>
          </manifest:file-entry></manifest:manifest>
        """
            .replace("@", part));
    return zip(parts);
  }

  public static byte[] openDocument(String type, String body) throws IOException {
    return openDocument(type, body, Map.of());
  }

  public static byte[] openDocument(String type, String body, Map<String, String> beside)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", type);
    parts.putAll(beside);
    parts.put(
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + NAMESPACES
            + "><office:body>"
            + body
            + "</office:body></office:document-content>");
    return zip(parts);
  }

  /** A text in one XML file, as programs that keep their files in git write it. */
  public static String flatOpenDocument() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document"
        + NAMESPACES
        + " office:mimetype=\"application/vnd.oasis.opendocument.text\">"
        + "<office:meta><dc:title>La città</dc:title></office:meta><office:body><office:text>"
        + "<text:p>Un borgo<text:s/>sulla<text:line-break/>collina.</text:p>"
        + "<text:p>Una <loext:content-control>valle</loext:content-control>.</text:p></office:text></office:body></office:document>";
  }

  public static byte[] headerAlone() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Comune di Rocca Alta");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A sheet as Excel saves it when asked for the variant of ISO 29500 without legacies. */
  public static byte[] strictSheet() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels"
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType=
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
        """);
    parts.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Target="xl/workbook.xml"
            Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/>
          </Relationships>
        """);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" conformance=\"strict\"/>");
    return zip(parts);
  }

  public static byte[] epub() throws IOException {
    return epub(Map.of());
  }

  public static byte[] epub(Map<String, String> beside) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.putAll(beside);
    parts.put(
        "META-INF/container.xml",
        """
        <?xml version="1.0"?><container version="1.0"
          xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
          <rootfile full-path="libro.opf" media-type="application/oebps-package+xml"/>
          </rootfiles></container>
        """);
    parts.put(
        "libro.opf",
        """
        <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Il libro</dc:title>
          <dc:creator>Ugo Neri</dc:creator><dc:date>2020-05-06</dc:date></metadata>
          <manifest>
          <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
          <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
          <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
        """);
    parts.put("b.xhtml", chapter("Poi venne il giorno."));
    parts.put("a.xhtml", chapter("Era una notte buia."));
    return zip(parts);
  }

  private static String chapter(String text) {
    return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
        + text
        + "</p></body></html>";
  }

  public static byte[] zip(Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zipOfBytes(bytes);
  }

  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  public static byte[] zipOfBytes(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** The zip with a member whose content breaks off, as where a disk lost a piece of the file. */
  public static byte[] broken(byte[] zip, String member) {
    byte[] broken = zip.clone();
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(member) + member.length();
    byte[] longerThanAll = {0, (byte) 0xFF, (byte) 0xFF, 0, 0};
    System.arraycopy(longerThanAll, 0, broken, at, longerThanAll.length);
    return broken;
  }

  public static byte[] tar(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(part.getKey());
        entry.setSize(part.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(part.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  /** A message as Outlook saves it, with a text file attached. */
  public static byte[] msg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      DirectoryEntry root = container.getRoot();
      string(root, "001A", "IPM.Note");
      string(root, "0037", "Perché scrivo");
      string(root, "0C1A", "Anna Bianchi");
      string(root, "1000", "Cara città, ti scrivo.");
      properties(root, 32);
      DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
      string(attached, "3707", "nota.txt");
      binary(attached, "3701", "Testo allegato.".getBytes(StandardCharsets.UTF_8));
      properties(attached, 8);
      write(container, out);
    }
    return out.toByteArray();
  }

  /** The same, with a message without text attached before the file, and one with text. */
  public static byte[] msgOfMessages() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem(new java.io.ByteArrayInputStream(msg()))) {
      DirectoryEntry root = container.getRoot();
      root.getEntry("__attach_version1.0_#00000000").renameTo("__attach_version1.0_#00000002");
      string(attachedMessage(root, 0), "0037", "");
      DirectoryEntry second = attachedMessage(root, 1);
      string(second, "0037", "Inoltro");
      string(second, "1000", "Testo inoltrato.");
      write(container, out);
    }
    return out.toByteArray();
  }

  private static DirectoryEntry attachedMessage(DirectoryEntry in, int number) throws IOException {
    DirectoryEntry attached = in.createDirectory("__attach_version1.0_#0000000" + number);
    properties(attached, 8);
    DirectoryEntry message = attached.createDirectory("__substg1.0_3701000D");
    properties(message, 24);
    return message;
  }

  private static void write(POIFSFileSystem container, OutputStream out) throws IOException {
    container.writeFilesystem(out);
  }

  private static void string(DirectoryEntry in, String property, String value) throws IOException {
    entry(in, "__substg1.0_" + property + "001F", value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void binary(DirectoryEntry in, String property, byte[] value) throws IOException {
    entry(in, "__substg1.0_" + property + "0102", value);
  }

  private static void properties(DirectoryEntry in, int length) throws IOException {
    entry(in, "__properties_version1.0", new byte[length]);
  }

  private static void entry(DirectoryEntry in, String name, byte[] value) throws IOException {
    in.createDocument(name, new java.io.ByteArrayInputStream(value));
  }
}
