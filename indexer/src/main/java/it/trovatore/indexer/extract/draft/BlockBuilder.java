package it.trovatore.indexer.extract.draft;

import it.trovatore.indexer.extract.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** Gathers the blocks of a document that comes as a stream of marked-up text. */
public final class BlockBuilder {
  private static final String BETWEEN_CELLS = " | ";

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean heading;
  private boolean broken;
  private int rows;
  private int cell;

  public void text(CharSequence text) {
    if (broken && !text.toString().isBlank()) {
      broken = false;
    }
    open.append(text);
  }

  /** A new line; two in a row begin a new block. */
  public void lineBreak() {
    if (broken && rows == 0) {
      boundary();
    } else {
      open.append(' ');
      broken = true;
    }
  }

  /** Ends what is open; within a row of a table it is but a space. */
  public void boundary() {
    if (rows > 0) {
      open.append(' ');
      return;
    }
    String text = Prose.clean(open.toString());
    if (!text.isEmpty()) {
      blocks.add(new Block(heading ? Block.Kind.HEADING : Block.Kind.TEXT, text));
    }
    open.setLength(0);
    broken = false;
    heading = false;
  }

  public void beginHeading() {
    boundary();
    heading = rows == 0;
  }

  public void beginRow() {
    boundary();
    rows++;
    cell = open.length();
  }

  /** Cells without text leave no trace. */
  public void beginCell() {
    if (rows > 0) {
      endCell();
      cell = open.length();
    }
  }

  private void endCell() {
    if (open.substring(cell).isBlank()) {
      open.setLength(cell);
    } else if (cell > 0) {
      open.insert(cell, BETWEEN_CELLS);
    }
    cell = open.length();
  }

  public void endRow() {
    if (rows > 0) {
      endCell();
      rows--;
    }
    boundary();
  }

  public List<Block> finish() {
    if (rows > 0) {
      endCell();
    }
    rows = 0;
    boundary();
    return List.copyOf(blocks);
  }
}
