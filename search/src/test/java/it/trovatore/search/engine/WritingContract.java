package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.document.About;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises of its write half: publication, rebuilds, one writer at a time. */
public abstract class WritingContract extends EngineContract {

  @Test
  void anIndexThatWasNeverWrittenIsEmptyAndNotStale() {
    assertEquals(0, search(word("acqua")).total());
    assertEquals(0, engine.searcher().status().documents());
    assertFalse(engine.stale());
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("a.txt", "L'acqua scorre."));
      assertEquals(0, search(word("acqua")).total());
      indexer.publish();
      assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    }
  }

  @Test
  void whatWasNotPublishedIsDiscarded() {
    publish(document("a.txt", "L'acqua scorre."));
    try (Indexer indexer = engine.indexer()) {
      indexer.remove("a.txt");
      put(indexer, document("b.txt", "Il fuoco arde."));
    }
    assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    assertEquals(0, search(word("fuoco")).total());
  }

  @Test
  void aFileIsReplacedAsAWhole() {
    try (Indexer indexer = engine.indexer()) {
      indexer.add(record("r.jsonl", "uno", "Il primo testo."));
      indexer.add(record("r.jsonl", "due", "Il secondo testo."));
      indexer.record(file("r.jsonl"));
      indexer.publish();
      indexer.remove("r.jsonl");
      indexer.add(record("r.jsonl", "tre", "Il terzo testo."));
      indexer.record(file("r.jsonl"));
      indexer.publish();
    }
    assertEquals(List.of("r.jsonl#tre"), ids(search(word("testo"))));
    assertEquals(1, engine.searcher().status().documents());
    assertEquals(1, engine.searcher().status().files());
  }

  @Test
  void fileRecordsComeBackAsTheyWere() {
    FileRecord damaged =
        new FileRecord(
            "rotto.pdf",
            17,
            MODIFIED,
            "00ff",
            "pdf",
            0,
            List.of(new Problem(Problem.Kind.DAMAGED, "manca la fine")));
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.record(damaged);
      indexer.publish();
      assertEquals(damaged, indexer.files().get("rotto.pdf"));
      assertEquals(file("a.txt"), indexer.files().get("a.txt"));
      assertEquals(2, indexer.files().size());
    }
    assertEquals(List.of(damaged), engine.searcher().status().rejected());
  }

  @Test
  void whatIsShownIsSeenAtOnceAndTakenBackUnlessPublished() {
    publish(document("a.txt", "L'acqua scorre."));
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("b.txt", "L'acqua gela."));
      indexer.show();
      assertEquals(2, search(word("acqua")).total());
      assertEquals(2, engine.searcher().status().documents());
      indexer.remove("a.txt");
      indexer.show();
      assertEquals(List.of("b.txt"), ids(search(word("acqua"))));
    }
    assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("c.txt", "L'acqua evapora."));
      indexer.show();
      indexer.publish();
      put(indexer, document("d.txt", "L'acqua piove."));
      indexer.show();
      assertEquals(3, search(word("acqua")).total());
      indexer.publish();
    }
    assertEquals(3, search(word("acqua")).total());
    engine.close();
    engine = open(folder);
    assertEquals(3, search(word("acqua")).total());
  }

  @Test
  void whatIsKnownAboutADocumentComesBackWithIt() {
    About all = new About("https://esempio.it/a", "Il giornale", "it", "Una prova.");
    About some = new About(null, null, "en", null);
    publish(about("a.txt", all));
    publish(about("b.txt", some));

    assertEquals(
        Map.of("a.txt", all, "b.txt", some),
        search(word("testo")).hits().stream().collect(Collectors.toMap(Hit::id, Hit::about)));
    assertEquals(
        Optional.of(all),
        engine.searcher().document("a.txt", word("testo"), true).map(FoundDocument::about));
  }

  private static SourceDocument about(String id, About about) {
    return new SourceDocument(id, id, "Titolo", "Un testo.", null, null, List.of(), "txt", about);
  }

  @Test
  void aRebuildShowsNothingBeforeItIsPublished() {
    publish(document("vecchio.txt", "Il testo vecchio."));
    try (Indexer rebuild = engine.rebuild()) {
      put(rebuild, document("nuovo.txt", "Il testo nuovo."));
      rebuild.show();
      assertEquals(List.of("vecchio.txt"), ids(search(word("testo"))));
    }
  }

  @Test
  void aFileIsReplacedDocumentByDocument() {
    SourceDocument one = record("r.jsonl", "uno", "Il primo testo.");
    SourceDocument two = record("r.jsonl", "due", "Il secondo testo.");
    SourceDocument other = record("r.jsonl", "due", "Un altro secondo.");
    SourceDocument three = record("r.jsonl", "tre", "Il terzo testo.");
    publish(document("a.txt", "Un testo a parte."));
    try (Indexer indexer = engine.indexer()) {
      assertEquals(Map.of(), indexer.documents("r.jsonl"));
      List.of(one, two, three).forEach(indexer::add);
      indexer.record(file("r.jsonl"));
      assertEquals(Map.of(), indexer.documents("r.jsonl"), "nothing is published yet");
      indexer.publish();
      assertEquals(
          Map.of(
              one.id(),
              one.fingerprint(),
              two.id(),
              two.fingerprint(),
              three.id(),
              three.fingerprint()),
          indexer.documents("r.jsonl"));

      indexer.replace(other);
      indexer.remove(List.of(three.id(), "r.jsonl#mai"));
      indexer.record(file("r.jsonl"));
      indexer.publish();
      assertEquals(
          Map.of(one.id(), one.fingerprint(), other.id(), other.fingerprint()),
          indexer.documents("r.jsonl"));
    }
    assertEquals(Set.of("a.txt", "r.jsonl#uno"), Set.copyOf(ids(search(word("testo")))));
    assertEquals(List.of("r.jsonl#due"), ids(search(word("altro"))));
    assertEquals(2, engine.searcher().status().files());
  }

  @Test
  void someFilesAreToldFromAll() {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    try (Indexer indexer = engine.indexer()) {
      assertEquals(Map.of("b.txt", file("b.txt")), indexer.files(List.of("b.txt", "mai.txt")));
      assertEquals(Map.of(), indexer.files(List.of()));
    }
  }

  @Test
  void theBookmarkIsKeptByThePublication() {
    assertEquals("", engine.bookmark());
    try (Indexer indexer = engine.indexer()) {
      assertEquals("", indexer.bookmark());
      indexer.bookmark("uno");
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.publish();
      indexer.bookmark("due");
      assertEquals("due", indexer.bookmark());
      assertEquals("uno", engine.bookmark());
    }
    try (Indexer indexer = engine.indexer()) {
      assertEquals("uno", indexer.bookmark());
      indexer.bookmark("due");
      indexer.publish();
      indexer.publish();
    }
    try (Indexer indexer = engine.indexer()) {
      assertEquals("due", indexer.bookmark());
      put(indexer, document("b.txt", "Il fuoco arde."));
      indexer.publish();
      assertEquals("due", indexer.bookmark());
    }
    try (Indexer rebuild = engine.rebuild()) {
      assertEquals("", rebuild.bookmark());
      rebuild.bookmark("tre");
      assertEquals("due", engine.bookmark());
      rebuild.publish();
    }
    try (Indexer indexer = engine.indexer()) {
      assertEquals("tre", indexer.bookmark());
    }
  }

  @Test
  void theIndexOutlivesTheEngine() {
    publish(document("a.txt", "L'acqua scorre."));
    engine.close();
    engine = open(folder);
    assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
  }

  @Test
  void anotherEngineOnTheSameFolderSeesWhatIsPublished() throws InterruptedException {
    try (Engine other = open(folder)) {
      publish(document("a.txt", "L'acqua scorre."));
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (other.searcher().status().documents() == 0 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertEquals(1, other.searcher().status().documents());
    }
  }

  @Test
  void aCopyIsAnIndexOfItsOwn(@TempDir Path elsewhere) {
    Path copy = elsewhere.resolve("copia");
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.publish();
      put(indexer, document("b.txt", "L'acqua gela."));
      engine.copyTo(copy);
      indexer.publish();
    }
    try (Engine other = open(copy)) {
      assertEquals(1, other.searcher().status().documents());
      assertFalse(other.stale());
    }
    assertEquals(2, search(word("acqua")).total());
  }

  @Test
  void aReplacementIsSeenWhenItIsPublishedAndElseLeavesTheIndexAsItWas(@TempDir Path elsewhere) {
    publish(document("a.txt", "L'acqua scorre."));
    Path copy = elsewhere.resolve("copia");
    engine.copyTo(copy);
    publish(document("b.txt", "L'acqua gela."));
    Engine.Replacement givenUp = engine.replaceBy(copy);
    try (givenUp) {
      assertThrows(EngineException.Locked.class, engine::indexer);
      assertEquals(2, search(word("acqua")).total());
      assertNotNull(givenUp);
    }
    assertEquals(2, search(word("acqua")).total());
    try (Engine.Replacement replacement = engine.replaceBy(copy)) {
      replacement.publish();
      assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    }
    publish(document("c.txt", "L'acqua piove."));
    assertEquals(2, search(word("acqua")).total());
  }

  @Test
  void thereIsNothingToCopyOfAnIndexThatWasNeverWritten(@TempDir Path elsewhere) {
    assertThrows(
        EngineException.Unavailable.class, () -> engine.copyTo(elsewhere.resolve("copia")));
    assertThrows(EngineException.class, () -> engine.replaceBy(elsewhere.resolve("copia")));
    publish(document("a.txt", "L'acqua scorre."));
    assertEquals(1, engine.searcher().status().documents());
  }

  @Test
  void thereIsOneWriterAtATime() {
    try (Indexer indexer = engine.indexer();
        Engine other = open(folder)) {
      EngineException.Locked locked = assertThrows(EngineException.Locked.class, other::indexer);
      assertTrue(
          locked.toString().contains("(pid " + ProcessHandle.current().pid() + ", dal "),
          locked.toString());
      assertThrows(EngineException.Locked.class, engine::rebuild);
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.publish();
    }
    publish(document("b.txt", "Il fuoco arde."));
    assertEquals(2, engine.searcher().status().documents());
  }

  @Test
  void closingTheEngineEndsItsSearchesAndLeavesTheIndexToItsWriter() {
    publish(document("a.txt", "L'acqua scorre."));
    Engine other = open(folder);
    try (Indexer indexer = other.indexer()) {
      put(indexer, document("b.txt", "L'acqua gela."));
      other.close();
      assertThrows(EngineException.Unavailable.class, () -> other.searcher().status());
      assertThrows(EngineException.Locked.class, engine::indexer);
    }
    publish(document("c.txt", "L'acqua evapora."));
    assertEquals(Set.of("a.txt", "c.txt"), Set.copyOf(ids(search(word("acqua")))));
  }

  @Test
  void aRebuildIsSeenOnlyAsAWhole() {
    publish(document("vecchio.txt", "Il testo vecchio."));
    try (Indexer rebuild = engine.rebuild()) {
      assertTrue(rebuild.files().isEmpty());
      put(rebuild, document("nuovo.txt", "Il testo nuovo."));
      assertEquals(List.of("vecchio.txt"), ids(search(word("testo"))));
      rebuild.publish();
      assertEquals(List.of("nuovo.txt"), ids(search(word("testo"))));
    }
    assertEquals(List.of("nuovo.txt"), ids(search(word("testo"))));
  }

  @Test
  void aRebuildThatIsGivenUpLeavesTheIndexAsItWas() {
    publish(document("vecchio.txt", "Il testo vecchio."));
    try (Indexer rebuild = engine.rebuild()) {
      put(rebuild, document("nuovo.txt", "Il testo nuovo."));
    }
    assertEquals(List.of("vecchio.txt"), ids(search(word("testo"))));
    publish(document("altro.txt", "Un altro testo."));
    assertEquals(2, search(word("testo")).total());
  }
}
