package it.trovatore.lucene;

import it.trovatore.lucene.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that is full from a certain write on, cannot open or close one certain file, cannot read
 * open files from a certain read on, or holds whoever writes or reads. Merging threads write too.
 * Thread-safe.
 */
final class FaultyDisk implements IndexFolder.Directories {
  private static final String FAILURE = "Input/output error";

  private long writesLeft = Long.MAX_VALUE;
  private long opensLeft = Long.MAX_VALUE;
  private long readsLeft = Long.MAX_VALUE;
  private long closesLeft = Long.MAX_VALUE;
  private String whyNotOpened = "";
  private volatile Hold writing = Hold.NONE;
  private volatile Hold reading = Hold.NONE;

  /** From now on so many writes succeed, and none after them. */
  synchronized void becomeFullAfter(long writes) {
    writesLeft = writes;
  }

  /** From now on so many files can be opened, and the next cannot. */
  synchronized void failToOpenAfter(long files) {
    opensLeft = files;
    whyNotOpened = FAILURE;
  }

  /** From now on so many reads of open files succeed, and none after them. */
  synchronized void failToReadAfter(long reads) {
    readsLeft = reads;
  }

  /** The next file cannot be mapped, as when a process has no addresses left. */
  synchronized void failToMap() {
    opensLeft = 0;
    whyNotOpened = "Map failed: MemorySegmentIndexInput [this may be caused by lack of addresses]";
  }

  /** So many open files can be closed, and the next says that it could not be. */
  synchronized void failToCloseAfter(long files) {
    closesLeft = files;
  }

  /** From now on whoever writes is held, until the hold is closed. */
  Hold holdWrites() {
    Hold hold = new Hold();
    writing = hold;
    return hold;
  }

  /** From now on whoever reads an open file is held, until the hold is closed. */
  Hold holdReads() {
    Hold hold = new Hold();
    reading = hold;
    return hold;
  }

  /** From now on nothing fails; whether anything had. */
  synchronized boolean heal() {
    boolean failed = writesLeft < 0 || opensLeft < 0 || readsLeft < 0 || closesLeft < 0;
    writesLeft = Long.MAX_VALUE;
    opensLeft = Long.MAX_VALUE;
    readsLeft = Long.MAX_VALUE;
    closesLeft = Long.MAX_VALUE;
    return failed;
  }

  @Override
  public Directory open(Path generation) throws IOException {
    return new Faulty(FSDirectory.open(generation));
  }

  private void write() throws IOException {
    writing.pass();
    countWrite();
  }

  private synchronized void countWrite() throws IOException {
    if (writesLeft <= 0) {
      writesLeft = -1;
      throw new IOException("No space left on device");
    }
    writesLeft--;
  }

  private void read() throws IOException {
    reading.pass();
    countRead();
  }

  private synchronized void countRead() throws IOException {
    if (readsLeft <= 0) {
      readsLeft = -1;
      throw new IOException(FAILURE);
    }
    readsLeft--;
  }

  private synchronized void countOpened() throws IOException {
    opensLeft--;
    if (opensLeft == -1) {
      throw new IOException(whyNotOpened);
    }
  }

  private synchronized void countClosed() throws IOException {
    closesLeft--;
    if (closesLeft == -1) {
      throw new IOException(FAILURE);
    }
  }

  private final class Faulty extends FilterDirectory {
    Faulty(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      write();
      return new Output(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      write();
      return new Output(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      write();
      super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
      write();
      super.rename(source, target);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      countOpened();
      return new Input(super.openInput(name, context));
    }
  }

  private final class Input extends FilterIndexInput {
    Input(IndexInput in) {
      super(in.toString(), in);
    }

    @Override
    public byte readByte() throws IOException {
      read();
      return super.readByte();
    }

    @Override
    public void readBytes(byte[] bytes, int offset, int length) throws IOException {
      read();
      super.readBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      super.close();
      countClosed();
    }

    @Override
    public IndexInput slice(String description, long offset, long length) throws IOException {
      return new Input(super.slice(description, offset, length));
    }

    @Override
    public IndexInput clone() {
      return new Input(in.clone());
    }
  }

  private final class Output extends FilterIndexOutput {
    Output(IndexOutput out) {
      super("faulty " + out, out.getName(), out);
    }

    @Override
    public void writeByte(byte value) throws IOException {
      write();
      super.writeByte(value);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      write();
      super.writeBytes(bytes, offset, length);
    }
  }
}
