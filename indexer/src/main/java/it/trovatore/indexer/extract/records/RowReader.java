package it.trovatore.indexer.extract.records;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that is read row by row: fails when a row grows past the limit, as when a quotation mark is
 * never closed, before it fills the memory.
 */
final class RowReader extends FilterReader {
  private final int limit;
  private long sinceRow;

  RowReader(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  /** Tells that a row was read whole. */
  void row() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    sinceRow += Math.max(read, 0);
    if (sinceRow > limit) {
      throw new TooLong();
    }
  }

  /** A row is longer than the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
