package it.trovatore.server.api;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.document.About;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an answer; docs/http-api.md describes it. Marks are in UTF-16 units of the text that
 * they belong to.
 *
 * @param took the engine's time in milliseconds
 * @param pending how many files of the folder are still to be read; null from the command line,
 *     which cannot know
 */
public record SearchJson(
    QueryJson query,
    List<AdjustmentJson> adjustments,
    @Nullable SuggestionJson suggestion,
    long total,
    long distinct,
    int page,
    int size,
    String sort,
    long took,
    @Nullable Integer pending,
    List<HitJson> hits) {

  /**
   * A step by which the query was altered; {@code verbatim} is the address of the answer without
   * any.
   */
  public record AdjustmentJson(String kind, String from, String to, String verbatim) {}

  /** Another query that may be what was meant, and the address of its answer. */
  public record SuggestionJson(String query, String url) {}

  /** What was typed and how it was understood. */
  public record QueryJson(String text, String understood, List<String> warnings) {}

  /**
   * One document found.
   *
   * @param url where the document is published, or where that is not known its page here
   * @param page the document's page here, relative to the server's root
   */
  public record HitJson(
      String id,
      String title,
      List<MarkJson> titleMarks,
      String url,
      String page,
      @Nullable String date,
      @Nullable String author,
      @Nullable String source,
      @Nullable String language,
      @Nullable String description,
      String format,
      List<String> tags,
      float score,
      List<String> missing,
      List<SnippetJson> snippets,
      List<CopyJson> copies,
      int moreCopies) {}

  /** A document with the text of the hit; addresses as those of a hit. */
  public record CopyJson(
      String id,
      String title,
      String url,
      String page,
      @Nullable String date,
      @Nullable String source,
      String format,
      String kind) {}

  /** A passage; {@code html} is the text with its marks, escaped. */
  public record SnippetJson(String text, List<MarkJson> marks, String html) {}

  /** A matched stretch and why it matched; {@code of} as in {@link Mark#of}. */
  public record MarkJson(int start, int length, String reason, @Nullable String of) {}

  public static SearchJson of(Answer answer, @Nullable Integer pending) {
    SearchParameters asked = answer.asked();
    return new SearchJson(
        new QueryJson(answer.query().text(), answer.understood(), answer.query().warnings()),
        answer.response().adjustments().stream().map(step -> adjustment(step, asked)).toList(),
        answer.suggested().map(SearchJson::suggestion).orElse(null),
        answer.response().total(),
        answer.response().distinct(),
        asked.page(),
        asked.size(),
        SearchParameters.name(asked.sort()),
        answer.response().took().toMillis(),
        pending,
        answer.response().hits().stream().map(hit -> hit(hit, asked)).toList());
  }

  private static AdjustmentJson adjustment(Adjustment step, SearchParameters asked) {
    return new AdjustmentJson(
        step.kind().name().toLowerCase(Locale.ROOT),
        step.from(),
        step.to(),
        "/api/search" + Links.query(asked.asTyped()));
  }

  private static SuggestionJson suggestion(SearchParameters meant) {
    return new SuggestionJson(meant.q(), "/api/search" + Links.query(meant));
  }

  private static HitJson hit(Hit hit, SearchParameters asked) {
    String page = Links.document(hit.id(), asked.q(), asked.verbatim());
    About about = hit.about();
    return new HitJson(
        hit.id(),
        hit.title().text(),
        marks(hit.title()),
        Links.published(about, page),
        page,
        hit.date() == null ? null : hit.date().toString(),
        hit.author(),
        about.source(),
        about.language(),
        about.description(),
        hit.format(),
        hit.tags(),
        hit.score(),
        hit.missing(),
        hit.snippets().stream()
            .map(text -> new SnippetJson(text.text(), marks(text), MarkedHtml.of(text)))
            .toList(),
        hit.copies().stream().map(copy -> copy(copy, asked)).toList(),
        hit.moreCopies());
  }

  static CopyJson copy(Copy copy, SearchParameters asked) {
    String page = Links.document(copy.id(), asked.q(), asked.verbatim());
    About about = copy.about();
    return new CopyJson(
        copy.id(),
        copy.title(),
        Links.published(about, page),
        page,
        copy.date() == null ? null : copy.date().toString(),
        about.source(),
        copy.format(),
        copy.kind().name().toLowerCase(Locale.ROOT));
  }

  static List<MarkJson> marks(MarkedText text) {
    return text.marks().stream().map(SearchJson::mark).toList();
  }

  private static MarkJson mark(Mark mark) {
    return new MarkJson(mark.start(), mark.length(), reason(mark), mark.of());
  }

  /** Why it matched, by the name that programs read. */
  static String reason(Mark mark) {
    return mark.reason().name().toLowerCase(Locale.ROOT);
  }
}
