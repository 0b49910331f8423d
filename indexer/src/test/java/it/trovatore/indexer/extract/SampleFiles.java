package it.trovatore.indexer.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes small files of the formats that are not text. */
public final class SampleFiles {
  private SampleFiles() {}

  /** A PDF with one page for each list of lines. */
  public static byte[] pdf(List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.newLineAtOffset(60, 700);
          for (String line : lines) {
            content.newLineAtOffset(0, line.isEmpty() ? -28 : -14);
            content.showText(line);
          }
          content.endText();
        }
      }
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle("Il titolo del PDF");
      information.setAuthor("Anna Bianchi");
      information.setKeywords("uno, due");
      GregorianCalendar created =
          new GregorianCalendar(TimeZone.getTimeZone("Europe/Rome"), Locale.ITALIAN);
      created.setTime(Date.from(Instant.parse("2024-02-29T23:30:00Z")));
      information.setCreationDate(created);
      document.setDocumentInformation(information);
      return bytes(document);
    }
  }

  /** A page with a head in small letters and a title in large ones; its properties say nothing. */
  public static byte[] headed(String head, List<String> title, String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.newLineAtOffset(60, 700);
        show(content, 9, head);
        for (String line : title) {
          show(content, 15, line);
        }
        show(content, 11, text);
        content.endText();
      }
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle("untitled");
      information.setAuthor("(anonymous)");
      document.setDocumentInformation(information);
      return bytes(document);
    }
  }

  private static void show(PDPageContentStream content, float size, String line)
      throws IOException {
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
    content.newLineAtOffset(0, -2 * size);
    content.showText(line);
  }

  /** A page whose letters are drawn one by one, so far apart; a blank is a wider gap. */
  public static byte[] drawnByLetter(String text, float apart) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        float x = 20;
        for (String letter : text.split("", -1)) {
          if (!letter.isBlank() && !letter.isEmpty()) {
            content.beginText();
            content.setFont(font, 8);
            content.newLineAtOffset(x, 700);
            content.showText(letter);
            content.endText();
            x += font.getStringWidth(letter) / 1000 * 8;
          }
          x += apart;
        }
      }
      return bytes(document);
    }
  }

  /** A page with two columns, the left one written first. */
  public static byte[] columns(List<String> left, List<String> right) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        for (List<String> column : List.of(left, right)) {
          content.beginText();
          content.newLineAtOffset(column.equals(left) ? 50 : 320, 700);
          for (String line : column) {
            content.newLineAtOffset(0, -14);
            content.showText(line);
          }
          content.endText();
        }
      }
      return bytes(document);
    }
  }

  static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(List.of(List.of("Segreto"))))) {
      document.protect(new StandardProtectionPolicy("padrone", "utente", new AccessPermission()));
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  static byte[] docx(String heading, String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreator("Anna Bianchi");
      document.getProperties().getCoreProperties().setKeywords("uno, due");
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(Instant.parse("2024-03-02T10:00:00Z"))));
      document.createParagraph().createRun().setText(heading);
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      var row = document.createTable(1, 2).getRow(0);
      row.getCell(0).setText("Cella a");
      row.getCell(1).setText("Cella b");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] encryptedDocx() throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("utente");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      encrypt(encryptor, container);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void encrypt(Encryptor encryptor, POIFSFileSystem container)
      throws IOException, GeneralSecurityException {
    try (InputStream plain = new ByteArrayInputStream(docx("Segreto"));
        OPCPackage opened = OPCPackage.open(plain);
        OutputStream out = encryptor.getDataStream(container)) {
      opened.save(out);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** An OpenDocument text with this as the inside of {@code office:text}. */
  static byte[] odt(String prologue, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      entry(
          zip,
          "meta.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <office:meta><dc:title>Il titolo dell'ODT</dc:title>
              <meta:initial-creator>Anna Bianchi</meta:initial-creator>
              <meta:creation-date>2024-03-02T10:00:00</meta:creation-date>
              <meta:keyword>uno</meta:keyword><meta:keyword>due</meta:keyword>
            </office:meta>
          </office:document-meta>
          """);
      entry(
          zip,
          "content.xml",
          prologue
              + """
              <office:document-content
                  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:text>"""
              + text
              + "</office:text></office:body></office:document-content>");
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
