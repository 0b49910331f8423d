package it.trovatore.indexer.extract.man;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.indexer.extract.text.Prose;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads manual pages in the macros man(7) and mdoc(7), with tables of tbl(1) and without equations,
 * pictures and macros that the page makes itself. The title is the line under NAME. A page that
 * only leads to another has no text of its own.
 */
public final class Man implements Reader {
  private static final int LONGEST_NAME = 300;
  private static final Pattern NAME_LINE = Pattern.compile(".+?\\s(?:[-–—]+)\\s.+");

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    ManPage page = new ManPage();
    for (String line : Prose.lines(TextDecoder.decode(Files.readAllBytes(file)))) {
      page.line(line);
    }
    List<Block> blocks = page.finish();
    if (blocks.isEmpty()) {
      String other = page.leadsTo();
      throw new ExtractionException(
          Problem.Kind.NO_TEXT, other == null ? "" : "rimanda a " + other);
    }
    int name = nameLine(blocks);
    List<Block> text = new ArrayList<>(blocks);
    if (name > 0) {
      text.remove(name - 1);
    }
    return new Draft(properties(page, name < 0 ? null : blocks.get(name).text()), text);
  }

  private static Draft.Properties properties(ManPage page, @Nullable String name) {
    List<String> heading = page.heading();
    String title = name;
    if (title == null && !heading.isEmpty()) {
      title = heading.getFirst() + (heading.size() > 1 ? "(" + heading.get(1) + ")" : "");
    }
    return new Draft.Properties(Fields.orNull(title), null, Dates.parse(page.date()), List.of())
        .about(null, null, null, heading.size() > 3 ? Fields.orNull(heading.get(3)) : null);
  }

  /**
   * Where the paragraph after the first heading is of the form "ls - elenca i file", its place;
   * else -1.
   */
  private static int nameLine(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i - 1).kind() == Block.Kind.HEADING) {
        String text = blocks.get(i).text();
        return text.length() <= LONGEST_NAME && NAME_LINE.matcher(text).matches() ? i : -1;
      }
    }
    return -1;
  }
}
