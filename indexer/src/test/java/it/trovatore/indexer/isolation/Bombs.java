package it.trovatore.indexer.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives and office documents that no program would write. */
final class Bombs {
  static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels"
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;

  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:body>";
  private static final String RELATIONSHIPS =
      "<?xml version=\"1.0\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/";

  private Bombs() {}

  /** Writes the content of an entry. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  static byte[] docx(String prologue, String text) throws IOException {
    return zip(
        Map.of(
            "[Content_Types].xml", CONTENT_TYPES,
            "_rels/.rels", relationships("word/document.xml"),
            "word/document.xml", wordDocument(prologue, text)));
  }

  static String wordDocument(String prologue, String text) {
    return "<?xml version=\"1.0\"?>"
        + prologue
        + WORD
        + "<w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  /** A document with this inside its body. */
  static byte[] docx(Content body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", CONTENT_TYPES);
      entry(zip, "_rels/.rels", relationships("word/document.xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(WORD.getBytes(StandardCharsets.UTF_8));
      body.write(zip);
      zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  static String relationships(String target) {
    return RELATIONSHIPS
        + "relationships/officeDocument\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  /** A template that a word processor would fetch. */
  static String external(String target) {
    return RELATIONSHIPS
        + "relationships/attachedTemplate\" TargetMode=\"External\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  static byte[] odt(String prologue, String text) throws IOException {
    return zip(
        Map.of(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<?xml version=\"1.0\"?>"
                + prologue
                + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:body><office:text><text:p>"
                + text
                + "</text:p></office:text></office:body></office:document-content>"));
  }

  static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        entry(zip, entry.getKey(), entry.getValue());
      }
    }
    return out.toByteArray();
  }

  /** So many zip files, each the only entry of the next. */
  static byte[] nested(int depth) throws IOException {
    byte[] content = "fondo".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < depth; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(i == 0 ? "fondo.txt" : "dentro.zip"));
        zip.write(content);
        zip.closeEntry();
      }
      content = out.toByteArray();
    }
    return content;
  }

  static void repeat(OutputStream out, String text, int bytes) throws IOException {
    byte[] piece = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < bytes; written += piece.length) {
      out.write(piece);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
