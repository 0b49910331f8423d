package it.trovatore.server.page;

import it.trovatore.search.answer.Hit;
import it.trovatore.server.api.Links;
import it.trovatore.server.api.MarkedHtml;
import it.trovatore.server.api.SearchParameters;
import java.util.List;

/**
 * One document found, as the page of results shows it; titles and snippets are HTML.
 *
 * @param href where the document is published, or where that is not known its page here
 * @param here if it is published elsewhere, its page and its file here
 * @param copies the other documents with its text
 * @param missing the words it lacks, each leading to the same search with the word required
 */
record HitView(
    String href,
    String titleHtml,
    Metadata metadata,
    List<String> snippetsHtml,
    List<Link> here,
    CopiesView copies,
    List<Link> missing) {

  static HitView of(Hit hit, SearchParameters asked, SearchParameters answered) {
    String page = Links.document(hit.id(), asked);
    return new HitView(
        Links.published(hit.about(), page),
        MarkedHtml.of(hit.title()),
        Metadata.of(hit.date(), hit.author(), hit.format(), hit.tags(), hit.about()),
        hit.snippets().stream().map(MarkedHtml::of).toList(),
        hit.about().url() == null
            ? List.of()
            : List.of(
                new Link("Leggi qui", page),
                Link.original("Apri il file", hit.file(), hit.format())),
        CopiesView.of(hit, asked),
        hit.missing().stream().map(word -> missing(word, answered)).toList());
  }

  /** A word that the document lacks, with a search that requires it where there is one. */
  private static Link missing(String word, SearchParameters answered) {
    return RequiredWord.in(answered.q(), word)
        .map(required -> Link.to(word, answered.withQuery(required)))
        .orElseGet(() -> new Link(word, ""));
  }
}
