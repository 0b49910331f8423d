package it.trovatore.indexer.extract.container;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file among the machine's temporary ones, for what must be a file to be read; closing deletes
 * it. What goes wrong with it is a {@link Failure}, which tells the disk's trouble from a damaged
 * document's.
 */
public final class TemporaryFile implements AutoCloseable {
  private final Path location;

  private TemporaryFile(Path location) {
    this.location = location;
  }

  public static TemporaryFile make() throws Failure {
    try {
      return new TemporaryFile(Files.createTempFile("trovatore-", null));
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  public Path location() {
    return location;
  }

  /** Writes it from its beginning; the caller closes the stream. */
  public OutputStream out() throws Failure {
    try {
      return new Out(Files.newOutputStream(location));
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void close() throws Failure {
    try {
      Files.deleteIfExists(location);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  /** A temporary file could not be made, written or deleted. */
  public static class Failure extends IOException {
    private static final long serialVersionUID = 1L;

    Failure(IOException cause) {
      super(cause);
    }
  }

  /** It was made, but could not be written as far as was needed. */
  public static final class NoRoom extends Failure {
    private static final long serialVersionUID = 1L;

    NoRoom(IOException cause) {
      super(cause);
    }
  }

  private static final class Out extends FilterOutputStream {
    Out(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws NoRoom {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws NoRoom {
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        throw new NoRoom(e);
      }
    }

    @Override
    public void close() throws Failure {
      try {
        out.close();
      } catch (IOException e) {
        throw new Failure(e);
      }
    }
  }
}
