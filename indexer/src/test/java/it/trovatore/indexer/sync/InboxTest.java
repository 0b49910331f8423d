package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadConstraints;
import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Outcome;
import it.trovatore.indexer.store.Precondition;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path temporary;

  private InMemoryEngine engine = new InMemoryEngine();
  private Path folder = Path.of("");
  private SentDocuments store = SentDocuments.in(Path.of("unused"));
  private Inbox inbox = new Inbox(store);
  private @Nullable FolderFollower follower;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.resolve("corpus"));
    Files.writeString(folder.resolve("file.txt"), "Il testo del file.");
    store = SentDocuments.in(temporary.resolve("documents"));
    inbox = new Inbox(store);
  }

  @AfterEach
  void close() {
    stop();
    store.close();
  }

  private void stop() {
    if (follower != null) {
      follower.close();
      follower = null;
    }
  }

  private void follow() {
    follower = FolderFollower.start(engine, sources(inbox), false, SyncListener.NONE);
  }

  private Sources sources(@Nullable Inbox sent) {
    return new Sources(Corpus.of(List.of(folder)), new Extractor(), sent);
  }

  private SyncSummary synchronize(boolean rebuild) {
    return new Synchronizer(sources(inbox)).run(engine, rebuild, SyncListener.NONE);
  }

  private long put(String id, String text) {
    String content = "{\"title\":\"Titolo\",\"text\":\"" + text + "\"}";
    Change put = new Change.Put(id, content, null, null, new Precondition.None());
    return inbox.send(List.of(put)).getFirst().version();
  }

  private Outcome delete(String id) {
    return inbox.send(List.of(new Change.Delete(id, new Precondition.None()))).getFirst();
  }

  private void awaitVisible(long version) throws InterruptedException {
    assertTrue(inbox.awaitVisible(version, PATIENCE));
  }

  private String body(String id) {
    return Objects.requireNonNull(engine.documents().get(id), id).body();
  }

  @Test
  void whatIsSentIsFoundAndWhatIsDeletedNoMore() throws Exception {
    follow();
    awaitVisible(put("a", "uno"));
    assertEquals("uno", body("a"));
    awaitVisible(put("a", "due"));
    assertEquals("due", body("a"));
    awaitVisible(delete("a").version());
    assertFalse(engine.documents().containsKey("a"));
  }

  @Test
  void withoutAWriterNothingIsVisibleAndNothingLost() throws Exception {
    long version = put("a", "uno");
    assertFalse(inbox.awaitVisible(version, Duration.ofMillis(1)));
    follow();
    awaitVisible(version);
    assertEquals("uno", body("a"));
  }

  @Test
  void itIsKnownHowFarTheIndexIsBehind() throws Exception {
    put("a", "uno");
    put("b", "uno");
    put("a", "due");
    assertEquals(2, inbox.behind());
    follow();
    awaitVisible(delete("b").version());
    assertEquals(0, inbox.behind());
    assertTrue(engine.await(d -> d.keySet().equals(Set.of("file.txt", "a")), PATIENCE));
    stop();
    put("c", "tre");
    store.close();
    reopen(temporary.resolve("documents"));
    assertEquals(3, inbox.behind());
    inbox.shows(engine.bookmark());
    assertEquals(1, inbox.behind());
  }

  @Test
  void whatIsSentAfterTheWriterEndedIsFoundAtTheNextStart() throws Exception {
    follow();
    awaitVisible(put("a", "uno"));
    stop();
    long version = put("b", "due");
    assertFalse(inbox.awaitVisible(version, PATIENCE), "nobody waits for a writer that has ended");
    inbox.close();
    store = SentDocuments.in(temporary.resolve("documents"));
    inbox = new Inbox(store);
    follow();
    awaitVisible(version);
    assertEquals("due", body("b"));
  }

  @Test
  void aRebuildAndALostIndexGetAllOfIt() throws Exception {
    put("a", "uno");
    put("b", "due");
    delete("b");
    assertEquals(2, synchronize(false).documents());
    assertTrue(synchronize(true).rebuilt());
    assertEquals(Set.of("file.txt", "a"), engine.documents().keySet());
    assertTrue(inbox.awaitVisible(store.last(), Duration.ZERO));
    engine = new InMemoryEngine();
    synchronize(false);
    assertEquals(Set.of("file.txt", "a"), engine.documents().keySet());
  }

  @Test
  void theFolderNeverTakesSentDocumentsAway() throws Exception {
    put("a", "uno");
    synchronize(false);
    SyncSummary again = synchronize(false);
    assertFalse(again.altered());
    assertEquals(Set.of("file.txt", "a"), engine.documents().keySet());
    SyncSummary folderOnly = new Synchronizer(sources(null)).run(engine, false, SyncListener.NONE);
    assertFalse(folderOnly.altered());
    assertEquals(Set.of("file.txt", "a"), engine.documents().keySet());
  }

  @Test
  void anIndexOfAStoreThatWasReplacedIsBuiltAnew() throws Exception {
    put("a", "uno");
    synchronize(false);
    store.close();
    reopen(temporary.resolve("altri"));
    put("b", "due");
    replaceBy(temporary.resolve("copy"));
    assertTrue(synchronize(false).rebuilt());
    assertEquals(Set.of("file.txt", "b"), engine.documents().keySet());
    assertEquals(2, put("c", "tre"));
  }

  @Test
  void soIsOneThatIsAheadOfTheStoreThatTookItsPlace() throws Exception {
    put("a", "uno");
    store.copyTo(temporary.resolve("copy"));
    put("b", "due");
    synchronize(false);
    store.close();
    SentDocuments.replace(temporary.resolve("documents"), temporary.resolve("copy"));
    reopen(temporary.resolve("documents"));
    follow();
    assertTrue(engine.await(d -> d.keySet().equals(Set.of("file.txt", "a")), PATIENCE));
  }

  private void reopen(Path documents) {
    store = SentDocuments.in(documents);
    inbox = new Inbox(store);
  }

  /** Puts the open store in the place of the former one. */
  private void replaceBy(Path copy) {
    store.copyTo(copy);
    store.close();
    SentDocuments.replace(temporary.resolve("documents"), copy);
    reopen(temporary.resolve("documents"));
  }

  @Test
  void whatIsGoneFromTheStoreIsToldAndStaysInTheIndex() throws Exception {
    put("a", "uno");
    put("b", "due");
    synchronize(false);
    store.close();
    Path ledger = temporary.resolve("documents").resolve("documents.mv");
    Files.write(ledger, new byte[0]);
    reopen(temporary.resolve("documents"));
    assertMissing("non ci sono più", false);
    assertMissing("non ci sono più", true);
    engine.setStale(true);
    assertMissing("non ci sono più", false);
    assertThrows(StoreException.class, () -> put("c", "tre"));
    store.close();
    Files.delete(ledger);
    reopen(temporary.resolve("documents"));
    assertMissing("non ci sono più", false);
    assertFalse(Files.exists(ledger));
    assertEquals(Set.of("file.txt", "a", "b"), engine.documents().keySet());
    engine = new InMemoryEngine();
    synchronize(false);
    put("c", "tre");
    synchronize(false);
    assertEquals(Set.of("file.txt", "c"), engine.documents().keySet());
  }

  @Test
  void soIsWhatACutLedgerLacks() throws Exception {
    put("a", "uno");
    store.copyTo(temporary.resolve("copy"));
    put("b", "due");
    synchronize(false);
    store.close();
    reopen(temporary.resolve("copy"));
    CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
    SyncListener told =
        new SyncListener() {
          @Override
          public void failed(RuntimeException cause) {
            failure.complete(cause);
          }
        };
    follower = FolderFollower.start(engine, sources(inbox), false, told);
    String message = failure.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getMessage();
    assertTrue(String.valueOf(message).contains("arrivano solo alla 1."), message);
    assertEquals(message, follower.state().problem());
    assertThrows(StoreException.class, () -> put("c", "tre"));
    assertEquals(Set.of("file.txt", "a", "b"), engine.documents().keySet());
  }

  private void assertMissing(String part, boolean rebuild) {
    StoreException missing = assertThrows(StoreException.class, () -> synchronize(rebuild));
    assertTrue(String.valueOf(missing.getMessage()).contains(part), missing.getMessage());
  }

  @Test
  void aFileWithTheIdOfASentDocumentIsRefusedUntilThatIsGone() throws Exception {
    put("nuovo.txt", "mandato");
    Files.writeString(folder.resolve("nuovo.txt"), "Il testo del nuovo file.");
    SyncSummary refused = synchronize(false);
    assertEquals("mandato", body("nuovo.txt"));
    assertEquals(
        List.of(new Problem(Problem.Kind.ID_TAKEN, "uno che è stato inviato")),
        refused.rejected().getFirst().problems());
    delete("nuovo.txt");
    synchronize(false);
    assertEquals("Il testo del nuovo file.", body("nuovo.txt"));
  }

  @Test
  void theFileThatWaitedForTheIdIsReadAtOnce() throws Exception {
    put("nuovo.txt", "mandato");
    Files.writeString(folder.resolve("nuovo.txt"), "Il testo del nuovo file.");
    follow();
    assertTrue(
        engine.await(d -> d.containsKey("file.txt") && d.containsKey("nuovo.txt"), PATIENCE));
    delete("nuovo.txt");
    assertTrue(
        engine.await(
            d -> d.values().stream().anyMatch(each -> each.body().contains("nuovo file")),
            PATIENCE));
  }

  @Test
  void whatIsSentDoesNotWaitForTheEndOfAFileThatTakesLong() throws Exception {
    int moreThanWait = 100;
    CountDownLatch handed = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    TextExtractor slow =
        (file, documents) -> {
          for (int i = 0; i < moreThanWait; i++) {
            String id = file.path() + "#" + i;
            documents.accept(
                new SourceDocument(id, file.path(), "T", "t", null, null, List.of(), "txt"));
          }
          handed.countDown();
          await(end);
          return new Extraction("txt", List.of());
        };
    Sources slowly = new Sources(Corpus.of(List.of(folder)), slow, inbox);
    follower = FolderFollower.start(engine, slowly, false, SyncListener.NONE);
    try {
      await(handed);
      awaitVisible(put("a", "uno"));
    } finally {
      end.countDown();
    }
    assertTrue(engine.await(d -> d.size() == moreThanWait + 1, PATIENCE));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    }
  }

  @Test
  void whatIsSentDuringALongComparisonDoesNotWaitForItsEnd() throws Exception {
    for (int i = 0; i < 400; i++) {
      Files.writeString(folder.resolve("f" + i + ".txt"), "Il testo numero " + i + ".");
    }
    put("a", "uno");
    follow();
    awaitVisible(1);
    for (int i = 0; i < 50; i++) {
      awaitVisible(put("a", "di nuovo " + i));
      assertEquals("di nuovo " + i, body("a"));
    }
    assertTrue(engine.await(documents -> documents.size() == 402, PATIENCE));
  }

  @Test
  void whatTheEngineRefusesDoesNotKeepOthersFromTheIndex() throws Exception {
    follow();
    put("x".repeat(33_000), "uno");
    awaitVisible(put("b", "due"));
    assertEquals("due", body("b"));
  }

  @Test
  void whatCannotBeIndexedIsToldUntilItIsSentAnew() throws Exception {
    Problem unfit = new Problem(Problem.Kind.BAD_RECORD, "non si può indicizzare");
    synchronize(false);
    inbox.send(List.of(new Change.Put("a", "{", null, null, new Precondition.None())));
    synchronize(false);
    assertEquals(Optional.of(unfit), inbox.problem("a"));
    Files.delete(folder.resolve("file.txt"));
    assertThrows(CorpusException.class, () -> synchronize(false), "what was in it is not there");
    Files.writeString(folder.resolve("file.txt"), "Il testo del file.");
    SyncSummary told = synchronize(false);
    assertEquals(0, told.removed());
    assertEquals(List.of(unfit), told.rejected().getFirst().problems());
    put("a", "uno");
    synchronize(false);
    assertEquals(Optional.empty(), inbox.problem("a"));
    assertEquals(Set.of("file.txt"), engine.files().keySet());
  }

  @Test
  void aFolderThatNeverHeldAnythingIsNotMissingWhatCouldNotBeIndexed() throws Exception {
    Files.delete(folder.resolve("file.txt"));
    inbox.send(List.of(new Change.Put("a", "{", null, null, new Precondition.None())));
    synchronize(false);
    assertEquals(1, synchronize(false).rejected().size());
  }

  @Test
  void aTextOfAnyLengthIsIndexed() throws Exception {
    String text = "x".repeat(StreamReadConstraints.DEFAULT_MAX_STRING_LEN + 1);
    put("a", text);
    synchronize(false);
    assertEquals(text, body("a"));
  }

  @Test
  void anErrorWhileItIsWrittenOnlyDelaysIt() throws Exception {
    follow();
    awaitVisible(put("a", "uno"));
    engine.failOnce(new StackOverflowError("says the test"));
    awaitVisible(put("b", "due"));
    assertEquals("due", body("b"));
  }

  @Test
  void aWriterElsewhereOnlyDelaysIt() throws Exception {
    follow();
    awaitVisible(put("a", "uno"));
    assertTrue(engine.await(d -> d.size() == 2, PATIENCE));
    stop();
    long version;
    try (Indexer other = engine.indexer()) {
      follow();
      version = put("a", "due");
      assertFalse(inbox.awaitVisible(version, Duration.ofMillis(50)));
      assertTrue(other.files().containsKey("file.txt"));
    }
    awaitVisible(version);
    assertEquals("due", body("a"));
  }
}
