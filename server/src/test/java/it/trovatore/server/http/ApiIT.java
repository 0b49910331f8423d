package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.server.api.Links;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSearchSaysHowItWasUnderstoodAndWhatItFound() throws Exception {
    JsonNode answer = json(200, server.get("/api/search?q=" + Links.encode("\"tavola rotonda\"")));
    assertAll(
        () -> assertEquals("\"tavola rotonda\"", answer.at("/query/text").asText()),
        () -> assertEquals("\"tavola rotonda\"", answer.at("/query/understood").asText()),
        () -> assertTrue(answer.at("/query/warnings").isArray()),
        () -> assertEquals(1, answer.get("total").asInt()),
        () -> assertEquals(1, answer.get("page").asInt()),
        () -> assertEquals(10, answer.get("size").asInt()),
        () -> assertEquals("relevance", answer.get("sort").asText()),
        () -> assertTrue(answer.get("took").isIntegralNumber()));
    JsonNode hit = answer.at("/hits/0");
    assertAll(
        () -> assertEquals(SampleCorpus.DAVOS, hit.get("id").asText()),
        () -> assertEquals("La tavola rotonda di Davos", hit.get("title").asText()),
        () -> assertEquals(3, hit.at("/titleMarks/0/start").asInt()),
        () ->
            assertEquals(
                "/documenti/articoli/davos.txt?q=%22tavola%20rotonda%22", hit.get("url").asText()),
        () -> assertEquals("2024-03-05", hit.get("date").asText()),
        () -> assertEquals("Maria Bianchi", hit.get("author").asText()),
        () -> assertEquals("txt", hit.get("format").asText()),
        () -> assertEquals("economia", hit.at("/tags/1").asText()),
        () -> assertTrue(hit.get("score").isNumber()));
    JsonNode snippet = hit.at("/snippets/0");
    JsonNode mark = snippet.at("/marks/0");
    int start = mark.get("start").asInt();
    assertEquals(
        "tavola rotonda",
        snippet.get("text").asText().substring(start, start + mark.get("length").asInt()));
    assertTrue(snippet.get("html").asText().contains("<mark>tavola rotonda</mark>"));
  }

  @Test
  void whileFilesAreStillToBeReadAnswersSayThatDocumentsMayBeMissing() throws Exception {
    String notice = "I documenti si stanno ancora leggendo";
    assertEquals(0, json(200, server.get("/api/search?q=tavola")).get("pending").asInt());
    assertFalse(server.get("/?q=tavola").body().contains(notice));
    server.unread(3);
    try {
      assertEquals(3, json(200, server.get("/api/search?q=tavola")).get("pending").asInt());
      assertTrue(server.get("/?q=tavola").body().contains(notice));
      assertTrue(server.get("/").body().contains(notice));
    } finally {
      server.unread(0);
    }
  }

  @Test
  void marksSayWhyTheyMatched() throws Exception {
    JsonNode snippet = json(200, server.get("/api/search?q=tavole")).at("/hits/0/snippets/0");
    assertEquals("inflection", snippet.at("/marks/0/reason").asText());
    assertEquals("tavole", snippet.at("/marks/0/of").asText());
    JsonNode exact = json(200, server.get("/api/documents/articoli/davos.txt?q=davos"));
    assertEquals("exact", exact.at("/marks/0/reason").asText());
    assertTrue(exact.at("/marks/0/of").isNull());
    assertEquals("exact", exact.at("/titleMarks/0/reason").asText());
    JsonNode spelling = json(200, server.get("/api/documents/articoli/davos.txt?q=piu"));
    assertEquals("spelling", spelling.at("/marks/0/reason").asText());
  }

  @Test
  void pagesTellInATooltipWhichWordAFormIsOf() throws Exception {
    String results = server.get("/?q=consumare", "Accept", "text/html").body();
    String mark = " class=\"inflection\" title=\"forma di consumare\">consumano</mark>";
    assertTrue(results.contains("<mark" + mark), results);
    String document = server.get("/documenti/agenzia.jsonl%232024/07?q=consumare").body();
    assertTrue(document.contains("<mark id=\"m1\"" + mark), document);
  }

  @Test
  void htmlOfSnippetsIsSafeAndTextIsAsWritten() throws Exception {
    JsonNode snippet = json(200, server.get("/api/search?q=pericoloso")).at("/hits/0/snippets/0");
    assertTrue(snippet.get("text").asText().contains("<script>"));
    assertFalse(snippet.get("html").asText().contains("<script>"));
    assertTrue(snippet.get("html").asText().contains("&lt;script&gt;"));
  }

  @Test
  void pagesDoNotOverlapAndEndWhereTheTotalSays() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      JsonNode answer =
          json(200, server.get("/api/search?q=fiume&sort=oldest&size=10&page=" + page));
      assertEquals(SampleCorpus.RIVERS, answer.get("total").asInt());
      answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    }
    assertEquals(SampleCorpus.RIVERS, ids.size());
    assertEquals("fiumi/fiume-01.txt", ids.getFirst());
    assertEquals("fiumi/fiume-23.txt", ids.getLast());
  }

  @Test
  void hitsSayWhichWordsTheyLack() throws Exception {
    JsonNode hits = json(200, server.get("/api/search?q=davos+musica+giornata")).get("hits");
    assertEquals(SampleCorpus.DAVOS, hits.at("/0/id").asText());
    assertEquals("[\"musica\"]", hits.at("/0/missing").toString());
    assertEquals("[\"davos\",\"giornata\"]", hits.at("/1/missing").toString());
  }

  @Test
  void documentsWithTheTextOfAHitAreItsCopies() throws Exception {
    JsonNode answer = json(200, server.get("/api/search?q=faro"));
    int all = SampleCorpus.LIGHTHOUSES + SampleCorpus.REPRINTS;
    assertEquals(all, answer.get("total").asInt());
    assertEquals(1, answer.get("distinct").asInt());
    JsonNode hit = answer.at("/hits/0");
    assertEquals(SampleCorpus.LIGHTHOUSE, hit.get("id").asText());
    assertEquals(0, hit.get("moreCopies").asInt());
    List<String> kinds = new ArrayList<>();
    hit.get("copies").forEach(copy -> kinds.add(copy.get("kind").asText()));
    assertEquals(SampleCorpus.LIGHTHOUSES - 1, Collections.frequency(kinds, "exact"));
    assertEquals(SampleCorpus.REPRINTS, Collections.frequency(kinds, "near"));

    JsonNode exact = hit.get("copies").get(kinds.indexOf("exact"));
    assertEquals("Il faro torna ad accendersi", exact.get("title").asText());
    assertEquals("/documenti/" + exact.get("id").asText() + "?q=faro", exact.get("url").asText());
    assertEquals(exact.get("url"), exact.get("page"));
    assertEquals("2021-05-01", exact.get("date").asText());
    assertEquals("txt", exact.get("format").asText());
    assertTrue(exact.get("source").isNull());
    assertEquals(
        "[]", json(200, server.get("/api/search?q=davos")).at("/hits/0/copies").toString());
  }

  @Test
  void aDocumentNamesTheOtherPlacesOfItsText() throws Exception {
    JsonNode document = json(200, server.get("/api/documents/" + SampleCorpus.LIGHTHOUSE));
    assertEquals(SampleCorpus.LIGHTHOUSES - 1, document.get("copies").size());
    assertEquals(0, document.get("moreCopies").asInt());
    JsonNode first = document.at("/copies/0");
    assertEquals("exact", first.get("kind").asText());
    assertEquals("/documenti/" + first.get("id").asText(), first.get("url").asText());
    assertEquals(
        "[]", json(200, server.get("/api/documents/articoli/davos.txt")).get("copies").toString());
  }

  @Test
  void askedForEachDocumentIsAHitOfItsOwn() throws Exception {
    JsonNode answer = json(200, server.get("/api/search?q=faro&separate=true"));
    assertEquals(answer.get("total"), answer.get("distinct"));
    assertEquals(answer.get("total").asInt(), answer.get("hits").size());
    answer.get("hits").forEach(hit -> assertEquals("[]", hit.get("copies").toString()));
  }

  @Test
  void withoutAQueryAllDocumentsAreListed() throws Exception {
    JsonNode answer = json(200, server.get("/api/search?sort=newest&size=2"));
    assertEquals(SampleCorpus.DOCUMENTS, answer.get("total").asInt());
    assertEquals(SampleCorpus.RECORD, answer.at("/hits/0/id").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articoli/davos.txt",
        "agenzia.jsonl%232024/07",
        "agenzia.jsonl%232024%2F07",
        "citt%C3%A0%20d%27arte/50%25%20%26%20pi%C3%B9%2B%231%3Bv%3D2.md"
      })
  void documentsAreFoundByTheirEncodedId(String path) throws Exception {
    JsonNode document = json(200, server.get("/api/documents/" + path));
    HttpResponse<String> page = server.get(document.get("url").asText());
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains(document.get("title").asText().replace("'", "&#39;")));
  }

  @Test
  void aDocumentComesWholeWithTheMarksOfTheQuery() throws Exception {
    JsonNode document = json(200, server.get("/api/documents/articoli/davos.txt?q=davos"));
    String text = document.get("text").asText();
    assertTrue(text.startsWith("Yann LeCun") && text.contains("\n\nNella seconda"), text);
    assertEquals(2, document.get("marks").size());
    document
        .get("marks")
        .forEach(mark -> assertTrue(text.startsWith("Davos", mark.get("start").asInt()), text));
    assertEquals("/originali/articoli/davos.txt", document.get("original").asText());
  }

  @Test
  void statusNamesWhatWasRejectedAndWhy() throws Exception {
    JsonNode status = json(200, server.get("/api/status"));
    assertEquals(SampleCorpus.DOCUMENTS, status.get("documents").asInt());
    assertEquals("rotto.pdf", status.at("/rejected/0/path").asText());
    assertEquals("damaged", status.at("/rejected/0/problems/0/kind").asText());
    assertEquals(
        "è danneggiato (manca la fine)", status.at("/rejected/0/problems/0/message").asText());
    assertFalse(status.get("indexing").asBoolean());
    assertEquals(0, status.get("pending").asInt(-1));
    assertEquals(0, status.get("pendingSent").asInt(-1));
  }

  @Test
  void healthIsOk() throws Exception {
    assertEquals("ok", json(200, server.get("/health")).get("status").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?q=a&pagina=2,     parameter_unknown, pagina",
    "/api/search?q=a&size=0,       parameter_invalid, size",
    "/api/search?q=a&size=101,     parameter_invalid, size",
    "/api/search?q=a&size=dieci,   parameter_invalid, size",
    "/api/search?q=a&page=0,       parameter_invalid, page",
    "/api/search?q=a&page=-1,      parameter_invalid, page",
    "/api/search?q=a&page=9999999999, parameter_invalid, page",
    "/api/search?q=a&page=1001,    page_too_deep,     page",
    "/api/search?q=a&page=101&size=100, page_too_deep, page",
    "/api/search?q=a&sort=caso,    parameter_invalid, sort",
    "/api/search?q=a&q=b,          parameter_invalid, q",
    "/api/search?q=a&separate=no,  parameter_invalid, separate",
    "/api/documents/articoli/davos.txt?page=2, parameter_unknown, page",
    "/api/status?x=1,              parameter_unknown, x"
  })
  void aParameterOutOfBoundsIsNamed(String address, String code, String parameter)
      throws Exception {
    HttpResponse<String> response = server.get(address);
    JsonNode problem = json(400, response);
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals(code, problem.get("code").asText());
    assertEquals(parameter, problem.get("parameter").asText());
    assertEquals("urn:trovatore:error:" + code, problem.get("type").asText());
    assertEquals(400, problem.get("status").asInt());
    assertFalse(problem.get("detail").asText().isBlank());
  }

  @Test
  void anEmptyParameterIsAsNone() throws Exception {
    JsonNode answer =
        json(200, server.get("/api/search?q=fiume&page=&size=&sort=&verbatim=&separate="));
    JsonNode usual = json(200, server.get("/api/search?q=fiume"));
    for (String member : List.of("page", "size", "sort", "total", "distinct")) {
      assertEquals(usual.get(member), answer.get(member), member);
    }
    assertFalse(
        json(200, server.get("/api/search?q=davvos&verbatim=")).get("adjustments").isEmpty());
    assertFalse(server.get("/?q=&sort=").body().contains("class=\"hit"), "is the start page");
  }

  @Test
  void theLongestQueryIsAThousandCharacters() throws Exception {
    json(200, server.get("/api/search?q=" + "a".repeat(1_000)));
    json(200, server.get("/api/search?q=" + "%E2%80%99".repeat(1_000)));
    JsonNode problem = json(400, server.get("/api/search?q=" + "a".repeat(1_001)));
    assertEquals("query_too_long", problem.get("code").asText());
    assertEquals("q", problem.get("parameter").asText());
  }

  @Test
  void theDeepestPageIsTheTenThousandthHit() throws Exception {
    json(200, server.get("/api/search?q=a&page=1000&size=10"));
    json(200, server.get("/api/search?q=a&page=100&size=100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%22",
        "-",
        "OR+OR",
        "titolo:",
        "dal:ieri",
        "((",
        "*",
        "%00",
        "%F0%9F%98%80",
        "%FF"
      })
  void anythingCanBeTyped(String q) throws Exception {
    json(200, server.get("/api/search?q=" + q));
    assertEquals(200, server.get("/?q=" + q).statusCode());
  }

  @Test
  void noControlCharacterOfAQueryComesBack() throws Exception {
    String page = server.get("/?q=a%00b%1Bx%C2%9Bdavos").body();
    assertTrue(page.contains("value=\"a b x davos\""), page);
    assertEquals(
        "a b x davos",
        json(200, server.get("/api/search?q=a%00b%1Bx%C2%9Bdavos")).at("/query/text").asText());
  }

  @Test
  void aLongNameOfAParameterIsCutBetweenCharacters() throws Exception {
    String name = "x" + "%F0%9F%91%8D".repeat(60);
    JsonNode problem = json(400, server.get("/api/status?" + name + "=1"));
    assertEquals("x" + "👍".repeat(49) + "…", problem.get("parameter").asText());
  }
}
