package it.trovatore.indexer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.store.Outcome.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentDocumentsTest {
  /** Those of the ledger's file, which tell where to read on. */
  private static final int HEADERS = 2 * 4096;

  private static final int PIECE = 64;

  @TempDir private Path temporary;

  private Path folder = Path.of("");
  private SentDocuments documents = SentDocuments.in(Path.of("unused"));

  @BeforeEach
  void open() {
    folder = temporary.resolve("documents");
    documents = SentDocuments.in(folder);
  }

  @AfterEach
  void close() {
    documents.close();
  }

  private void reopen() {
    documents.close();
    documents = SentDocuments.in(folder);
  }

  private Outcome put(String id, String content) {
    return put(id, content, new Precondition.None());
  }

  private Outcome put(String id, String content, Precondition condition) {
    return documents.apply(List.of(new Change.Put(id, content, null, null, condition))).getFirst();
  }

  private Outcome putFile(String id, String text) throws IOException {
    Upload upload = receive(text);
    try (upload) {
      Change put = new Change.Put(id, "{}", upload, "a.txt", new Precondition.None());
      return documents.apply(List.of(put)).getFirst();
    }
  }

  private Upload receive(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Upload upload = documents.receive(new ByteArrayInputStream(bytes), "a.txt", 1_000);
    assertNotNull(upload);
    return upload;
  }

  private Outcome delete(String id) {
    return documents.apply(List.of(new Change.Delete(id, new Precondition.None()))).getFirst();
  }

  private @Nullable String content(String id) {
    return documents.find(id).map(SentDocument::content).orElse(null);
  }

  private List<String> filesKept() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.endsWith(".mv"))
          .toList();
    }
  }

  @Test
  void nothingIsWrittenBeforeTheFirstDocument() {
    assertEquals(0, documents.last());
    assertFalse(documents.holds("a"));
    assertTrue(documents.find("a").isEmpty());
    assertTrue(documents.changesAfter(0, 10).isEmpty());
    assertFalse(Files.exists(folder));
  }

  @Test
  void nothingIsAcknowledgedInAFolderThatIsGone() throws Exception {
    put("a", "uno");
    Files.move(folder, temporary.resolve("altrove"));
    assertThrows(StoreException.Unavailable.class, () -> put("b", "due"));
    assertEquals(Outcome.Result.CREATED, put("b", "due").result());
    reopen();
    assertEquals("due", content("b"));
    assertNull(content("a"));
  }

  @Test
  void whatIsAcknowledgedIsThereAfterAnAbruptEnd() throws Exception {
    put("a", "uno");
    put("b", "due");
    put("a", "tre");
    delete("b");
    Path copy = Files.createDirectory(temporary.resolve("crash"));
    Files.copy(folder.resolve("documents.mv"), copy.resolve("documents.mv"));
    try (SentDocuments after = SentDocuments.in(copy)) {
      assertEquals("tre", after.find("a").orElseThrow().content());
      assertFalse(after.holds("b"));
      assertEquals(4, after.last());
    }
  }

  @Test
  void versionsGrowOverAllDocumentsAndAreNeverUsedTwice() {
    assertEquals(new Outcome(Result.CREATED, 1), put("a", "uno"));
    assertEquals(new Outcome(Result.CREATED, 2), put("b", "uno"));
    assertEquals(new Outcome(Result.UPDATED, 3), put("a", "due"));
    assertEquals(new Outcome(Result.UNCHANGED, 3), put("a", "due"));
    assertEquals(new Outcome(Result.DELETED, 4), delete("a"));
    assertEquals(new Outcome(Result.NOT_FOUND, 0), delete("a"));
    reopen();
    assertEquals(new Outcome(Result.CREATED, 5), put("a", "due"));
  }

  @Test
  void aChangeIsMadeOnlyUnderItsCondition() {
    assertEquals(Result.CONDITION_FAILED, put("a", "x", new Precondition.Present()).result());
    assertEquals(Result.CREATED, put("a", "x", new Precondition.Absent()).result());
    assertEquals(new Outcome(Result.CONDITION_FAILED, 1), put("a", "y", new Precondition.Absent()));
    assertEquals(
        Result.CONDITION_FAILED, put("a", "y", new Precondition.OneOf(Set.of(7L))).result());
    assertEquals(Result.UPDATED, put("a", "y", new Precondition.OneOf(Set.of(1L))).result());
    assertEquals("y", content("a"));
  }

  @Test
  void ofManyWhoChangeTheSameVersionExactlyOneWins() throws Exception {
    put("a", "0");
    for (int round = 0; round < 20; round++) {
      long version = documents.find("a").orElseThrow().version();
      List<Callable<Outcome>> rivals = new ArrayList<>();
      for (int rival = 0; rival < 8; rival++) {
        String text = round + "-" + rival;
        rivals.add(() -> put("a", text, new Precondition.OneOf(Set.of(version))));
      }
      int won = 0;
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (Future<Outcome> outcome : threads.invokeAll(rivals)) {
          won += outcome.get().result() == Result.UPDATED ? 1 : 0;
        }
      }
      assertEquals(1, won);
    }
  }

  @Test
  void theHistoryHasTheLatestStepOfEachDocumentInOrder() {
    put("a", "uno");
    put("b", "uno");
    put("a", "due");
    put("c", "uno");
    delete("b");
    List<SentChange> all = documents.changesAfter(0, 10);
    assertEquals(List.of(3L, 4L, 5L), all.stream().map(SentChange::version).toList());
    assertEquals(List.of("a", "c", "b"), all.stream().map(SentChange::id).toList());
    assertNull(all.getLast().document());
    assertEquals(1, documents.changesAfter(0, 1).size());
    assertEquals(
        List.of(5L), documents.changesAfter(4, 9).stream().map(SentChange::version).toList());
    assertTrue(documents.changesAfter(5, 9).isEmpty());
  }

  @Test
  void aFileIsKeptAsItCameUntilItIsReplaced() throws Exception {
    putFile("a", "il primo testo");
    Path original = documents.find("a").orElseThrow().original();
    assertNotNull(original);
    assertArrayEquals(
        "il primo testo".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(original));
    assertEquals(Result.UNCHANGED, putFile("a", "il primo testo").result());
    assertEquals(1, filesKept().size());
    putFile("a", "il secondo testo");
    assertEquals(1, filesKept().size());
    delete("a");
    assertTrue(filesKept().isEmpty());
  }

  @Test
  void whatACrashLeftOfFilesIsSweptAndNothingElse() throws Exception {
    putFile("a", "il testo");
    Path stray = Files.createDirectories(folder.resolve("files/zz")).resolve("zz-stray.txt");
    Files.writeString(stray, "x");
    Files.writeString(folder.resolve("incoming/half.txt"), "x");
    reopen();
    assertEquals(1, filesKept().size());
    assertTrue(Files.exists(documents.find("a").orElseThrow().original()));
  }

  @Test
  void afterAFailureAtOpeningFilesCanBeSentAsSoonAsItHasPassed() throws Exception {
    Path files = Files.writeString(Files.createDirectories(folder).resolve("files"), "x");
    assertThrows(StoreException.Unavailable.class, () -> receive("il testo"));
    Files.delete(files);
    assertEquals(Result.CREATED, putFile("a", "il testo").result());
  }

  @Test
  void whatACrashLeftAndCannotBeRemovedStaysAndHindersNothing() throws Exception {
    put("a", "uno");
    Path stray = Files.createDirectories(folder.resolve("files/zz/zz-stray.txt/x"));
    reopen();
    assertTrue(documents.areRead());
    assertTrue(Files.exists(stray));
  }

  @Test
  void anOldFileThatCannotBeRemovedDoesNotUndoTheChange() throws Exception {
    putFile("a", "il primo testo");
    Path original = documents.find("a").orElseThrow().original();
    assertNotNull(original);
    Files.delete(original);
    Files.writeString(Files.createDirectory(original).resolve("x"), "x");
    assertEquals(Result.UPDATED, putFile("a", "il secondo testo").result());
    assertEquals(new Outcome(Result.CREATED, 3), put("b", "uno"));
    Files.delete(original.resolve("x"));
    reopen();
    assertFalse(Files.exists(original), "removed with the next opening");
    assertTrue(documents.holds("a"));
  }

  @Test
  void afterClosingAChangeIsRefusedAndNotMade() {
    put("a", "uno");
    documents.close();
    assertThrows(StoreException.Unavailable.class, () -> put("b", "due"));
    assertThrows(StoreException.Unavailable.class, () -> receive("due"));
    reopen();
    assertTrue(documents.holds("a"));
    assertFalse(documents.holds("b"));
  }

  @Test
  void aFileThatIsTooLongLeavesNothing() throws Exception {
    byte[] bytes = new byte[1_001];
    assertNull(documents.receive(new ByteArrayInputStream(bytes), "a.txt", 1_000));
    assertTrue(filesKept().isEmpty());
  }

  @Test
  void oneProcessAtATimeUsesTheFolder() {
    put("a", "uno");
    StoreException.InUse error =
        assertThrows(StoreException.InUse.class, () -> SentDocuments.in(folder));
    assertTrue(String.valueOf(error.getMessage()).contains(folder.toString()));
  }

  @Test
  void aCopyHoldsEverythingOfItsMomentWhileChangesGoOn() throws Exception {
    for (int i = 0; i < 300; i++) {
      put("d" + i, "contenuto " + i);
    }
    putFile("file", "il testo del file");
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 0; i < 300; i++) {
                  put("d" + i, "altro " + i);
                }
              });
      documents.copyTo(temporary.resolve("copy"));
      writing.get();
    }
    try (SentDocuments copy = SentDocuments.in(temporary.resolve("copy"))) {
      assertEquals(301, copy.size());
      assertEquals(documents.identity(), copy.identity());
      assertTrue(Files.exists(copy.find("file").orElseThrow().original()));
      int changed = 0;
      for (int i = 0; i < 300; i++) {
        String content = copy.find("d" + i).orElseThrow().content();
        assertTrue(content.endsWith(" " + i), content);
        changed += content.startsWith("altro") ? 1 : 0;
      }
      assertEquals(301 + changed, copy.last(), "the copy is of one moment");
    }
    assertEquals("altro 299", content("d299"));
  }

  @Test
  void aCopyTakesThePlaceOfTheDocumentsAsAWhole() throws IOException {
    put("a", "uno");
    putFile("f", "Un file.");
    Path copy = temporary.resolve("copia");
    documents.copyTo(copy);
    put("a", "due");
    put("b", "tre");
    assertThrows(StoreException.InUse.class, () -> SentDocuments.replace(folder, copy));
    documents.close();
    SentDocuments.replace(folder, copy);
    reopen();
    assertEquals("uno", content("a"));
    assertNull(content("b"));
    Path file = documents.find("f").orElseThrow().original();
    assertNotNull(file);
    assertEquals("Un file.", Files.readString(file));
    assertEquals(5, put("c", "quattro").version(), "no version is given twice");
  }

  @Test
  void documentsThatCannotBeReadAreReplacedWithoutGivingTheirVersionsAgain() throws IOException {
    put("a", "uno");
    Path copy = temporary.resolve("copia");
    documents.copyTo(copy);
    long given = put("a", "due").version();
    documents.close();
    Files.write(folder.resolve("documents.mv"), new byte[10_000]);
    reopen();
    assertFalse(documents.areRead());
    assertThrows(StoreException.Unavailable.class, documents::size);
    assertThrows(StoreException.Unavailable.class, () -> put("a", "perso"));
    documents.close();
    SentDocuments.replace(folder, copy);
    reopen();
    assertEquals("uno", content("a"));
    assertTrue(put("a", "tre").version() > given);
  }

  @Test
  void aLedgerThatWasCutShortIsToldAndNothingIsRemoved() throws IOException {
    for (int i = 0; i < 5; i++) {
      putFile("f" + i, "testo " + i);
    }
    documents.close();
    Path ledger = folder.resolve("documents.mv");
    byte[] whole = Files.readAllBytes(ledger);
    for (int length : new int[] {0, 100, HEADERS, HEADERS + 4096, whole.length - 1}) {
      Files.write(ledger, Arrays.copyOf(whole, length));
      reopen();
      assertFalse(documents.areRead(), "cut at " + length);
      StoreException failure = assertThrows(StoreException.Unavailable.class, documents::size);
      assertTrue(String.valueOf(failure.getMessage()).contains("trovatore restore"));
      assertEquals(5, filesKept().size(), "cut at " + length);
    }
    Files.write(ledger, whole);
    reopen();
    assertEquals(5, documents.size());
  }

  /** The head of the file and of its chunks is whole, so that the damage is met only in reading. */
  @Test
  void documentsOfWhichAPageIsDamagedAreReplacedToo() throws IOException {
    put("a", "uno");
    Path copy = temporary.resolve("copia");
    documents.copyTo(copy);
    documents.close();
    byte[] whole = Files.readAllBytes(folder.resolve("documents.mv"));
    int unreadable = 0;
    for (int at = HEADERS; at < whole.length; at += PIECE) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, at, Math.min(at + PIECE, damaged.length), (byte) 0x5A);
      Files.write(folder.resolve("documents.mv"), damaged);
      try (SentDocuments opened = SentDocuments.in(folder)) {
        unreadable += opened.areRead() ? 0 : 1;
      }
      SentDocuments.replace(folder, copy);
      reopen();
      assertEquals("uno", content("a"), "damaged at " + at);
      documents.close();
    }
    assertTrue(unreadable > 0, "damage that is met when the documents are opened");
  }

  @Test
  void aCopyWithoutDocumentsLeavesNone() {
    put("a", "uno");
    documents.close();
    SentDocuments.replace(folder, temporary.resolve("nulla"));
    reopen();
    assertEquals(0, documents.size());
  }

  @Test
  void aReplacementThatWasInterruptedIsCompletedByTheNextOpening() throws IOException {
    put("a", "uno");
    documents.copyTo(temporary.resolve("documents.restored"));
    put("a", "due");
    documents.close();
    documents = SentDocuments.in(folder);
    assertEquals("uno", content("a"));
    assertFalse(Files.exists(temporary.resolve("documents.restored")));
  }
}
