package it.trovatore.indexer.extract.office;

import it.trovatore.indexer.extract.container.TemporaryFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an OpenDocument file for Tika, where that would miss what is in the file itself: it
 * takes text only from elements of the namespace of text, in which LibreOffice's content controls
 * are not, and calls a document protected for a protected library of macros.
 */
final class OpenDocumentCopy {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final List<String> COPIED = List.of("mimetype", "meta.xml", "styles.xml");
  private static final List<String> MACROS = List.of("Basic/", "Dialogs/");
  private static final String CONTROL = "loext:content-control";
  private static final String TEXT = "text:content-control";
  static final int LARGEST = 32 << 20;

  private OpenDocumentCopy() {}

  /** The copy, to be closed by the caller; null where the file itself will do, or is broken. */
  static @Nullable TemporaryFile of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return of(zip);
    } catch (ZipException | EOFException e) {
      return null;
    }
  }

  private static @Nullable TemporaryFile of(ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry(MANIFEST);
    ZipEntry content = zip.getEntry(CONTENT);
    if (content == null || content.getSize() > LARGEST) {
      return null;
    }
    Protection protection = manifest == null ? Protection.NONE : protection(zip, manifest);
    if (protection == Protection.OF_THE_DOCUMENT) {
      return null;
    }
    String xml = read(zip, content);
    return protection == Protection.NONE && !xml.contains(CONTROL) ? null : copy(zip, xml);
  }

  /** The bytes of a document in one XML file with its controls as text. */
  static byte[] withControls(Path file) throws IOException {
    String xml = Files.readString(file, StandardCharsets.ISO_8859_1);
    return xml.replace(CONTROL, TEXT).getBytes(StandardCharsets.ISO_8859_1);
  }

  private enum Protection {
    NONE,
    OF_MACROS,
    OF_THE_DOCUMENT
  }

  private static Protection protection(ZipFile zip, ZipEntry manifest) throws IOException {
    Document parts = Jsoup.parse(read(zip, manifest), "", Parser.xmlParser());
    Protection protection = Protection.NONE;
    for (Element encrypted : parts.select("*|file-entry:has(*|encryption-data)")) {
      String part = encrypted.attr("manifest:full-path");
      if (MACROS.stream().noneMatch(part::startsWith)) {
        return Protection.OF_THE_DOCUMENT;
      }
      protection = Protection.OF_MACROS;
    }
    return protection;
  }

  /** Bytes as characters one by one, since what is looked for is ASCII. */
  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
    }
  }

  private static TemporaryFile copy(ZipFile zip, String content) throws IOException {
    TemporaryFile copy = TemporaryFile.make();
    try (OutputStream file = copy.out();
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String name : COPIED) {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
          write(name, read(zip, entry), out);
        }
      }
      write(CONTENT, content.replace(CONTROL, TEXT), out);
    } catch (IOException e) {
      copy.close();
      throw e;
    }
    return copy;
  }

  private static void write(String name, String text, ZipOutputStream out) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.closeEntry();
  }
}
