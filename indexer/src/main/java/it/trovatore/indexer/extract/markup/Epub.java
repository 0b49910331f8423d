package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.container.Expansion;
import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book in EPUB 2 or 3: its chapters in the order of the spine, each as a page is read, and
 * the Dublin Core of its package. The container may lie in a folder of the zip, and chapters
 * anywhere in it. A chapter that is missing or broken is a problem, and the others are read.
 */
public final class Epub implements Reader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

  /** These garble embedded fonts only, which is no protection of the text. */
  private static final Set<String> OF_FONTS =
      Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean whole = new Expansion(Files.size(file)).weigh(zip);
      return read(zip, whole);
    } catch (ZipException | EOFException e) {
      throw new ExtractionException(Problem.Kind.DAMAGED);
    }
  }

  private static Draft read(ZipFile zip, boolean whole) throws IOException, ExtractionException {
    Optional<String> container =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.equals(CONTAINER) || name.endsWith("/" + CONTAINER))
            .findFirst();
    if (container.isEmpty()) {
      throw new ExtractionException(Problem.Kind.DAMAGED, "manca " + CONTAINER);
    }
    String top = container.get().substring(0, container.get().length() - CONTAINER.length());
    refuseProtected(zip, top + ENCRYPTION);
    Element root = xml(zip, container.get()).selectFirst("rootfile[full-path]");
    String address = root == null ? "" : resolved(top, root.attr("full-path"));
    if (zip.getEntry(address) == null) {
      throw new ExtractionException(Problem.Kind.DAMAGED, "manca l'indice dei capitoli");
    }
    Document book = xml(zip, address);
    String folder = address.substring(0, address.lastIndexOf('/') + 1);
    List<Block> blocks = new ArrayList<>();
    Problem problem = null;
    for (Element chapter : book.select("spine > itemref")) {
      Element item = book.getElementById(chapter.attr("idref"));
      String name = item == null ? chapter.attr("idref") : resolved(folder, item.attr("href"));
      if (!chapter(zip, name, blocks) && problem == null) {
        problem = new Problem(Problem.Kind.DAMAGED, "il capitolo «" + name + "»");
      }
    }
    if (blocks.isEmpty()) {
      Problem none = new Problem(whole ? Problem.Kind.NO_TEXT : Problem.Kind.DAMAGED, "");
      throw new ExtractionException(problem == null ? none : problem);
    }
    return new Draft(properties(book), blocks, problem);
  }

  private static void refuseProtected(ZipFile zip, String encryption)
      throws IOException, ExtractionException {
    if (zip.getEntry(encryption) == null) {
      return;
    }
    for (Element method : xml(zip, encryption).getAllElements()) {
      if (method.tagName().endsWith("EncryptionMethod")
          && !OF_FONTS.contains(method.attr("Algorithm"))) {
        throw new ExtractionException(Problem.Kind.ENCRYPTED);
      }
    }
  }

  private static boolean chapter(ZipFile zip, String name, List<Block> to) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return false;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      to.addAll(Html.blocks(TextDecoder.decode(content.readAllBytes())));
      return true;
    } catch (ZipException | EOFException e) {
      return false;
    }
  }

  private static Document xml(ZipFile zip, String name) throws IOException {
    try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
      return Jsoup.parse(content, null, "", Parser.xmlParser());
    }
  }

  /** The name of an entry that an address relative to a folder means. */
  private static String resolved(String folder, String href) {
    String path = folder + href.replaceFirst("#.*\\z", "").replace("+", "%2B");
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.equals("..") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    try {
      return URLDecoder.decode(joined, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return joined;
    }
  }

  private static Draft.Properties properties(Document book) {
    return new Draft.Properties(
            first(book, "title"),
            Fields.orNull(String.join(", ", all(book, "creator"))),
            Dates.parse(first(book, "date")),
            Fields.distinct(all(book, "subject")))
        .about(
            first(book, "language"),
            plain(first(book, "description")),
            null,
            first(book, "publisher"));
  }

  /** Some programs put HTML there. */
  private static @Nullable String plain(@Nullable String description) {
    return description == null ? null : Fields.orNull(Jsoup.parse(description).text());
  }

  private static @Nullable String first(Document book, String name) {
    return Fields.distinct(all(book, name)).stream().findFirst().orElse(null);
  }

  private static List<String> all(Document book, String name) {
    return book.select("metadata dc|" + name).eachText();
  }
}
