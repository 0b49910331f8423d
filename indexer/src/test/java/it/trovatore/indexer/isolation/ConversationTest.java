package it.trovatore.indexer.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final SourceDocument DOCUMENT =
      new SourceDocument(
          "a.zip#1",
          "a.zip",
          "Città",
          "Testo \ud800 ".repeat(10_000),
          null,
          LocalDate.of(2024, 2, 29),
          List.of("uno", "due"),
          "txt",
          new About("https://esempio.it/", null, "it", "Una prova"));

  @Test
  void aDocumentArrivesAsItWasSent() {
    List<SourceDocument> received = new ArrayList<>();
    new Sender(new Conversation(received::add, Duration.ofMinutes(1)), new Loaded())
        .accept(DOCUMENT);

    assertEquals(List.of(DOCUMENT), received);
  }

  @Test
  void theTimeOfTheReceiverIsNotTheChilds() {
    List<SourceDocument> received = new ArrayList<>();
    List<Conversation> conversations = new ArrayList<>();
    Conversation conversation =
        new Conversation(
            document -> {
              conversations.getFirst().check();
              received.add(document);
            },
            Duration.ZERO);
    conversations.add(conversation);
    new Sender(conversation, new Loaded()).accept(DOCUMENT);
    assertEquals(1, received.size());

    conversation.check();
    assertEquals(Conversation.State.OUT_OF_TIME, conversation.over());
  }

  @Test
  void theTimeToStartIsNotTheFiles() {
    Conversation conversation = new Conversation(document -> {}, Duration.ZERO);
    conversation.check();
    new Sender(conversation, new Loaded()).process(ProcessHandle.current().pid());
    assertEquals(Conversation.State.READING, conversation.over());
  }

  @Test
  void theTimeToLoadWhatReadsAFormatIsNotTheFiles() {
    Loaded loaded = new Loaded();
    Conversation first = new Conversation(document -> {}, Duration.ZERO);
    Sender child = new Sender(first, loaded);
    child.process(ProcessHandle.current().pid());
    child.begin();
    first.check();
    child.recognized("pdf");
    first.check();
    assertEquals(Conversation.State.LOADING, first.over());

    Conversation another = new Conversation(document -> {}, Duration.ZERO);
    child = new Sender(another, loaded);
    child.begin();
    child.accept(DOCUMENT);
    child.recognized("docx");
    another.check();
    assertEquals(Conversation.State.LOADING, another.over());
  }

  @Test
  void aFileHasItsOwnTimeOnlyOnceItsFormatIsLoaded() {
    Loaded loaded = new Loaded();
    new Sender(new Conversation(document -> {}, Duration.ZERO), loaded).recognized("pdf");
    Conversation conversation = new Conversation(document -> {}, Duration.ZERO);
    Sender child = new Sender(conversation, loaded);
    child.accept(DOCUMENT);
    child.begin();
    child.recognized("pdf");
    conversation.check();
    assertEquals(Conversation.State.OUT_OF_TIME, conversation.over());
  }

  @Test
  void nothingIsReceivedAfterTheEnd() {
    List<SourceDocument> received = new ArrayList<>();
    Conversation conversation = new Conversation(received::add, Duration.ofMinutes(1));
    conversation.cancel();

    assertThrows(
        Conversation.Ended.class, () -> new Sender(conversation, new Loaded()).accept(DOCUMENT));
    assertTrue(received.isEmpty());
  }
}
