package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The indexing process is killed in the middle of a run, as {@code kill -9} does. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashIT {

  private static final int RECORDS_A_FILE = 700;
  private static final int FILES = 60;

  @TempDir private Path folder;

  @Test
  void aKilledRunLeavesTheLastCommitAndTheNextRunCompletesIt() throws Exception {
    Path corpus = writeCorpus("acqua");
    Process run = index(corpus);
    long seen = waitForDocuments(run, 0);
    kill(run);

    try (LuceneEngine engine = LuceneEngine.open(indexFolder())) {
      long kept = engine.searcher().status().documents();
      assertTrue(kept >= seen, kept + " documents left of " + seen + " that were seen");
      assertEquals(0, kept % RECORDS_A_FILE, "a commit holds whole files");
      assertEquals(kept, found(engine.searcher(), "acqua"));
    }

    Process completing = index(corpus);
    assertEquals(0, completing.waitFor());
    assertComplete("acqua");
  }

  @Test
  void aKilledRebuildLeavesTheOldIndexWhole() throws Exception {
    Path corpus = writeCorpus("acqua");
    assertEquals(0, index(corpus).waitFor());

    Process rebuild = index(corpus, "--rebuild");
    waitForSecondGeneration(rebuild);
    kill(rebuild);
    assertComplete("acqua");

    assertEquals(0, index(corpus, "--rebuild").waitFor());
    assertComplete("acqua");
    assertEquals(1, generations().size(), "what the killed rebuild left is gone");
  }

  @Test
  void aKilledRunGoesOnWithinALongFile() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    writeRecords(corpus.resolve("note.jsonl"), FILES * RECORDS_A_FILE, "acqua");
    Process run = index(corpus);
    waitForDocuments(run, 0);
    kill(run);

    try (LuceneEngine engine = LuceneEngine.open(indexFolder())) {
      long kept = engine.searcher().status().documents();
      assertTrue(kept > 0 && kept < FILES * RECORDS_A_FILE, kept + " documents left");
    }

    assertEquals(0, index(corpus).waitFor());
    assertComplete("acqua");
  }

  private void assertComplete(String word) {
    try (LuceneEngine engine = LuceneEngine.open(indexFolder())) {
      assertEquals(FILES * RECORDS_A_FILE, engine.searcher().status().documents());
      assertEquals(FILES * RECORDS_A_FILE, found(engine.searcher(), word));
    }
  }

  private static long found(Searcher searcher, String query) {
    return searcher
        .search(new SearchRequest(QueryParser.parse(query).query(), 0, 1, Sort.RELEVANCE))
        .total();
  }

  private Path indexFolder() {
    return folder.resolve("index");
  }

  private Path writeCorpus(String word) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (int file = 0; file < FILES; file++) {
      writeRecords(corpus.resolve("note-" + file + ".jsonl"), RECORDS_A_FILE, word);
    }
    return corpus;
  }

  private static void writeRecords(Path file, int number, String word) throws IOException {
    List<String> records = new ArrayList<>();
    for (int record = 0; record < number; record++) {
      records.add(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"title\":\"Nota %d\",\"text\":\"Nella nota %d si parla di %s.\"}",
              record,
              record,
              record,
              word));
    }
    Files.write(file, records);
  }

  private Process index(Path corpus, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                TrovatoreMain.class.getName(),
                "index",
                "--corpus",
                corpus.toString(),
                "--index",
                indexFolder().toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("index.log").toFile())
        .start();
  }

  private long waitForDocuments(Process run, long more) {
    try (LuceneEngine engine = LuceneEngine.open(indexFolder())) {
      long documents = 0;
      while (documents <= more && run.isAlive()) {
        documents = engine.searcher().status().documents();
      }
      assertTrue(run.isAlive(), "the run ended before it could be killed");
      return documents;
    }
  }

  private void waitForSecondGeneration(Process rebuild) throws IOException {
    List<Path> generations = generations();
    while ((generations.size() < 2 || !holdsFiles(generations.getLast())) && rebuild.isAlive()) {
      generations = generations();
    }
    assertTrue(rebuild.isAlive(), "the rebuild ended before it could be killed");
  }

  private static boolean holdsFiles(Path generation) throws IOException {
    try (var files = Files.list(generation)) {
      return files.findAny().isPresent();
    }
  }

  private List<Path> generations() throws IOException {
    try (var entries = Files.list(indexFolder())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void kill(Process run) throws InterruptedException {
    run.destroyForcibly();
    assertTrue(run.waitFor(30, TimeUnit.SECONDS), "the process was killed");
  }
}
