package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Requests, other writers, failures and the state of the index. */
class FolderFollowerTest extends Following {
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
