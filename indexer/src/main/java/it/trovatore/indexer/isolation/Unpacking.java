package it.trovatore.indexer.isolation;

import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a zip (an office document is one) or gzip file is a bomb, before anything reads it:
 * unpacks it to nowhere, archives within it too, until it has expanded beyond a ratio or nests
 * beyond a depth. Counts what really comes out, not what the file declares. A broken file is no
 * bomb; whoever reads it will tell what is wrong.
 */
final class Unpacking {
  /** Apache POI and Tika draw the line here too. */
  private static final int MOST_EXPANSION = 100;

  /** So much never hurts, whatever it came from. */
  private static final long HARMLESS = 32L << 20;

  private static final int MOST_ARCHIVES_IN_ONE_ANOTHER = 10;
  private static final int LOOK = 4;

  private final long most;
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;

  private Unpacking(long size) {
    this.most = Math.max(HARMLESS, MOST_EXPANSION * size);
  }

  /** Why the file must not be read; null when it may be. */
  static @Nullable Problem problem(Path file) {
    try {
      new Unpacking(Files.size(file)).unpack(file);
    } catch (Bomb e) {
      return e.problem;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
    return null;
  }

  private void unpack(Path file) throws IOException, Bomb {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (!isZip(look(in))) {
        unpack(in, 0);
        return;
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        try (InputStream entry =
            new BufferedInputStream(zip.getInputStream(entries.nextElement()))) {
          unpack(entry, 1);
        }
      }
    }
  }

  private void unpack(InputStream in, int depth) throws IOException, Bomb {
    byte[] start = look(in);
    boolean zip = isZip(start);
    boolean gzip = start[0] == 0x1f && start[1] == (byte) 0x8b;
    if ((zip || gzip) && depth >= MOST_ARCHIVES_IN_ONE_ANOTHER) {
      throw new Bomb(
          "contiene archivi annidati oltre " + MOST_ARCHIVES_IN_ONE_ANOTHER + " livelli");
    }
    if (zip) {
      ZipInputStream entries = new ZipInputStream(in);
      while (entries.getNextEntry() != null) {
        unpack(new BufferedInputStream(entries), depth + 1);
      }
    } else if (gzip) {
      unpack(new BufferedInputStream(new GZIPInputStream(in)), depth + 1);
    } else if (depth > 0) {
      count(in);
    }
  }

  private void count(InputStream in) throws IOException, Bomb {
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked += read;
      if (unpacked > most) {
        throw new Bomb("si espande oltre " + MOST_EXPANSION + " volte");
      }
    }
  }

  private static byte[] look(InputStream in) throws IOException {
    in.mark(LOOK);
    byte[] start = new byte[LOOK];
    in.readNBytes(start, 0, LOOK);
    in.reset();
    return start;
  }

  private static boolean isZip(byte[] start) {
    return start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  private static final class Bomb extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Bomb(String detail) {
      super(detail, null, false, false);
      this.problem = new Problem(Problem.Kind.BOMB, detail);
    }
  }
}
