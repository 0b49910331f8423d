package it.trovatore.indexer.extract.man;

import it.trovatore.indexer.extract.draft.BlockBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of tbl(1) in a manual page: its rows as rows, its layout left out. */
final class ManTable {
  private static final Pattern SEPARATOR = Pattern.compile("\\btab\\s*\\((.)\\)");
  private static final Pattern RULE = Pattern.compile("[_=]|\\\\_");

  private final BlockBuilder blocks;
  private final Roff roff;
  private final StringBuilder cell = new StringBuilder();
  private String separator = "\t";
  private boolean inFormat = true;
  private boolean inCell;
  private boolean inRow;

  ManTable(BlockBuilder blocks, Roff roff) {
    this.blocks = blocks;
    this.roff = roff;
  }

  void line(String line) {
    if (inFormat) {
      Matcher found = SEPARATOR.matcher(line);
      if (found.find()) {
        separator = found.group(1);
      }
      inFormat = !line.stripTrailing().endsWith(".");
    } else if (inCell) {
      within(line);
    } else if (line.startsWith(".T&")) {
      inFormat = true;
    } else if (!line.startsWith(".") && !line.startsWith("'") && !RULE.matcher(line).matches()) {
      blocks.beginRow();
      inRow = true;
      cells(line);
    }
  }

  private void within(String line) {
    if (line.startsWith("T}")) {
      inCell = false;
      blocks.beginCell();
      blocks.text(cell);
      cell.setLength(0);
      String rest = line.substring(2);
      if (rest.startsWith(separator)) {
        cells(rest.substring(separator.length()));
      } else {
        endRow();
      }
    } else if (line.startsWith(".")) {
      String words = line.replaceFirst("\\A\\.[A-Za-z]*\\s*", "");
      cell.append(roff.text(String.join(" ", Roff.arguments(words)))).append(' ');
    } else {
      cell.append(roff.text(line)).append(' ');
    }
  }

  private void cells(String line) {
    for (String text : line.split(Pattern.quote(separator), -1)) {
      if (text.stripTrailing().equals("T{")) {
        inCell = true;
        return;
      }
      blocks.beginCell();
      blocks.text(text.equals("\\^") ? "" : roff.text(text));
    }
    endRow();
  }

  private void endRow() {
    if (inRow) {
      blocks.endRow();
    }
    inRow = false;
  }

  void finish() {
    if (inCell) {
      blocks.beginCell();
      blocks.text(cell);
    }
    endRow();
  }
}
