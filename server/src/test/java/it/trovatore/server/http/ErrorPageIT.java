package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPageIT {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"/documenti/nulla?q=davos, 404", "/?q=davos&page=0, 400", "/nulla?q=davos, 404"})
  void whatWasTypedStaysInTheBox(String address, int status) throws Exception {
    HttpResponse<String> page = server.get(address);
    assertEquals(status, page.statusCode());
    assertTrue(page.body().contains("value=\"davos\""), page.body());
  }

  @Test
  void whatIsTooLongCanBeShortened() throws Exception {
    String q = "a".repeat(1_001);
    HttpResponse<String> page = server.get("/?q=" + q);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("value=\"" + q + "\""), page.body());
  }
}
