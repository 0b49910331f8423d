package it.trovatore.indexer.extract.container;

import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.search.document.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much may come out of one file, and how deep archives may lie in one another, so that a small
 * file cannot grow without end. Counts the bytes that really come out, not those that the file
 * declares, those of archives in archives too. For one thread.
 */
public final class Expansion {
  private static final Logger LOG = LoggerFactory.getLogger(Expansion.class);

  /** Apache POI and Tika draw the line here too. */
  private static final int MOST_TIMES = 100;

  /** So much never hurts, whatever it came from. */
  private static final long HARMLESS = 32L << 20;

  private static final long LARGEST = 4L << 30;
  private static final int DEEPEST = 10;

  private final long most;
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;
  private int depth;

  /** Of a file of so many bytes. */
  public Expansion(long size) {
    this.most = Math.max(HARMLESS, MOST_TIMES * size);
  }

  /** Begins with what lies in the file, or in what lies in it; {@link #leave} ends it. */
  public void enter() throws ExtractionException {
    if (depth == DEEPEST) {
      throw new ExtractionException(
          Problem.Kind.BOMB, "più di " + DEEPEST + " archivi l'uno nell'altro");
    }
    depth++;
  }

  public void leave() {
    depth--;
  }

  /** Whether nothing more may come out of the file. */
  public boolean isExhausted() {
    return unpacked > Math.min(most, LARGEST);
  }

  /** Unpacks all that the stream gives. */
  public void unpack(InputStream content, OutputStream to) throws IOException, ExtractionException {
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      unpacked += read;
      if (unpacked > most) {
        throw new ExtractionException(
            Problem.Kind.BOMB, "si espande oltre " + MOST_TIMES + " volte");
      }
      if (isExhausted()) {
        throw new ExtractionException(
            Problem.Kind.TOO_LARGE, "contiene più di " + (LARGEST >> 30) + " GB");
      }
      to.write(buffer, 0, read);
    }
  }

  /**
   * Unpacks a zip to nowhere, for the libraries that do it in their own way later.
   *
   * @return false when an entry is broken, which is left to them, too
   */
  public boolean weigh(ZipFile zip) throws IOException, ExtractionException {
    boolean sound = true;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      try (InputStream content = zip.getInputStream(entries.nextElement())) {
        unpack(content, OutputStream.nullOutputStream());
      } catch (ZipException | EOFException e) {
        LOG.debug("left to its reader", e);
        sound = false;
      }
    }
    return sound;
  }
}
