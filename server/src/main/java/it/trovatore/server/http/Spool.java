package it.trovatore.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes on their way from one thread to another that may be slower, kept in a file meanwhile: the
 * writer never waits for a caller that reads answers only after all is sent. One writer, one
 * reader.
 */
final class Spool implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final FileChannel file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private long written;
  private boolean ended;

  Spool() throws IOException {
    Path path = Files.createTempFile("trovatore-", ".ndjson");
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long at = written;
    while (buffer.hasRemaining()) {
      at += file.write(buffer, at);
    }
    tell(at, false);
  }

  /** Nothing more will be written. */
  void end() {
    tell(written, true);
  }

  private void tell(long reached, boolean last) {
    lock.lock();
    try {
      written = reached;
      ended |= last;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Hands on all that is written, as it comes, until the end. */
  void pump(OutputStream out) throws IOException, InterruptedException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    long at = 0;
    for (long reached = await(at); reached > at; reached = await(at)) {
      buffer.clear().limit((int) Math.min(CHUNK, reached - at));
      at += file.read(buffer, at);
      out.write(buffer.array(), 0, buffer.position());
      if (at == reached) {
        out.flush();
      }
    }
  }

  private long await(long at) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (written == at && !ended) {
        more.await();
      }
      return written;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
