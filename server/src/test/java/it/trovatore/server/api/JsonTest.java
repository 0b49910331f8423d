package it.trovatore.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void noControlCharacterGoesOutAsItIs() throws IOException {
    StringBuilder text = new StringBuilder("perché ");
    for (char c = 0; c < 0xa1; c++) {
      text.append(c);
    }
    Map<String, String> value = Map.of("testo", text.toString());
    String json = new String(Json.bytes(value), StandardCharsets.UTF_8);

    assertTrue(json.chars().noneMatch(Character::isISOControl), json);
    assertTrue(json.contains("perché "), json);
    assertEquals(value, new ObjectMapper().readValue(json, Map.class));
    assertTrue(Json.pretty(value).contains("\\u009B"));
  }
}
