package it.trovatore.indexer.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * What the head of a ledger's file says of its length. MVStore takes a file that was cut short for
 * one after a crash and goes back to what is left of it, which may be nothing; but where it was
 * closed properly its head names the last chunk, which must then be there.
 */
final class LedgerHead {
  private static final int HEAD = 4096;
  private static final Pattern CLEAN =
      Pattern.compile("^H:\\d+,block:([0-9a-f]+),blockSize:([0-9a-f]+),(?:.*,)?clean:1,");
  private static final Pattern CHUNK_LENGTH = Pattern.compile("^chunk:.*?,len:([0-9a-f]+),");

  private LedgerHead() {}

  /**
   * Does nothing for a file that is not there, or was not closed properly.
   *
   * @throws org.h2.mvstore.MVStoreException when the file is shorter than it was
   */
  static void requireWhole(Path file) throws IOException {
    Matcher head = CLEAN.matcher(text(file, 0));
    if (!head.find()) {
      return;
    }
    long blockSize = Long.parseLong(head.group(2), 16);
    long last = Long.parseLong(head.group(1), 16);
    Matcher chunk = CHUNK_LENGTH.matcher(text(file, last * blockSize));
    long blocks = chunk.find() ? Long.parseLong(chunk.group(1), 16) : 1;
    long expected = (last + blocks) * blockSize;
    if (Files.size(file) < expected) {
      throw DataUtils.newMVStoreException(
          DataUtils.ERROR_FILE_CORRUPT, "{0} had at least {1} bytes", file, expected);
    }
  }

  private static String text(Path file, long at) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.min(at, Files.size(file)));
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
