package it.trovatore.indexer.extract.pdf;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.office.TikaParsing;
import it.trovatore.indexer.extract.text.Hyphenation;
import it.trovatore.indexer.extract.text.Prose;
import it.trovatore.indexer.extract.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of the pages of a PDF as Tika gives them: lines are joined to paragraphs, also from
 * one page to the next, words divided at the ends of lines are put together, and what pages repeat
 * at their top or foot comes once, at the end, without the numbers of pages.
 */
final class PdfPages extends DefaultHandler {
  private static final int LONGEST_HEADING = 120;
  private static final Pattern LEADERS = Pattern.compile("(?: ?\\.){5,}");

  private final List<List<String>> pages = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final long limit;
  private final WordList words;
  private long length;
  private boolean inBody;

  /**
   * Makes a handler for one document.
   *
   * @param limit of the text in characters, past which {@link TikaParsing.TooLong} is thrown
   * @param words for what is divided at the ends of lines
   */
  PdfPages(long limit, WordList words) {
    this.limit = limit;
    this.words = words;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("body")) {
      inBody = true;
    } else if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
      endPage();
    } else if (name.equals("p")) {
      open.append("\n\n");
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("p")) {
      open.append("\n\n");
    }
  }

  @Override
  public void characters(char[] characters, int start, int count) throws SAXException {
    if (inBody) {
      length += count;
      if (length > limit) {
        throw new TikaParsing.TooLong();
      }
      open.append(characters, start, count);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
    characters(characters, start, count);
  }

  private void endPage() {
    if (!open.isEmpty()) {
      String text = LEADERS.matcher(open.toString().strip()).replaceAll(" ");
      List<String> lines = new ArrayList<>(Prose.lines(text));
      pages.add(lines);
      open.setLength(0);
    }
  }

  List<Block> finish() {
    endPage();
    List<String> running = RunningLines.takenFrom(pages);
    int width = pages.stream().mapToInt(Prose::width).max().orElse(0);
    Hyphenation hyphens = Hyphenation.of(words, pages.stream().flatMap(List::stream).toList());
    List<String> paragraphs = new ArrayList<>();
    for (List<String> page : pages) {
      for (String text : Prose.paragraphs(page, width, hyphens)) {
        if (!paragraphs.isEmpty() && goesOn(paragraphs.getLast(), text)) {
          List<String> parts = List.of(paragraphs.removeLast(), text);
          paragraphs.addAll(Prose.paragraphs(parts, 0, hyphens));
        } else {
          paragraphs.add(text);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (String text : paragraphs) {
      boolean heading =
          blocks.isEmpty()
              && paragraphs.size() > 1
              && text.length() <= LONGEST_HEADING
              && ".,;:".indexOf(text.charAt(text.length() - 1)) < 0;
      blocks.add(new Block(heading ? Block.Kind.HEADING : Block.Kind.TEXT, text));
    }
    running.forEach(line -> blocks.add(new Block(Block.Kind.TEXT, line)));
    return blocks;
  }

  private static boolean goesOn(String end, String beginning) {
    return ".!?:;".indexOf(end.charAt(end.length() - 1)) < 0
        && Character.isLowerCase(beginning.codePointAt(0))
        && !Prose.isItem(beginning);
  }
}
