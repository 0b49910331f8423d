package it.trovatore.server.api;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.document.About;
import it.trovatore.server.api.SearchJson.CopyJson;
import it.trovatore.server.api.SearchJson.MarkJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one document, with a query's marks in title and text; fields as in a hit, {@code
 * original} is the address of the file that holds it, {@code copies} are the other places of its
 * text, {@code sent} is null for a file of the corpus.
 */
public record DocumentJson(
    String id,
    String file,
    String title,
    List<MarkJson> titleMarks,
    String url,
    String page,
    String original,
    @Nullable String date,
    @Nullable String author,
    @Nullable String source,
    @Nullable String language,
    @Nullable String description,
    String format,
    List<String> tags,
    String text,
    List<MarkJson> marks,
    List<CopyJson> copies,
    int moreCopies,
    @Nullable SentJson sent) {

  public static DocumentJson of(FoundDocument document, SearchParameters asked) {
    return of(document, asked, null);
  }

  /** With what is stored of a document that was sent. */
  public static DocumentJson of(
      FoundDocument document, SearchParameters asked, @Nullable SentJson sent) {
    String page = Links.document(document.id(), asked.q(), asked.verbatim());
    About about = document.about();
    return new DocumentJson(
        document.id(),
        document.file(),
        document.title().text(),
        SearchJson.marks(document.title()),
        Links.published(about, page),
        page,
        Links.original(document.file()),
        document.date() == null ? null : document.date().toString(),
        document.author(),
        about.source(),
        about.language(),
        about.description(),
        document.format(),
        document.tags(),
        document.body().text(),
        SearchJson.marks(document.body()),
        document.copies().stream().map(copy -> SearchJson.copy(copy, asked)).toList(),
        document.moreCopies(),
        sent);
  }
}
