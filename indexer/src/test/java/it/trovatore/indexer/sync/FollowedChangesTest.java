package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What happens in a followed folder happens in the index. */
class FollowedChangesTest extends Following {
  /** More changes than the JDK keeps for one folder. */
  private static final int MANY = 1800;

  @Test
  void whatHappensInTheFolderHappensInTheIndex() throws Exception {
    write("a.txt", "Uno.");
    sync(start());
    awaitIds("a.txt");

    write("b.txt", "Due.");
    awaitIds("a.txt", "b.txt");
    write("a.txt", "Uno, ma cambiato.");
    awaitDocuments(d -> Objects.requireNonNull(d.get("a.txt")).body().contains("cambiato"));
    Files.move(folder.resolve("b.txt"), folder.resolve("c.txt"));
    awaitIds("a.txt", "c.txt");
    Files.delete(folder.resolve("a.txt"));
    awaitIds("c.txt");
    Files.delete(folder.resolve("c.txt"));
    awaitIds();
  }

  @Test
  void onlyTheFileThatChangedIsLookedAt() throws Exception {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    write("vuoto.txt", "");
    BlockingQueue<SyncSummary> runs = new LinkedBlockingQueue<>();
    sync(
        start(
            new SyncListener() {
              @Override
              public void finished(SyncSummary summary) {
                runs.add(summary);
              }
            },
            folder));

    write("a.txt", "Uno, ma cambiato.");
    SyncSummary run = next(runs);
    while (run.changed() == 0) {
      run = next(runs);
    }
    assertEquals(0, run.unchanged(), "the other files were not looked at");
    assertEquals(2, run.documents());
    assertEquals(List.of("vuoto.txt"), run.rejected().stream().map(FileRecord::path).toList());

    write("vuoto.txt", "Non più.");
    while (!run.rejected().isEmpty()) {
      run = next(runs);
    }
    assertEquals(3, run.documents());

    Files.delete(folder.resolve("b.txt"));
    while (run.removed() == 0) {
      run = next(runs);
    }
    assertEquals(2, run.documents());
    assertEquals(0, run.unchanged());
  }

  private static SyncSummary next(BlockingQueue<SyncSummary> runs) throws InterruptedException {
    SyncSummary run = runs.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertNotNull(run, "no further run");
    return run;
  }

  @Test
  void filesOfOneSizeAndTimeThatSwapNamesAreReadAgain() throws Exception {
    startWithTwoOfOneTime();
    swap();
    awaitDocuments(FollowedChangesTest::areSwapped);
  }

  @Test
  void soTheyAreByComparisonsThatComeFirst() throws Exception {
    FolderFollower started = startWithTwoOfOneTime();
    swap();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!areSwapped(engine.documents()) && System.nanoTime() < end) {
      sync(started);
    }
    assertTrue(areSwapped(engine.documents()));
  }

  private FolderFollower startWithTwoOfOneTime() throws Exception {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    FileTime time = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("a.txt"), time);
    Files.setLastModifiedTime(folder.resolve("b.txt"), time);
    FolderFollower started = start();
    sync(started);
    return started;
  }

  private void swap() throws IOException {
    Files.move(folder.resolve("a.txt"), folder.resolve("c.txt"));
    Files.move(folder.resolve("b.txt"), folder.resolve("a.txt"));
    Files.move(folder.resolve("c.txt"), folder.resolve("b.txt"));
  }

  private static boolean areSwapped(Map<String, SourceDocument> documents) {
    return documents.values().stream()
        .map(document -> document.id() + " " + document.body())
        .collect(Collectors.toSet())
        .equals(Set.of("a.txt Due.", "b.txt Uno."));
  }

  @Test
  void manyDocumentsDroppedAtOnceAreAllFound() throws Exception {
    write("prima.txt", "Prima.");
    sync(start());
    for (int i = 0; i < MANY; i++) {
      write("cartella " + i % 3 + "/" + i + ".txt", "Testo " + i + ".");
    }
    awaitDocuments(documents -> documents.size() == MANY + 1);
    for (int i = 0; i < MANY; i += 2) {
      Files.delete(folder.resolve("cartella " + i % 3 + "/" + i + ".txt"));
    }
    awaitDocuments(documents -> documents.size() == MANY / 2 + 1);
  }

  @Test
  void aFolderThatComesWithAllItHoldsIsFollowedFromThenOn() throws Exception {
    Path outside = Files.createDirectories(temporary.resolve("fuori/x/y"));
    Files.writeString(outside.resolve("a.txt"), "Uno.");
    sync(start());
    Files.move(temporary.resolve("fuori"), folder.resolve("dentro"));
    awaitIds("dentro/x/y/a.txt");
    write("dentro/x/y/b.txt", "Due.");
    awaitIds("dentro/x/y/a.txt", "dentro/x/y/b.txt");
  }

  @Test
  void filesOfTheSameNameInSeveralFoldersAreApart() throws Exception {
    Path one = Files.createDirectories(temporary.resolve("uno/atti"));
    Path two = Files.createDirectories(temporary.resolve("due/atti"));
    Files.writeString(one.resolve("a.txt"), "Il primo.");
    Files.writeString(two.resolve("a.txt"), "Il secondo.");
    sync(start(one, two));
    awaitIds("atti/a.txt", "atti-2/a.txt");

    Files.writeString(two.resolve("a.txt"), "Il secondo, cambiato.");
    awaitDocuments(d -> Objects.requireNonNull(d.get("atti-2/a.txt")).body().contains("cambiato"));
    assertEquals("Il primo.", Objects.requireNonNull(engine.documents().get("atti/a.txt")).body());
    Files.createDirectory(one.resolve("x"));
    Files.writeString(one.resolve("x/b.txt"), "Il terzo.");
    awaitIds("atti/a.txt", "atti-2/a.txt", "atti/x/b.txt");
    Files.move(one.resolve("x"), two.resolve("x"));
    awaitIds("atti/a.txt", "atti-2/a.txt", "atti-2/x/b.txt");
    Files.delete(one.resolve("a.txt"));
    awaitIds("atti-2/a.txt", "atti-2/x/b.txt");
  }

  @Test
  void aFolderThatIsExchangedForAnotherIsNoticed() throws Exception {
    write("a.txt", "Uno.");
    sync(start());
    Files.move(folder, temporary.resolve("via"));
    Path next = Files.createDirectory(temporary.resolve("nuova"));
    Files.writeString(next.resolve("b.txt"), "Due.");
    Files.move(next, folder);
    awaitIds("b.txt");
    write("c.txt", "Tre.");
    awaitIds("b.txt", "c.txt");
  }

  @Test
  void newRenamedAndDeletedSubfoldersAreFollowed() throws Exception {
    sync(start());
    write("x/y/a.txt", "Uno.");
    awaitIds("x/y/a.txt");
    Files.move(folder.resolve("x"), folder.resolve("z"));
    awaitIds("z/y/a.txt");
    write("z/y/w/b.txt", "Due.");
    awaitIds("z/y/a.txt", "z/y/w/b.txt");
    write("z/y/w/c.txt", "Tre.");
    awaitIds("z/y/a.txt", "z/y/w/b.txt", "z/y/w/c.txt");
    Files.delete(folder.resolve("z/y/a.txt"));
    Files.move(folder.resolve("z/y/w"), temporary.resolve("fuori"));
    awaitIds();
  }

  @Test
  void aChangedIgnoreFileTakesEffectAtOnce() throws Exception {
    write("a.txt", "Uno.");
    write("x/b.txt", "Due.");
    write("x/c.txt", "Tre.");
    sync(start());
    awaitIds("a.txt", "x/b.txt", "x/c.txt");

    write("x/.trovatoreignore", "c.txt");
    awaitIds("a.txt", "x/b.txt");
    write(".trovatoreignore", "/a.txt");
    awaitIds("x/b.txt");
    write("x/.trovatoreignore", "!*");
    awaitIds("x/b.txt", "x/c.txt");
    Files.delete(folder.resolve(".trovatoreignore"));
    awaitIds("a.txt", "x/b.txt", "x/c.txt");
  }

  @Test
  void aFileWrittenInManyPiecesEndsUpWhole() throws Exception {
    sync(start());
    try (var out = Files.newBufferedWriter(folder.resolve("a.txt"))) {
      for (int i = 0; i < 2000; i++) {
        out.write("Riga numero " + i + ".\n");
        out.flush();
      }
    }
    awaitDocuments(
        documents -> documents.values().stream().anyMatch(d -> d.body().contains("numero 1999")));
  }
}
