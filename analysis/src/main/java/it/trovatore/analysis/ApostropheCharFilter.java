package it.trovatore.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Makes {@link Apostrophe#CANONICAL} of all that people and programs use as an apostrophe. One
 * UTF-16 unit replaces one, so offsets do not shift.
 */
final class ApostropheCharFilter extends CharFilter {

  ApostropheCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = input.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      if (Apostrophe.isLike(buffer[i])) {
        buffer[i] = Apostrophe.CANONICAL;
      }
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    int read = input.read();
    return read >= 0 && Apostrophe.isLike((char) read) ? Apostrophe.CANONICAL : read;
  }

  @Override
  protected int correct(int currentOffset) {
    return currentOffset;
  }
}
