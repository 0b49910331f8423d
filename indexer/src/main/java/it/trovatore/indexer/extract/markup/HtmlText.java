package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.BlockBuilder;
import it.trovatore.indexer.extract.text.Hyphenation;
import it.trovatore.indexer.extract.text.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Makes blocks of a piece of HTML. The rows of a table are blocks, unless the table only lays out
 * the page: then what its cells hold is. Preformatted text is read in paragraphs.
 */
final class HtmlText implements NodeFilter {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final BlockBuilder blocks = new BlockBuilder();
  private final Set<Element> layout = new HashSet<>();

  private HtmlText() {}

  static List<Block> blocks(Element root) {
    HtmlText text = new HtmlText();
    for (Element table : root.select("table")) {
      if (Article.isLayout(table)) {
        text.layout.add(table);
      }
    }
    NodeTraversor.filter(text, root);
    return text.blocks.finish();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      blocks.text(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("pre")) {
        preformatted(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element, name);
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element, String name) {
    if (name.equals("br")) {
      blocks.lineBreak();
    } else if (name.equals("tr") && !isLaidOut(element)) {
      blocks.beginRow();
    } else if (CELLS.contains(name) && !isLaidOut(element)) {
      blocks.beginCell();
    } else if (HEADINGS.contains(name)) {
      blocks.beginHeading();
    } else if (element.isBlock()) {
      blocks.boundary();
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("tr") && !isLaidOut(element)) {
        blocks.endRow();
      } else if (element.isBlock() && !(CELLS.contains(name) && !isLaidOut(element))) {
        blocks.boundary();
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean isLaidOut(Element rowOrCell) {
    Element table = rowOrCell.closest("table");
    return table != null && layout.contains(table);
  }

  private void preformatted(Element element) {
    List<String> lines = Prose.lines(element.wholeText());
    blocks.boundary();
    for (String text : Prose.paragraphs(lines, Prose.width(lines), Hyphenation.NONE)) {
      blocks.text(text);
      blocks.boundary();
    }
  }
}
