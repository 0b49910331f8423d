package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML: of a page with a {@code main} or a single {@code article} only that, of any page
 * neither navigation, asides and footers nor anything hidden.
 */
final class Html implements Reader {
  private static final String NO_TEXT =
      "script, style, noscript, template, nav, aside, footer, button, select, textarea, svg, iframe,"
          + " object, canvas, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=search]";
  private static final int ENOUGH = 200;
  private static final Set<String> CELLS = Set.of("td", "th");

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    Document page = parse(Files.readAllBytes(file));
    Draft.Properties properties = properties(page);
    List<Block> blocks = blocks(page);
    if (blocks.isEmpty()) {
      throw new ExtractionException(Problem.Kind.NO_TEXT);
    }
    return new Draft(properties, blocks);
  }

  /** The blocks of a page or of a piece of one. */
  static List<Block> blocks(String html) {
    return blocks(Jsoup.parse(html));
  }

  /** Valid UTF-8 is UTF-8 whatever the page declares; else what it declares, else Windows-1252. */
  private static Document parse(byte[] bytes) throws IOException {
    String unicode = TextDecoder.unicode(bytes);
    if (unicode != null) {
      return Jsoup.parse(unicode);
    }
    Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    return declared.charset().equals(StandardCharsets.UTF_8)
        ? Jsoup.parse(TextDecoder.decode(bytes))
        : declared;
  }

  private static List<Block> blocks(Document page) {
    page.select(NO_TEXT).remove();
    for (Element header : page.select("header")) {
      if (header.closest("article, main") == null) {
        header.remove();
      }
    }
    BlockBuilder blocks = new BlockBuilder();
    NodeTraversor.traverse(new TextVisitor(blocks), content(page));
    return blocks.finish();
  }

  private static Element content(Document page) {
    Element body = page.body();
    for (String name : List.of("main, [role=main]", "article")) {
      Elements found = page.select(name);
      if (found.size() == 1) {
        int length = found.text().length();
        if (length >= ENOUGH || length * 2 >= body.text().length()) {
          return found.getFirst();
        }
      }
    }
    return body;
  }

  private static Draft.Properties properties(Document page) {
    String title = Fields.orNull(page.title());
    String byline = meta(page, "author", "dc.creator", "dcterms.creator", "article:author");
    String author =
        byline == null ? text(page.selectFirst("[rel=author], [itemprop=author]")) : byline;
    List<String> tags = Fields.list(meta(page, "keywords", "news_keywords", "dc.subject"));
    return new Draft.Properties(
        title == null ? meta(page, "og:title", "dc.title", "twitter:title") : title,
        author != null && author.startsWith("http") ? null : author,
        Dates.parse(date(page)),
        tags.isEmpty()
            ? Fields.distinct(page.select("meta[property=article:tag]").eachAttr("content"))
            : tags);
  }

  private static @Nullable String date(Document page) {
    String declared =
        meta(
            page,
            "article:published_time",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.date",
            "dcterms.created",
            "pubdate",
            "publish-date",
            "publication_date",
            "datepublished");
    if (declared != null) {
      return declared;
    }
    Element time =
        page.selectFirst(
            "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
    if (time == null) {
      return null;
    }
    String machine = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    return machine.isEmpty() ? time.text() : machine;
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (String key : List.of("name", "property", "itemprop")) {
        Element meta = page.selectFirst("meta[" + key + "=" + name + "][content]");
        String content = meta == null ? null : Fields.orNull(meta.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : Fields.orNull(element.text());
  }

  private record TextVisitor(BlockBuilder blocks) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        blocks.text(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
          blocks.lineBreak();
        } else if (name.equals("tr")) {
          blocks.beginRow();
        } else if (CELLS.contains(name)) {
          blocks.beginCell();
        } else if (name.matches("h[1-6]")) {
          blocks.beginHeading();
        } else if (element.isBlock()) {
          blocks.boundary();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("tr")) {
          blocks.endRow();
        } else if (element.isBlock() && !CELLS.contains(name)) {
          blocks.boundary();
        }
      }
    }
  }
}
