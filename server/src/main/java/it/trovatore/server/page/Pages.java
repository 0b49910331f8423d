package it.trovatore.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.server.api.Answer;
import it.trovatore.server.api.Answering;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Writes the pages, as UTF-8. Thread-safe. */
public final class Pages {
  private static final int UNAVAILABLE = 503;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Answering answering;
  private final Examples examples;

  /** The start page tries its examples on what answers. */
  public Pages(Answering answering) {
    this(answering, Thread::startVirtualThread);
  }

  Pages(Answering answering, Executor background) {
    this.answering = answering;
    this.examples = new Examples(answering, background);
  }

  /** The start page. */
  public byte[] start(Notice notice) {
    IndexStatus status = answering.status();
    String count = Italian.documents(status.documents());
    return render(
        "start.jte", new StartPage(status.documents(), count, examples.in(status), notice));
  }

  /** The page of results. */
  public byte[] results(Answer answer, Notice notice) {
    return render("results.jte", ResultsPage.of(answer, notice));
  }

  /** The page of a document; {@code asked} is the search that led to it. */
  public byte[] document(FoundDocument document, SearchParameters asked) {
    return render("document.jte", DocumentPage.of(document, asked));
  }

  /**
   * A page that says what went wrong; for 503 with a link to try again.
   *
   * @param q what was asked, of any length
   */
  public byte[] error(int status, String title, String detail, String q) {
    SearchForm form = new SearchForm(q, Map.of());
    return render("error.jte", new ErrorPage(form, status == UNAVAILABLE, title, detail));
  }

  private byte[] render(String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, page, output);
    return output.toByteArray();
  }

  /** What the start page shows. */
  record StartPage(long documents, String count, List<Link> examples, Notice notice) {}

  /**
   * What an error page shows.
   *
   * @param passing whether the same address may well answer a little later
   */
  record ErrorPage(SearchForm form, boolean passing, String title, String detail) {}
}
