package it.trovatore.server.api;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.query.QueryText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an answer; docs/http-api.md describes it. Marks are in UTF-16 units of the text that
 * they belong to.
 *
 * @param took the engine's time in milliseconds
 */
public record SearchJson(
    QueryJson query, long total, int page, int size, String sort, long took, List<HitJson> hits) {

  /** What was typed and how it was understood. */
  public record QueryJson(String text, String understood, List<String> warnings) {}

  /** One document found; {@code url} is relative to the server's root. */
  public record HitJson(
      String id,
      String title,
      List<MarkJson> titleMarks,
      String url,
      @Nullable String date,
      @Nullable String author,
      String format,
      List<String> tags,
      float score,
      List<String> missing,
      List<SnippetJson> snippets) {}

  /** A passage; {@code html} is the text with its marks, escaped. */
  public record SnippetJson(String text, List<MarkJson> marks, String html) {}

  /** A matched stretch. */
  public record MarkJson(int start, int length) {}

  public static SearchJson of(Answer answer) {
    SearchParameters asked = answer.asked();
    return new SearchJson(
        new QueryJson(
            answer.query().text(), QueryText.of(answer.query().query()), answer.query().warnings()),
        answer.response().total(),
        asked.page(),
        asked.size(),
        SearchParameters.name(asked.sort()),
        answer.response().took().toMillis(),
        answer.response().hits().stream().map(hit -> hit(hit, asked.q())).toList());
  }

  private static HitJson hit(Hit hit, String q) {
    return new HitJson(
        hit.id(),
        hit.title().text(),
        marks(hit.title()),
        Links.document(hit.id(), q),
        hit.date() == null ? null : hit.date().toString(),
        hit.author(),
        hit.format(),
        hit.tags(),
        hit.score(),
        hit.missing(),
        hit.snippets().stream()
            .map(text -> new SnippetJson(text.text(), marks(text), MarkedHtml.of(text)))
            .toList());
  }

  static List<MarkJson> marks(MarkedText text) {
    return text.marks().stream().map(SearchJson::mark).toList();
  }

  private static MarkJson mark(Mark mark) {
    return new MarkJson(mark.start(), mark.length());
  }
}
