package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.server.api.Answering;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void oneDocumentIsNoListToBrowse() {
    String one = start(1);
    assertTrue(one.contains("C'è <strong>1 documento</strong> in cui cercare.</p>"), one);
    assertFalse(one.contains("Sfogliali"), one);
    String two = start(2);
    assertTrue(two.contains("Ci sono <strong>2 documenti</strong> in cui cercare. <a "), two);
  }

  @Test
  void whatWillPassCanBeTriedAgainAtTheSameAddress() {
    String again = "<a href=\"\">Riprova</a>";
    assertTrue(error(503).contains(again), error(503));
    assertFalse(error(404).contains(again), error(404));
  }

  @Test
  void withoutAnExampleThatFindsSomethingNoneIsOffered() {
    assertFalse(start(2).contains("Per esempio"), start(2));
    assertTrue(start(2, "modelli open source").contains("Per esempio"), start(2));
  }

  private static String error(int status) {
    Pages pages = new Pages(new Answering(new FixedSearcher(0)), Runnable::run);
    return new String(pages.error(status, "Titolo", "Dettaglio.", ""), StandardCharsets.UTF_8);
  }

  private static String start(long documents, String... found) {
    Pages pages = new Pages(new Answering(new FixedSearcher(documents, found)), Runnable::run);
    return new String(pages.start(Notice.NONE), StandardCharsets.UTF_8);
  }
}
