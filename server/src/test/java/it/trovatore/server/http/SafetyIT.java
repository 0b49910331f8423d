package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyIT {
  private Path folder = Path.of("");
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    server = TestServer.start(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=davos",
        "/documenti/articoli/davos.txt",
        "/api/search?q=x",
        "/api/search?x=x",
        "/health",
        "/static/style.css",
        "/nulla",
        "/api/nulla"
      })
  void everyAnswerCarriesTheSafetyHeaders(String address) throws Exception {
    var headers = server.get(address).headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    assertTrue(headers.firstValue("Permissions-Policy").isPresent());
    assertTrue(headers.firstValue("Cache-Control").isPresent());
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/search,  'GET, HEAD'",
    "POST,   /,            'GET, HEAD'",
    "GET,    /api/reindex, 'POST'"
  })
  void anotherMethodIsToldWhichAreAllowed(String method, String address, String allow)
      throws Exception {
    HttpResponse<String> response =
        server.send(method, address, null, "Accept", "application/json");
    assertEquals("method_not_allowed", json(405, response).get("code").asText());
    assertEquals(allow, response.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void headAnswersLikeGetWithoutABody() throws Exception {
    HttpResponse<String> get = server.get("/static/style.css");
    HttpResponse<String> head = server.send("HEAD", "/static/style.css", null);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    assertEquals(
        get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
    assertEquals(404, server.send("HEAD", "/documenti/nulla", null).statusCode());
  }

  @Test
  void whatDoesNotExistIsAProblemForProgramsAndAPageForPeople() throws Exception {
    assertEquals("not_found", json(404, server.get("/api/nulla")).get("code").asText());
    assertEquals(
        "document_not_found", json(404, server.get("/api/documents/nulla")).get("code").asText());
    HttpResponse<String> page = server.get("/documenti/nulla");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("<h1>Documento non trovato</h1>"), page.body());
    assertEquals("text/html; charset=utf-8", type(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/originali/../segreto.txt",
        "/originali/..%2Fsegreto.txt",
        "/originali/%2e%2e/segreto.txt",
        "/originali/%2e%2e%2fsegreto.txt",
        "/originali//etc/passwd",
        "/originali/%2Fetc%2Fpasswd",
        "/originali/articoli/..%5C..%5Csegreto.txt",
        "/originali/davos.txt%00.pdf",
        "/static/..%2Fstyle.css",
        "/static/../api/build.properties"
      })
  void noPathOutsideTheCorpusCanBeRead(String path) throws Exception {
    String status =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertTrue(status.startsWith("HTTP/1.1 404") || status.startsWith("HTTP/1.1 400"), status);
    assertFalse(status.contains("root:"), status);
  }

  @Test
  void originalsAreShownOnlyWhenTheyCannotRun() throws Exception {
    HttpResponse<String> text = server.get("/originali/articoli/davos.txt");
    assertEquals("La tavola rotonda è a Davos.", text.body());
    assertEquals("text/plain; charset=utf-8", type(text));
    assertTrue(disposition(text).startsWith("inline"), disposition(text));
    HttpResponse<String> old = server.get("/originali/vecchio.txt");
    assertEquals("text/plain; charset=windows-1252", type(old));
    assertEquals("Perché così", old.body());
    HttpResponse<String> wide = server.get("/originali/largo.txt");
    assertEquals("text/plain; charset=utf-16le", type(wide));
    assertEquals("Perché così", wide.body());
    assertEquals("text/plain; charset=macintosh", type(server.get("/originali/mela.txt")));
    HttpResponse<String> html = server.get("/originali/pagine/markup.html");
    assertTrue(disposition(html).startsWith("attachment"), disposition(html));
    assertTrue(html.headers().firstValue("Content-Security-Policy").orElse("").contains("sandbox"));
    HttpResponse<String> pdf = server.get("/originali/libro.pdf");
    assertEquals("application/pdf", type(pdf));
    assertTrue(disposition(pdf).startsWith("inline"), disposition(pdf));
  }

  @Test
  void theCharsetOfATextIsKnownAlsoWhereItsAccentsComeLate() throws Exception {
    String text = "perche no ".repeat(10_000) + "Perché così";
    Files.write(folder.resolve("corpus/tardi.txt"), text.getBytes(Charset.forName("windows-1252")));
    HttpResponse<String> original = server.get("/originali/tardi.txt");

    assertEquals("text/plain; charset=windows-1252", type(original));
    assertEquals(text, original.body());
  }

  @ParameterizedTest
  @CsvSource({
    "rtf, application/rtf",
    "ODT, application/vnd.oasis.opendocument.text",
    "epub, application/epub+zip",
    "pptx, application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xls, application/vnd.ms-excel",
    "eml, message/rfc822",
    "msg, application/vnd.ms-outlook",
    "csv, text/csv",
    "xml, application/xml",
    "xhtml, application/xhtml+xml",
    "svg, application/octet-stream",
    "1, application/octet-stream"
  })
  void otherFormatsAreDownloadsThatNameTheirType(String extension, String type) throws Exception {
    Files.writeString(folder.resolve("corpus/libro." + extension), "<script>alert(1)</script>");
    HttpResponse<String> original = server.get("/originali/libro." + extension);

    assertEquals(200, original.statusCode());
    assertEquals(type, type(original));
    assertTrue(disposition(original).startsWith("attachment"), disposition(original));
    assertTrue(
        original.headers().firstValue("Content-Security-Policy").orElse("").contains("sandbox"));
    assertEquals("nosniff", original.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @Test
  void theNameOfADownloadIsTheFilesOwn() throws Exception {
    HttpResponse<String> odd =
        server.get("/originali/citt%C3%A0%20d%27arte/50%25%20%26%20pi%C3%B9%2B%231%3Bv%3D2.md");
    assertEquals("# Nome", odd.body());
    assertTrue(
        disposition(odd).endsWith("filename*=UTF-8''50%25%20%26%20pi%C3%B9%2B%231%3Bv%3D2.md"),
        disposition(odd));
  }

  @Test
  void aPartOfAnOriginalCanBeAskedFor() throws Exception {
    HttpResponse<String> part = server.get("/originali/articoli/davos.txt", "Range", "bytes=3-8");
    assertEquals(206, part.statusCode());
    assertEquals("tavola", part.body());
  }

  @Test
  void aPartIsOfTheFileThatTheCallerKnows() throws Exception {
    String address = "/originali/articoli/davos.txt";
    String etag = tag(server.get(address));
    String[] part = {"Range", "bytes=3-8", "If-Range", etag};
    assertEquals(206, server.get(address, part).statusCode());
    for (String other : List.of("\"altro\"", "W/" + etag, "Wed, 21 Oct 2015 07:28:00 GMT")) {
      part[3] = other;
      HttpResponse<String> whole = server.get(address, part);
      assertEquals(200, whole.statusCode(), other);
      assertEquals("La tavola rotonda è a Davos.", whole.body());
    }
    HttpResponse<String> head = server.send("HEAD", address, null, "Range", "bytes=3-8");
    assertEquals(200, head.statusCode());
    assertEquals("29", head.headers().firstValue("Content-Length").orElse(""));
  }

  @Test
  void anOriginalIsSentAgainOnlyWhenItIsAnother() throws Exception {
    Path file = Files.writeString(folder.resolve("corpus/cambia.txt"), "Prima.");
    String etag = tag(server.get("/originali/cambia.txt"));
    for (String known : List.of(etag, "W/" + etag, "\"altro\", " + etag, "*")) {
      HttpResponse<String> same = server.get("/originali/cambia.txt", "If-None-Match", known);
      assertEquals(304, same.statusCode(), known);
      assertEquals("", same.body());
      assertEquals(etag, tag(same));
    }
    Files.writeString(file, "Dopo!!");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    HttpResponse<String> changed = server.get("/originali/cambia.txt", "If-None-Match", etag);
    assertEquals(200, changed.statusCode());
    assertEquals("Dopo!!", changed.body());
    assertNotEquals(etag, tag(changed));
  }

  @Test
  void aPartThatIsNotThereIsNoDownload() throws Exception {
    HttpResponse<String> refused =
        server.get("/originali/pagine/markup.html", "Range", "bytes=99999-");
    assertEquals(416, refused.statusCode());
    assertEquals("", disposition(refused));
    assertTrue(refused.headers().firstValue("Content-Range").orElse("").startsWith("bytes */"));
    assertEquals("bytes", refused.headers().firstValue("Accept-Ranges").orElse(""));
  }

  @Test
  void staticFilesAreKeptAndAskedForAgainOnlyWhenChanged() throws Exception {
    HttpResponse<String> file = server.get("/static/pico.css");
    String etag = file.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get("/static/pico.css", "If-None-Match", etag).statusCode());
    assertEquals(200, server.get("/static/pico.css", "If-None-Match", "\"altro\"").statusCode());
    String href =
        server.get("/").body().replaceFirst("(?s).*href=\"(/static/pico[^\"]*)\".*", "$1");
    assertTrue(
        server.get(href).headers().firstValue("Cache-Control").orElse("").contains("immutable"),
        href);
  }

  @Test
  void longAnswersAreCompressedWhenAskedForAndCachesAreTold() throws Exception {
    for (String address : List.of("/static/pico.css", "/?q=fiume", "/api/search?q=fiume")) {
      HttpResponse<String> packed = server.get(address, "Accept-Encoding", "gzip");
      assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""), address);
      assertEquals(
          packed.headers().map().get("vary"), server.get(address).headers().map().get("vary"));
      assertTrue(vary(packed).contains("Accept-Encoding"), address);
    }
    assertTrue(tag(server.get("/static/pico.css")).startsWith("W/"), "not the same bytes");
  }

  @Test
  void anErrorOfAPageDependsOnWhatIsAcceptedAndOneForProgramsDoesNot() throws Exception {
    assertEquals("Accept, Accept-Encoding", vary(server.get("/nulla")));
    assertEquals("Accept-Encoding", vary(server.get("/api/nulla")));
  }

  @Test
  void aStrangeHostNameIsRefusedOnTheLoopbackAddress() throws Exception {
    assertTrue(raw(get("esempio.it")).startsWith("HTTP/1.1 421"));
    assertTrue(raw(get("esempio.it:7070")).startsWith("HTTP/1.1 421"));
    assertTrue(raw(get("127.0.0.1.esempio.it")).startsWith("HTTP/1.1 421"));
    for (String own : new String[] {"localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:9"}) {
      assertTrue(raw(get(own)).startsWith("HTTP/1.1 200"), own);
    }
  }

  @Test
  void badRequestsGetAProblemThatRevealsNothing() throws Exception {
    String rest = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
    for (String address : List.of("/%ZZ", "/nulla//x")) {
      String answer = raw("GET " + address + rest);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
    }
    assertTrue(raw("GET /nulla//x" + rest).contains("\"code\":\"bad_request\""));
  }

  @Test
  void aRequestThatCannotBeReadEndsTheConnectionAndTheAnswerSaysSo() throws Exception {
    String answer = raw("PUT /api/documents/a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("Connection: close\r\n"), answer);
  }

  @Test
  void oneAddressGivesThePageOrJson() throws Exception {
    HttpResponse<String> json = server.get("/?q=davos", "Accept", "application/json");
    JsonNode answer = json(200, json);
    assertEquals("davos", answer.at("/query/text").asText());
    assertTrue(json.headers().allValues("Vary").toString().contains("Accept"));
    HttpResponse<String> page =
        server.get("/?q=davos", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertTrue(page.body().startsWith("<!DOCTYPE html>"), page.body());
    assertTrue(page.headers().allValues("Vary").toString().contains("Accept"));
  }

  @Test
  void soDoesTheAddressOfADocument() throws Exception {
    String address = "/documenti/articoli/davos.txt?q=davos";
    HttpResponse<String> json =
        server.get(address + "&page=2&sort=newest", "Accept", "application/json");
    assertEquals(
        json(200, server.get("/api/documents/articoli/davos.txt?q=davos")), json(200, json));
    assertEquals("Accept, Accept-Encoding", vary(json));
    HttpResponse<String> page = server.get(address, "Accept", "text/html,*/*;q=0.8");
    assertEquals("text/html; charset=utf-8", type(page));
    assertEquals("Accept, Accept-Encoding", vary(page));
  }

  @Test
  void whatJettyRefusesHasTheStatusThatItSays() throws Exception {
    String tooLong = raw("GET /?q=" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(tooLong.startsWith("HTTP/1.1 414 "), tooLong);
    assertTrue(tooLong.contains("<h1>Indirizzo troppo lungo</h1>"), tooLong);
    String heavy =
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(100_000) + "\r\n\r\n");
    assertTrue(heavy.startsWith("HTTP/1.1 431 "), heavy);
  }

  @Test
  void whatJettyRefusesIsAPageForPeople() throws Exception {
    String request = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\n\r\n";
    String page = raw("GET /documenti//x" + request);
    assertTrue(page.startsWith("HTTP/1.1 400 "), page);
    assertTrue(page.contains("<h1>Richiesta non valida</h1>"), page);
    assertTrue(raw("GET /api/documents//x" + request).contains("\"bad_request\""));
  }

  @Test
  void aPercentSignThatIntroducesNothingIsRefusedAndNotPassedOver() throws Exception {
    for (String query : List.of("100%", "%", "a%2")) {
      String answer =
          raw(
              "GET /api/search?q="
                  + query
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.contains("\"bad_request\""), answer);
      assertFalse(answer.contains("\"parameter\""), answer);
    }
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String host) {
    return "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  private static String type(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .replace(";charset", "; charset");
  }

  private static String vary(HttpResponse<String> response) {
    return String.join("; ", response.headers().allValues("Vary"));
  }

  private static String tag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static String disposition(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Disposition").orElse("");
  }
}
