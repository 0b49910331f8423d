package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFollowerTest {
  /** Shorter than the time after which the folder is compared without any notification. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** More changes than the JDK keeps for one folder. */
  private static final int MANY = 1800;

  @TempDir private Path temporary;

  private final InMemoryEngine engine = new InMemoryEngine();
  private Path folder = Path.of("");
  private @Nullable FolderFollower follower;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("corpus"));
  }

  @AfterEach
  void stop() {
    if (follower != null) {
      follower.close();
    }
  }

  private FolderFollower start() {
    return start(SyncListener.NONE, folder);
  }

  private FolderFollower start(Path... folders) {
    return start(SyncListener.NONE, folders);
  }

  private FolderFollower start(SyncListener listener, Path... folders) {
    FolderFollower started =
        FolderFollower.start(
            engine, new Sources(Corpus.of(List.of(folders)), new Extractor()), false, listener);
    follower = started;
    return started;
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Uno.");
    SyncSummary first = sync(start());
    assertFalse(first.rebuilt());
    engine.damage();
    assertTrue(engine.awaitSound(PATIENCE), "it was not rebuilt");
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
  }

  @Test
  void anIndexBuiltAnewIsCheckedBeforeItsTime() throws Exception {
    FolderFollower started = start();
    assertTrue(engine.awaitCheck(PATIENCE), "at the start");
    assertTrue(started.syncNow(true).get().rebuilt());
    assertTrue(engine.awaitCheck(PATIENCE), "after the rebuild");
  }

  @Test
  void theIndexIsCheckedAtTheStartAndAgainAndAgain() throws Exception {
    follower =
        FolderFollower.start(
            engine,
            new Sources(Corpus.of(List.of(folder)), new Extractor()),
            false,
            SyncListener.NONE,
            Duration.ofMillis(10));
    for (int check = 1; check <= 3; check++) {
      assertTrue(engine.awaitCheck(PATIENCE), "check " + check);
    }
  }

  @Test
  void whatKeepsItFromFollowingIsToldThroughEveryRetry() throws Exception {
    Files.delete(folder);
    FolderFollower started = start();
    assertThrows(ExecutionException.class, () -> sync(started));
    for (int retry = 0; retry < 20; retry++) {
      CompletableFuture<SyncSummary> next = started.syncNow(false);
      while (!next.isDone()) {
        assertTrue(String.valueOf(started.state().problem()).contains("non esiste"));
      }
    }
    Files.createDirectory(folder);
    sync(started);
    assertNull(started.state().problem());
  }

  @Test
  void anErrorEndsOneComparisonNotTheFollowing() throws Exception {
    write("a.txt", "Uno.");
    AtomicBoolean failing = new AtomicBoolean(true);
    FolderFollower started =
        start(
            new SyncListener() {
              @Override
              public void finished(SyncSummary summary) {
                if (failing.get()) {
                  throw new InternalError("a mapped file that was cut short, says the test");
                }
              }
            },
            folder);
    assertThrows(ExecutionException.class, () -> sync(started));
    assertNotNull(started.state().problem());
    failing.set(false);
    assertEquals(1, sync(started).documents());
    assertNull(started.state().problem());
  }

  @Test
  void aListenerThatThrowsKeepsNobodyWaitingAndEndsNothing() throws Exception {
    Files.delete(folder);
    FolderFollower started =
        start(
            new SyncListener() {
              @Override
              public void failed(RuntimeException cause) {
                throw new IllegalStateException("by the test");
              }
            },
            folder);
    ExecutionException told = assertThrows(ExecutionException.class, () -> sync(started));
    assertInstanceOf(CorpusException.class, told.getCause());
    Files.createDirectory(folder);
    write("a.txt", "Uno.");
    assertEquals(1, sync(started).documents());
    assertNull(started.state().problem());
  }

  private static SyncSummary sync(FolderFollower follower)
      throws InterruptedException, ExecutionException {
    return Objects.requireNonNull(
        follower.syncNow(false).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).get());
  }

  private void awaitDocuments(Predicate<Map<String, SourceDocument>> expected)
      throws InterruptedException {
    assertTrue(engine.await(expected, PATIENCE), () -> "has " + engine.documents().keySet());
  }

  private void awaitIds(String... ids) throws InterruptedException {
    awaitDocuments(documents -> documents.keySet().equals(Set.of(ids)));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

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
    awaitDocuments(FolderFollowerTest::areSwapped);
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

  @Test
  void aFolderThatComesLaterIsWaitedFor() throws Exception {
    Files.delete(folder);
    FolderFollower started = start();
    CompletableFuture<SyncSummary> first = started.syncNow(false);
    assertThrows(ExecutionException.class, () -> first.get(20, TimeUnit.SECONDS));
    FollowState.Idle idle = assertInstanceOf(FollowState.Idle.class, started.state());
    assertTrue(String.valueOf(idle.problem()).contains("non esiste"), idle.problem());

    Files.createDirectory(folder);
    write("a.txt", "Uno.");
    awaitIds("a.txt");
    write("b.txt", "Due.");
    awaitIds("a.txt", "b.txt");
  }

  @Test
  void whileAnotherWriterHasTheIndexRequestsFailAndLaterOnesSucceed() throws Exception {
    write("a.txt", "Uno.");
    FolderFollower started;
    try (Indexer other = engine.indexer()) {
      assertEquals(Map.of(), other.files());
      started = start();
      ExecutionException e = assertThrows(ExecutionException.class, () -> sync(started));
      assertInstanceOf(EngineException.Locked.class, e.getCause());
    }
    assertEquals(1, sync(started).documents());
  }

  @Test
  void requestsThatWaitTogetherShareARun() throws Exception {
    write("a.txt", "Uno.");
    FolderFollower started = start();
    List<CompletableFuture<SyncSummary>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      futures.add(started.syncNow(false));
    }
    CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

    assertTrue(futures.stream().map(CompletableFuture::join).distinct().count() < 20);
    FollowState.Idle idle = assertInstanceOf(FollowState.Idle.class, started.state());
    assertEquals(1, Objects.requireNonNull(idle.last()).documents());
  }

  @Test
  void aRequestedRebuildIsDone() throws Exception {
    write("a.txt", "Uno.");
    FolderFollower started = start();
    sync(started);
    SyncSummary summary =
        Objects.requireNonNull(started.syncNow(true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));

    assertEquals(1, summary.added());
    assertEquals(List.of(1, 1), engine.commits());
  }

  @Test
  void afterClosingNothingIsFollowedAndRequestsAreRefused() throws Exception {
    FolderFollower started = start();
    sync(started);
    started.close();

    assertThrows(
        CancellationException.class, () -> started.syncNow(false).get(20, TimeUnit.SECONDS));
    try (Indexer free = engine.indexer()) {
      assertEquals(Map.of(), free.files());
    }
  }
}
