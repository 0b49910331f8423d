package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Remembers how much room for temporary files there was when some file could not be unpacked for
 * lack of it, since trying again with as much costs as long and ends the same. Not thread-safe.
 */
final class LackOfRoom {
  /** By such a part of what there was, and at least so many bytes, there is clearly more. */
  private static final int PART = 8;

  private static final long LEAST = 16L << 20;

  private final LongSupplier room;
  private final Map<String, Long> roomAtLastTry = new HashMap<>();

  LackOfRoom() {
    this(LackOfRoom::ofTemporaryFiles);
  }

  /** With what tells the room, in bytes. */
  LackOfRoom(LongSupplier room) {
    this.room = room;
  }

  private static long ofTemporaryFiles() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  /** A file was read. */
  void note(CorpusFile file, Extraction extraction) {
    if (extraction.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.NO_ROOM)) {
      roomAtLastTry.put(file.path(), room.getAsLong());
    } else {
      roomAtLastTry.remove(file.path());
    }
  }

  /** Whether a file that is the same as before would find no more room than then. */
  boolean lasts(CorpusFile file) {
    Long before = roomAtLastTry.get(file.path());
    return before != null && room.getAsLong() < before + Math.max(LEAST, before / PART);
  }

  /** There are no other files than these. */
  void forgetAllBut(Set<String> paths) {
    roomAtLastTry.keySet().retainAll(paths);
  }
}
