package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is known about documents, from where it is read to where it is shown. */
@Timeout(120)
class AboutIT {
  private Path corpus = Path.of("");
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.following(folder, Tokens.of(null, null, null));
    corpus = folder.resolve("corpus");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String path, String text) throws Exception {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** The first hit, when there is one. */
  private JsonNode hit(String q) throws Exception {
    JsonNode hit = json(200, server.get("/api/search?q=" + q)).at("/hits/0");
    while (hit.isMissingNode()) {
      Thread.onSpinWait();
      hit = json(200, server.get("/api/search?q=" + q)).at("/hits/0");
    }
    return hit;
  }

  @Test
  void whatAPageSaysOfItselfIsAnsweredAndShown() throws Exception {
    write(
        "pagina.html",
        """
        <!DOCTYPE html><html lang="it-IT"><head><title>I gelsomini</title>
        <meta name="description" content="Come fioriscono.">
        <meta property="og:site_name" content="Il giornale dei fiori">
        <link rel="canonical" href="https://esempio.it/fiori?n=1&amp;m=2"></head>
        <body><p>I gelsomini fioriscono in giardino.</p></body></html>
        """);
    JsonNode hit = hit("gelsomini");
    JsonNode document = json(200, server.get("/api/documents/pagina.html"));
    for (JsonNode json : new JsonNode[] {hit, document}) {
      assertEquals("https://esempio.it/fiori?n=1&m=2", json.get("url").asText());
      assertTrue(json.get("page").asText().startsWith("/documenti/pagina.html"));
      assertEquals("Il giornale dei fiori", json.get("source").asText());
      assertEquals("it", json.get("language").asText());
      assertEquals("Come fioriscono.", json.get("description").asText());
    }

    assertEquals(hit.get("id"), hit("lingua:italiano").get("id"));
    assertEquals(hit.get("id"), hit("fonte:giornale+-lingua:en").get("id"));

    String results = server.get("/?q=gelsomini").body();
    String address = "href=\"https://esempio.it/fiori?n=1&amp;m=2\"";
    assertTrue(results.contains("<h2><a " + address + " rel=\"external\">"), results);
    assertTrue(results.contains("<a href=\"/documenti/pagina.html?q=gelsomini\">Leggi qui</a>"));
    assertTrue(results.contains("<a href=\"/originali/pagina.html\">Apri il file</a>"), results);
    String page = server.get("/documenti/pagina.html").body();
    assertTrue(page.contains(">Il giornale dei fiori</a>"), page);
    assertTrue(page.contains("Lingua: <a href=\"/?q=lingua%3Ait\">italiano</a>"), page);
    assertTrue(page.contains("Indirizzo: <a " + address), page);
    assertTrue(page.contains("Come fioriscono."), page);
  }

  @Test
  void aTextInAnotherLanguageIsToldToBeInIt() throws Exception {
    write(
        "page.html",
        """
        <!DOCTYPE html><html lang="en-GB"><head><title>The jasmines</title>
        <meta name="description" content="How they flower."></head>
        <body><p>Jasmines flower in gardens.</p></body></html>
        """);
    hit("jasmines");

    String results = server.get("/?q=jasmines").body();
    assertTrue(results.contains("<h2 lang=\"en\"><a "), results);
    assertTrue(results.contains("<p class=\"snippet\" lang=\"en\">"), results);
    String page = server.get("/documenti/page.html").body();
    assertTrue(page.contains("<h1 lang=\"en\">The jasmines</h1>"), page);
    assertTrue(page.contains("<p class=\"description\" lang=\"en\">How they flower."), page);
    assertTrue(page.contains("<div class=\"text\" lang=\"en\">"), page);
  }

  @Test
  void whatIsNotKnownIsNullAndTheTitleLeadsToThePage() throws Exception {
    write("note/a.txt", "I tulipani fioriscono in aprile.");
    JsonNode hit = hit("tulipani");

    assertEquals("/documenti/note/a.txt?q=tulipani", hit.get("url").asText());
    assertEquals(hit.get("url"), hit.get("page"));
    for (String name : new String[] {"source", "language", "description"}) {
      assertTrue(hit.get(name).isNull(), name);
    }
    String results = server.get("/?q=tulipani").body();
    assertTrue(results.contains("<h2><a href=\"/documenti/note/a.txt?q=tulipani\">"), results);
    assertFalse(results.contains("Leggi qui"), results);
  }

  @Test
  void aFileOfAPublishedFolderHasAnAddressUnlessItNamesItsOwn() throws Exception {
    write(TestServer.PUBLISHED + "a.txt", "I tulipani fioriscono in aprile.");
    write(TestServer.PUBLISHED + "b.jsonl", "{\"title\":\"Iris\",\"url\":\"https://altro.it/i\"}");
    write(TestServer.PUBLISHED + "c.jsonl", "{\"title\":\"Rose\",\"url\":\"javascript:alert(1)\"}");

    assertEquals("https://esempio.it/pubblicati/a.txt", hit("tulipani").get("url").asText());
    assertEquals("https://altro.it/i", hit("iris").get("url").asText());
    assertEquals("https://esempio.it/pubblicati/c.jsonl", hit("rose").get("url").asText());
    JsonNode document = json(200, server.get("/api/documents/pubblicati/a.txt"));
    assertEquals("https://esempio.it/pubblicati/a.txt", document.get("url").asText());
  }

  @Test
  void whatIsSentCarriesItToo() throws Exception {
    String fields =
        """
        {"title": "Ortensie", "url": "https://esempio.it/o", "source": "agenzia",
         "language": "it-IT", "description": "In breve."}
        """;
    json(201, server.put("/api/documents/ortensie", fields));
    JsonNode hit = hit("ortensie");
    assertEquals("https://esempio.it/o", hit.get("url").asText());
    assertEquals("agenzia", hit.get("source").asText());
    assertEquals("it", hit.get("language").asText());
    assertEquals("In breve.", hit.get("description").asText());

    String page =
        "<html lang=en><title>Peonie</title><meta property=og:url content=https://e.it/p><p>Peonie.";
    json(
        201,
        server.send(
            "PUT", "/api/documents/peonie", "<!DOCTYPE html>" + page, "Content-Type", "text/html"));
    JsonNode sent = hit("peonie");
    assertEquals("https://e.it/p", sent.get("url").asText());
    assertEquals("en", sent.get("language").asText());
  }

  @Test
  void aLanguageThatIsNoneIsRefused() throws Exception {
    JsonNode refused =
        json(400, server.put("/api/documents/x", "{\"title\":\"x\",\"language\":\"boh\"}"));

    assertEquals("field_invalid", refused.get("code").asText());
    assertEquals("language", refused.get("parameter").asText());
  }
}
