package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final Pages pages = new Pages();

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

  private String error(int status) {
    return new String(pages.error(status, "Titolo", "Dettaglio.", ""), StandardCharsets.UTF_8);
  }

  private String start(long documents) {
    return new String(pages.start(documents, Notice.NONE), StandardCharsets.UTF_8);
  }
}
