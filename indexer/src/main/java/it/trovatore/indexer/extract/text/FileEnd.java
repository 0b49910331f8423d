package it.trovatore.indexer.extract.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The last bytes of a file, as Latin letters. Lenient libraries make the best of a file that was
 * cut short and do not tell; its end does.
 */
public final class FileEnd {
  private static final int LENGTH = 2048;

  private FileEnd() {}

  public static String of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer end = ByteBuffer.allocate(LENGTH);
      channel.read(end, Math.max(0, channel.size() - LENGTH));
      String text = new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
      return text.replace("\0", "");
    }
  }
}
