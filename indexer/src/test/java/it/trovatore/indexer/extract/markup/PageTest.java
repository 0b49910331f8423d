package it.trovatore.indexer.extract.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest extends ExtractionOfFiles {
  private static final String LONG = "Una frase del testo vero che continua a lungo. ".repeat(8);

  @Test
  void whatStandsAroundTheArticleIsLeftOut() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><head><title>Il pane</title></head><body>"
                + "<div class='navbar'><a href='/'>Home</a> <a href='/b'>Cronaca</a></div>"
                + "<div id='cookie-banner'><p>Usiamo i biscotti per te.</p></div>"
                + "<div class='breadcrumb'><a href='/'>Inizio</a> &gt; <a href='/c'>Cucina</a></div>"
                + "<h1>Il pane</h1><p>"
                + LONG
                + "</p><div class='related'><a href='/d'>Leggi pure questo</a></div>"
                + "<footer>Note legali</footer></body></html>");

    assertEquals("Il pane", found.title());
    assertEquals(LONG.strip(), found.body());
  }

  @Test
  void anArticleInAnElementWithTheNameOfAMenuStays() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><body><div id='content' class='sidebar header'><p>"
                + LONG
                + "</p></div><aside><p>"
                + LONG
                + LONG
                + "</p></aside></body></html>");

    assertTrue(found.body().contains("Una frase del testo vero"));
    SourceDocument allAside =
        document("b.html", "<html><body><footer><p>" + LONG + "</p></footer></body></html>");
    assertEquals(LONG.strip(), allAside.body());
  }

  @Test
  void rowsOfATableStayTogetherUnlessItLaysOutThePage() throws IOException {
    assertEquals(
        "Voce | Importo\n\nAffitto | 800",
        document(
                "a.html",
                "<table><tr><th>Voce<th>Importo<th></tr><tr><td>Affitto<td>800<td></tr></table>")
            .body());
    assertEquals(
        "Primo.\n\nSecondo.",
        document(
                "b.html",
                "<table role=presentation><tr><td><p>Primo.</p></td><td><p>Secondo.</p></td></tr>"
                    + "</table>")
            .body());
  }

  @Test
  void whatAScriptShowsInTheArticleIsText() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><body><h1>Il segnalibro</h1><p>Per aprirlo "
                + "<span hidden>premete Ctrl</span><span hidden class='MAC'>premete Comando</span>"
                + " nel campo.</p><div role='tabpanel' hidden><h2>Su Linux</h2><p>Nel menu.</p></div>"
                + "<div style='display: none'><p>Il resto della storia.</p></div>"
                + "<p>"
                + LONG
                + "</p></body></html>");

    assertEquals(
        "Per aprirlo premete Ctrl premete Comando nel campo.\n\nSu Linux\n\nNel menu.\n\n"
            + "Il resto della storia.\n\n"
            + LONG.strip(),
        found.body());
  }

  @Test
  void whatAScriptOpensOverThePageIsNoText() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><body><div id='cookieBanner' hidden><p>Usiamo i biscotti per te.</p></div>"
                + "<div class='modal' style='display:none'><h1>Avviso</h1><p>Scade presto.</p></div>"
                + "<div role='alertdialog' hidden>Davvero?</div>"
                + "<form hidden><p>Lascia un commento</p></form>"
                + "<div hidden>Nome: <input name='n'></div>"
                + "<ul hidden><li><a href='/'>Inizio</a><li><a href='/b'>Cronaca</a></ul>"
                + "<h1>Il pane</h1><p>"
                + LONG
                + "</p></body></html>");

    assertEquals("Il pane", found.title());
    assertEquals(LONG.strip(), found.body());
  }

  @Test
  void anArticleThatIsHiddenUntilThePageIsReadyIsRead() throws IOException {
    for (String start :
        List.of("<body hidden>", "<div id='loading' hidden>", "<div class='modal' hidden><main>")) {
      assertEquals(LONG.strip(), document("a.html", start + "<p>" + LONG).body());
    }
  }

  @Test
  void openGraphAndDublinCoreGiveTheMetadata() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><head><title>Il pane di casa - Il giornale</title>"
                + "<meta property='og:title' content='Il pane di casa'>"
                + "<meta name='DC.creator' content='Anna Bianchi'>"
                + "<meta name='DCTERMS.issued' content='2024-03-02'>"
                + "<meta name='DC.subject' content='uno; due'></head><body><p>Testo.</body></html>");

    assertEquals("Il pane di casa", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
  }

  @Test
  void whereThePageIsSilentItsJsonLdSpeaks() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            """
            <html><head><script type="application/ld+json">non è json</script>
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Il giornale"},
             {"@type":["NewsArticle"],"headline":"Il pane","datePublished":"2024-03-02T09:00:00+01:00",
              "author":[{"@type":"Person","name":"Anna Bianchi"},{"name":"Ugo Neri"}],
              "keywords":["uno","due"]}]}
            </script></head><body><p>Testo del pane.</p></body></html>
            """);

    assertEquals("Il pane", found.title());
    assertEquals("Anna Bianchi, Ugo Neri", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
    assertFalse(found.body().contains("headline"));
  }

  @Test
  void aPageCutShortIsReadUpToItsEnd() throws IOException {
    assertEquals(
        "Primo.\n\nSecondo, e poi",
        document("a.html", "<html><body><p>Primo.</p><p>Secondo, e poi <b").body());
  }

  @Test
  void aHeadingIsFoundInATitleOfWhichALetterIsTwoInLowerCase() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            "<html><head><title>DİĞER İŞLEMLERİ İÇİN BİLGİ - SSK</title></head>"
                + "<body><h1>SSK</h1><p>Testo.</p></body></html>");

    assertEquals("SSK", found.title());
    assertEquals("Testo.", found.body());
  }
}
