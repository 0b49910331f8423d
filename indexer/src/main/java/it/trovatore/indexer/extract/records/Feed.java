package it.trovatore.indexer.extract.records;

import it.trovatore.indexer.extract.container.Container;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.markup.Html;
import it.trovatore.indexer.extract.markup.PlainText;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.indexer.extract.text.FileEnd;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS and Atom, and the exports of WordPress, which are RSS: each entry is a document, and
 * the file is never held as a whole. Of a WordPress export the published posts and pages are read,
 * not its drafts, revisions, attachments and menus. jsoup reads no DTD and fetches no entity.
 */
public final class Feed implements Container {
  private static final Pattern ENCODING =
      Pattern.compile("\\A\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/][^>]*>");
  private static final Pattern END =
      Pattern.compile("</(?:\\w+:)?(?:rss|feed|rdf)\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[/?(?:caption|gallery|embed|audio|video|playlist|vc_\\w+|et_pb_\\w+)[^\\]]*]");
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");
  private static final Set<String> NO_POSTS =
      Set.of("attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset");

  private final Format format;

  public Feed(Format format) {
    this.format = format;
  }

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    long before = findings.seen();
    try (Reader text = open(item);
        StreamParser parser = new StreamParser(Parser.xmlParser()).parse(text, "")) {
      long number = 0;
      Element entry = parser.selectNext("item, entry");
      while (entry != null) {
        number++;
        if (isPublished(entry)) {
          add(item, number, entry, findings);
        }
        entry.remove();
        entry = parser.selectNext("item, entry");
      }
    }
    if (!END.matcher(FileEnd.of(item.location())).find()) {
      throw new ExtractionException(Problem.Kind.DAMAGED, "manca la fine del file");
    }
    if (findings.seen() == before) {
      throw new ExtractionException(
          Problem.Kind.NO_TEXT,
          format == Format.WXR ? "nessun articolo pubblicato" : "nessuna voce");
    }
  }

  private static Reader open(Item item) throws IOException {
    try (Reader start = TextDecoder.open(item.location())) {
      char[] prolog = new char[200];
      int length = Math.max(start.read(prolog), 0);
      Matcher encoding = ENCODING.matcher(new String(prolog, 0, length));
      if (encoding.find() && Charset.isSupported(encoding.group(1))) {
        Charset declared = Charset.forName(encoding.group(1));
        if (!declared.equals(StandardCharsets.UTF_8) && !declared.name().startsWith("UTF-16")) {
          return TextDecoder.open(item.location(), declared);
        }
      }
    }
    return TextDecoder.open(item.location());
  }

  private void add(Item item, long number, Element entry, Findings findings) {
    String own = first(entry, "wp|post_id", "guid", "id");
    String url = link(entry);
    String key = own == null ? url : own;
    String id = findings.freeId(item.inner("#", key == null ? Long.toString(number) : key));
    if (!findings.add(id, format, new Draft(properties(entry, url), blocks(entry)))) {
      findings.bad("voce " + number, "mancano titolo e testo");
    }
  }

  private static boolean isPublished(Element entry) {
    String type = first(entry, "wp|post_type");
    String status = first(entry, "wp|status");
    return (type == null || !(NO_POSTS.contains(type) || type.startsWith("wp_")))
        && (status == null || status.equals("publish"));
  }

  private static Draft.Properties properties(Element entry, @Nullable String url) {
    String title = first(entry, "title");
    String when = first(entry, "wp|post_date", "pubDate", "dc|date", "published", "updated");
    String author = first(entry, "dc|creator", "author > name", "author");
    List<String> tags =
        entry.children().select("category, dc|subject").stream()
            .map(tag -> tag.hasAttr("term") ? tag.attr("term") : tag.wholeText())
            .toList();
    String summary = first(entry, "excerpt|encoded", "summary", "description");
    return new Draft.Properties(
            title == null ? null : plain(title), author, Dates.parse(when), Fields.distinct(tags))
        .about(
            first(entry, "dc|language", "language"),
            summary == null ? null : plain(summary),
            url,
            first(entry, "source > title", "source", "dc|publisher"));
  }

  private static @Nullable String link(Element entry) {
    for (Element link : entry.children().select("link")) {
      String rel = link.attr("rel");
      if (link.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
        return Fields.orNull(link.attr("href"));
      }
    }
    return first(entry, "link");
  }

  /** The fullest text that the entry has: its content, else its summary. */
  private static List<Block> blocks(Element entry) {
    for (String name : List.of("content|encoded", "content", "description", "summary")) {
      Element content = child(entry, name);
      if (content != null) {
        boolean nested = !content.children().isEmpty();
        List<Block> blocks = blocks(nested ? content.html() : content.wholeText());
        if (!blocks.isEmpty()) {
          return blocks;
        }
      }
    }
    return List.of();
  }

  private static List<Block> blocks(String text) {
    String bare = SHORTCODE.matcher(text).replaceAll("");
    if (!MARKUP.matcher(bare).find()) {
      return PlainText.blocks(Parser.unescapeEntities(bare, false));
    }
    return Html.blocks(bare.contains("<p") ? bare : BLANK_LINE.matcher(bare).replaceAll("<p>"));
  }

  private static String plain(String text) {
    return String.join(" ", Html.blocks(text).stream().map(Block::text).toList());
  }

  private static @Nullable String first(Element entry, String... names) {
    for (String name : names) {
      Element found = child(entry, name);
      String text = found == null ? null : Fields.orNull(found.wholeText());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable Element child(Element entry, String name) {
    return entry.selectFirst("> " + name);
  }
}
