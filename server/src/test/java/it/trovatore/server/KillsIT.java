package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.sync.Inbox;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.query.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments of indexing, rebuilding, sending and copying. So that {@code
 * verify} stays short, together with {@link SentCrashIT} it is at 20 moments; {@code
 * -Dtrovatore.test.kills=50} makes it a hundred.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KillsIT {
  private static final int KILLS = Integer.getInteger("trovatore.test.kills", 15);
  private static final int LONGEST_MILLIS = 400;

  @TempDir private Path folder;
  private final Map<String, Integer> acknowledged = new HashMap<>();
  private int sent;
  private int indexed;

  @Test
  void wheneverItIsKilledTheLastCommitAnswersAndNothingAcknowledgedIsLost() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (int kill = 0; kill < KILLS; kill++) {
      String where = "kill " + kill + ", seed " + seed;
      runAndKill(corpus, random.nextInt(LONGEST_MILLIS), where);
      assertWhole(where);
      assertBroughtIntoStep(corpus, where);
    }
    assertTrue(indexed >= KILLS, "some turns were whole");
    try (Stream<Path> left = Files.list(folder.resolve("index"))) {
      List<String> names = left.map(path -> path.getFileName().toString()).sorted().toList();
      assertEquals(1, names.stream().filter(n -> n.startsWith("generation-")).count(), "" + names);
    }
  }

  private void runAndKill(Path corpus, int millis, String where) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Turns.class.getName(),
                corpus.toString(),
                folder.resolve("index").toString(),
                folder.resolve("backups").resolve("k" + sent + "-" + indexed).toString(),
                Integer.toString(Math.max(sent, indexed) + 1))
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      hear(said.readLine(), where);
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertFalse(ended, () -> where + ": it ended by itself: " + errors());
      process.toHandle().destroyForcibly(); // which leaves open what it said
      said.lines().filter(line -> line.matches(".* [0-9]+")).forEach(line -> hear(line, where));
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the process was killed");
    }
  }

  private void hear(@Nullable String line, String where) {
    if (line == null) {
      throw new AssertionError(where + ": it did not begin: " + errors());
    }
    if (line.startsWith(Turns.SENT)) {
      sent = Turns.turn(line);
      acknowledged.put(Turns.document(sent), sent);
    } else if (line.startsWith(Turns.INDEXED)) {
      indexed = Turns.turn(line);
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** What a reader finds that repairs nothing. */
  private void assertWhole(String where) {
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"))) {
      engine.check(bytes -> {});
      assertNull(engine.searcher().status().damage(), where);
      assertFalse(engine.stale(), where);
      for (int file = 0; file < Turns.FILES && indexed > 0; file++) {
        assertAtLeast(indexed, text(engine, "f" + file + ".txt"), where);
      }
    }
  }

  private void assertBroughtIntoStep(Path corpus, String where) throws IOException {
    int turn = Math.max(sent, indexed) + 1;
    Turns.write(corpus, turn);
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"));
        Inbox inbox = Inbox.in(folder.resolve("index/documents"))) {
      Turns.index(engine, inbox, corpus, false);
      assertEquals(
          Turns.FILES + inbox.store().size(), engine.searcher().status().documents(), where);
      for (int file = 0; file < Turns.FILES; file++) {
        assertEquals(Turns.text(turn), text(engine, "f" + file + ".txt").strip(), where);
      }
      acknowledged.forEach((id, last) -> assertAtLeast(last, text(engine, id), where));
    }
    indexed = turn;
  }

  private static void assertAtLeast(int turn, String text, String where) {
    assertTrue(Turns.turn(text) >= turn, () -> where + ": " + turn + " is lost: " + text);
  }

  private static String text(LuceneEngine engine, String id) {
    return engine.searcher().document(id, new Query.Everything(), true).orElseThrow().body().text();
  }
}
