package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.text.Hyphenation;
import it.trovatore.indexer.extract.text.Prose;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text. A short first line that stands by itself, without the full stop of a sentence,
 * is its heading.
 */
public final class PlainText implements Reader {
  private static final int LONGEST_HEADING = 120;
  private static final Pattern UNDERLINE = Pattern.compile("[=\\-_*~]{3,}");
  private static final String NO_HEADING_ENDS_SO = ".,;:";

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    List<Block> blocks = blocks(TextDecoder.decode(Files.readAllBytes(file)));
    if (blocks.isEmpty()) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
    return new Draft(Draft.Properties.NONE, blocks);
  }

  public static List<Block> blocks(String text) {
    List<String> lines =
        Prose.lines(text).stream()
            .map(line -> UNDERLINE.matcher(line.strip()).matches() ? "" : line)
            .dropWhile(line -> Prose.clean(line).isEmpty())
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : Prose.paragraphs(lines, Prose.width(lines), Hyphenation.NONE)) {
      blocks.add(new Block(Block.Kind.TEXT, paragraph));
    }
    if (blocks.size() > 1 && Prose.clean(lines.get(1)).isEmpty()) {
      String first = blocks.getFirst().text();
      if (first.length() <= LONGEST_HEADING
          && NO_HEADING_ENDS_SO.indexOf(first.charAt(first.length() - 1)) < 0) {
        blocks.set(0, new Block(Block.Kind.HEADING, first));
      }
    }
    return blocks;
  }
}
