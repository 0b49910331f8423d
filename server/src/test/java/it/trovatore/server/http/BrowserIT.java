package it.trovatore.server.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser; whatever the console has to say fails the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private static final String CONTRAST =
      """
      element => {
        const luminance = colour => {
          const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
            .map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        let ground = element;
        while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)' && ground.parentElement)
          ground = ground.parentElement;
        const a = luminance(getComputedStyle(element).color);
        const b = luminance(getComputedStyle(ground).backgroundColor);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      }
      """;

  private final List<String> console = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private TestServer server;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
    chromium = new Chromium();
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> complaints = List.copyOf(console);
    console.clear();
    assertEquals(List.of(), complaints);
  }

  @Test
  void aQueryIsTypedAndItsDocumentIsReadWithTheMarks() {
    Page page = open(new NewContextOptions(), "/");
    readTheDavosArticle(page);
  }

  @Test
  void everyExampleOfTheStartPageFindsSomething() {
    Page page = open(new NewContextOptions(), "/");
    while (page.locator(".examples a").count() > 2) {
      page.reload();
    }
    assertThat(page.locator(".examples a"))
        .hasText(new String[] {"\"tavola rotonda a Davos\"", "energia -nucleare"});
    page.locator(".examples a").first().click();
    assertThat(page.locator(".hits > li")).hasCount(1);
  }

  @Test
  void everythingWorksWithoutJavaScript() {
    Page page = open(new NewContextOptions().setJavaScriptEnabled(false), "/");
    readTheDavosArticle(page);
    page.navigate(address("/?q=fiume"));
    turnPages(page);
    page.navigate(address("/?q=faro"));
    openTheCopies(page);
  }

  private static void readTheDavosArticle(Page page) {
    assertThat(page.getByText(SampleCorpus.DOCUMENTS + " documenti")).isVisible();
    page.getByRole(AriaRole.SEARCHBOX).fill("\"tavola rotonda\"");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerca")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 documento in ");
    assertThat(page.locator(".snippet mark").first()).hasText("tavola rotonda");
    assertThat(page.locator(".hits time")).hasText("5 marzo 2024");
    page.locator(".hits h2 a").click();
    assertThat(page.locator("h1")).hasText("La tavola rotonda di Davos");
    assertThat(page.locator(".text p")).hasCount(2);
    assertThat(page.locator(".text mark")).hasText(new String[] {"tavola rotonda"});
    page.getByText("1 corrispondenza nel testo").click();
    assertThat(page).hasURL(Pattern.compile("#m1$"));
    assertThat(page.locator("mark:target")).isVisible();
    page.getByText("Torna ai risultati").click();
    assertThat(page.locator(".hits > li")).hasCount(1);
  }

  @Test
  void resultsAreReadPageByPage() {
    turnPages(open(new NewContextOptions(), "/?q=fiume"));
  }

  private static void turnPages(Page page) {
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("pagina 1 di 3");
    assertThat(page.locator("a[rel=prev]")).hasCount(0);
    page.locator("a[rel=next]").click();
    page.locator("a[rel=next]").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("pagina 3 di 3");
    assertThat(page.locator("a[rel=next]")).hasCount(0);
    assertThat(page.locator(".hits > li")).hasCount(3);
    assertThat(page.locator("ol.hits")).hasAttribute("start", "21");
    page.locator("a[rel=prev]").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("pagina 2 di 3");
  }

  @Test
  void theOtherPlacesOfATextAreNamedAndItsReprintsUnfolded() {
    openTheCopies(open(new NewContextOptions(), "/?q=faro"));
  }

  private static void openTheCopies(Page page) {
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("8 documenti in ");
    assertThat(page.locator(".hits > li")).hasCount(1);
    Locator places = page.locator("p.copies");
    assertThat(places).containsText("Anche in:");
    assertThat(places.locator("a"))
        .hasText(new String[] {"faro/1.txt", "faro/2.txt", "faro/3.txt"});
    Locator others = page.locator("details.copies").first();
    assertThat(others.getByText("faro/4.txt")).isHidden();
    others.getByText("e in altri 2 posti").click();
    assertThat(others.locator("li a")).hasText(new String[] {"faro/4.txt", "faro/5.txt"});
    assertThat(others.getByText("faro/4.txt")).isVisible();
    Locator near = page.locator("details.copies").last();
    near.getByText("2 documenti quasi uguali").click();
    assertThat(near.locator("li")).hasCount(2);
    assertThat(near.getByText("2 maggio 2021 · giornali/1.html")).isVisible();
    near.getByText("Ripresa numero 1").click();
    assertThat(page.locator("h1")).hasText("Ripresa numero 1");
    assertThat(page.locator(".text mark").first()).hasText("faro");
  }

  @Test
  void thePageOfADocumentNamesTheOtherPlacesOfItsText() {
    Page page = open(new NewContextOptions(), "/documenti/" + SampleCorpus.LIGHTHOUSE + "?q=faro");
    Locator places = page.locator("article p.copies");
    assertThat(places).containsText("Lo stesso testo è anche in:");
    assertThat(places.locator("a")).hasCount(3);
    page.locator("details.copies").getByText("e in altri 2 posti").click();
    page.locator("details.copies").getByText("faro/5.txt").click();
    assertThat(page.locator("article .file")).hasText("faro/5.txt");
    assertThat(page.locator("details.copies li")).hasCount(2);
    assertThat(page.locator(".text mark").first()).hasText("faro");
  }

  @Test
  void documentsThatWereListedSeparatelyCanBePutTogether() {
    Page page = open(new NewContextOptions(), "/?q=faro&separate=true");
    assertThat(page.locator(".hits > li")).hasCount(8);
    assertThat(page.locator(".copies")).hasCount(0);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerca")).click();
    assertThat(page.locator(".hits > li")).hasCount(8);
    page.getByText("Metti insieme i documenti uguali").click();
    assertThat(page.locator(".hits > li")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("q=faro$"));
  }

  @Test
  void aSearchFromAnyPageKeepsTheSettings() {
    Page page = open(new NewContextOptions(), "/?q=fiume&size=5&sort=newest&separate=true");
    page.locator(".hits h2 a").first().click();
    assertThat(page.locator("article.document")).isVisible();
    page.getByRole(AriaRole.SEARCHBOX).fill("faro");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerca")).click();
    assertThat(page).hasURL(Pattern.compile("q=faro&size=5&sort=newest&separate=true$"));
    assertThat(page.locator(".hits > li")).hasCount(5);
  }

  @ParameterizedTest
  @CsvSource({
    "davos, Davos, none",
    "piu, più, underline dashed",
    "tavole, tavola, underline dotted",
    "davsos, Davos, underline wavy"
  })
  void whyAWordIsMarkedCanBeSeen(String q, String text, String line) {
    Page page = open(new NewContextOptions(), "/documenti/articoli/davos.txt?q=" + q);
    Locator mark = page.locator(".text mark").first();
    assertThat(mark).hasText(text);
    String seen =
        (String)
            mark.evaluate(
                "m => getComputedStyle(m).textDecorationLine + ' '"
                    + " + getComputedStyle(m).textDecorationStyle");
    assertTrue(seen.startsWith(line), seen);
    assertEquals("0px", mark.evaluate("m => getComputedStyle(m).paddingLeft"));
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = open(new NewContextOptions(), "/?q=fiume");
    page.keyboard().press("/");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.keyboard().type("davos");
    page.keyboard().press("Enter");
    assertThat(page.locator(".hits h2 a")).hasCount(1);
    Locator hit = page.locator(".hits h2 a");
    for (int presses = 0; presses < 20 && !isFocused(hit); presses++) {
      page.keyboard().press("Tab");
    }
    assertThat(hit).isFocused();
    assertNotEquals("none", hit.evaluate("link => getComputedStyle(link).outlineStyle"));
    page.keyboard().press("Enter");
    assertThat(page.locator("article.document h1")).isVisible();
    int visited = (int) page.evaluate("history.length");
    page.keyboard().press("n");
    assertThat(page).hasURL(Pattern.compile("#m1$"));
    page.keyboard().press("n");
    assertThat(page).hasURL(Pattern.compile("#m2$"));
    page.keyboard().press("p");
    assertThat(page).hasURL(Pattern.compile("#m1$"));
    assertEquals(visited, page.evaluate("history.length"));
  }

  @Test
  void theKeysCanBeTurnedOffForAllPages() {
    Page page = open(new NewContextOptions(), "/");
    page.getByText("Come si cerca").click();
    page.getByRole(AriaRole.CHECKBOX).uncheck();
    page.navigate(address("/documenti/articoli/davos.txt?q=davos"));
    page.keyboard().press("n");
    page.keyboard().press("/");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).not().isFocused();
    assertThat(page).hasURL(Pattern.compile("q=davos$"));

    page.navigate(address("/"));
    page.getByText("Come si cerca").click();
    assertThat(page.getByRole(AriaRole.CHECKBOX)).not().isChecked();
    page.getByRole(AriaRole.CHECKBOX).check();
    page.keyboard().press("/");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
  }

  @Test
  void withoutJavaScriptNoKeysArePromised() {
    Page page = open(new NewContextOptions().setJavaScriptEnabled(false), "/");
    page.getByText("Come si cerca").click();
    assertThat(page.getByText("lingua:it")).isVisible();
    assertThat(page.locator(".keys")).isHidden();
  }

  private static boolean isFocused(Locator element) {
    return (boolean) element.evaluate("element => element === document.activeElement");
  }

  @Test
  void theContentIsOneTabAway() {
    Page page = open(new NewContextOptions(), "/?q=fiume");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Vai al contenuto")).isFocused();
    assertThat(page.getByText("Vai al contenuto")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void aMissingWordCanBeRequired() {
    Page page = open(new NewContextOptions(), "/?q=davos+pagina+musica");
    Locator missing = page.locator(".missing", new Page.LocatorOptions().setHasText("musica"));
    assertThat(missing.locator("s")).hasText(new String[] {"pagina", "musica"});
    missing
        .getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions()
                .setName("richiedila: solo i documenti con la parola musica")
                .setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("davos pagina \"musica\"");
    assertThat(page.locator(".hits .missing s")).hasText(new String[] {"davos"});
  }

  @Test
  void nothingFoundComesWithAdvice() {
    Page page = open(new NewContextOptions(), "/?q=%22fiume+davos%22");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Nessun documento trovato");
    page.getByText("Cerca le parole anche separate").click();
    assertThat(page.locator(".hits > li").first()).isVisible();
  }

  @Test
  void markupInDocumentsIsShownAndNeverRun() {
    Page page = open(new NewContextOptions(), "/?q=pericoloso");
    assertThat(page.locator(".snippet").first()).containsText("<script>alert('pericolo')</script>");
    page.locator(".hits h2 a").click();
    assertThat(page.locator("h1")).hasText("Il tag <script> & i suoi \"fratelli\"");
    assertThat(page.locator(".text")).containsText("<script>alert('pericolo')</script>");
    assertThat(page.locator("main script")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=fiume",
        "/?q=davos+musica+xyz",
        "/?q=faro",
        "/?q=%22nulla+di+nulla%22",
        "/documenti/articoli/davos.txt?q=davos",
        "/documenti/faro/1.txt?q=faro"
      })
  void onANarrowPhoneNothingIsCutOff(String address) {
    Page page = open(new NewContextOptions().setViewportSize(360, 640), address);
    page.locator("details summary").all().forEach(Locator::click);
    assertEquals(
        0, page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
  }

  @Test
  void tagsThatBeginALineStandUnderTheOthers() {
    Page page =
        open(new NewContextOptions().setViewportSize(300, 640), "/documenti/articoli/davos.txt");
    assertThat(page.locator(".tags a")).hasCount(2);
    assertEquals(
        page.locator(".metadata").boundingBox().x, page.locator(".tags a").last().boundingBox().x);
  }

  @ParameterizedTest
  @CsvSource({
    "/, .lead a",
    "/?q=davsos, .repair a",
    "/?q=davsos, .help dt a > code",
    "/?q=davsos, .help dd a > code",
    "/?q=faro&separate=true, .suggestion a",
    "/?q=davos+musica, .missing a",
    "/?q=faro, p.copies a",
    "/?q=%22fiume+davos%22, .advice a",
    "/?q=fiume&page=50, main > p a",
    "/documenti/articoli/davos.txt, .author a",
    "/nulla, .advice a"
  })
  void linksAmongTextAreToldByMoreThanColour(String address, String selector) {
    Page page = open(new NewContextOptions(), address);
    String line =
        (String)
            page.locator(selector)
                .first()
                .evaluate(
                    "a => getComputedStyle(a).textDecorationLine + ' '"
                        + " + (getComputedStyle(a).textDecorationColor === getComputedStyle(a).color)");
    console.removeIf(message -> message.contains("404"));
    assertEquals("underline true", line);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void textIsReadableInBothColourSchemes(ColorScheme scheme) {
    Page page = open(new NewContextOptions().setColorScheme(scheme), "/?q=davos+musica+lanterna");
    boolean dark =
        (boolean)
            page.evaluate(
                "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0] < 128");
    assertEquals(scheme == ColorScheme.DARK, dark);
    page.locator("details summary").all().forEach(Locator::click);
    for (String selector :
        List.of(
            "p.copies",
            "p.copies a",
            ".copies li span",
            ".copies li a",
            ".snippet mark",
            ".marks",
            ".marks mark.repair",
            "h2 mark",
            ".snippet",
            ".hits h2 a",
            ".metadata",
            ".format",
            ".missing s",
            ".summary nav a:not([aria-current])",
            "button",
            "summary")) {
      double contrast = ((Number) page.locator(selector).first().evaluate(CONTRAST)).doubleValue();
      assertTrue(contrast >= 4.5, selector + " has contrast " + contrast);
    }
  }

  private Page open(NewContextOptions options, String address) {
    BrowserContext context = chromium.browser().newContext(options);
    contexts.add(context);
    context.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    context.onWebError(error -> console.add("error: " + error.error()));
    context.onDialog(
        dialog -> {
          console.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    Page page = context.newPage();
    page.navigate(address(address));
    return page;
  }

  private String address(String address) {
    return server.uri(address).toString();
  }
}
