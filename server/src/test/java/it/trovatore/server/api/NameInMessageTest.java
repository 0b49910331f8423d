package it.trovatore.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class NameInMessageTest {
  private static final String LONG = "x" + "👍".repeat(60);

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertEquals("x" + "👍".repeat(49) + "…", NameInMessage.of(LONG));
    assertEquals("👍".repeat(50), NameInMessage.of("👍".repeat(50)));
    assertEquals("pagina", NameInMessage.of("pagina"));
  }

  @Test
  void soIsThatOfAFieldThatIsNotKnown() {
    BadDocument unknown =
        assertThrows(
            BadDocument.class,
            () -> DocumentFields.of(JsonNodeFactory.instance.objectNode().put(LONG, 1)));
    assertEquals(NameInMessage.of(LONG), unknown.field());
  }
}
