package it.trovatore.server.page;

import it.trovatore.search.answer.Hit;
import it.trovatore.server.api.Links;
import it.trovatore.server.api.MarkedHtml;
import it.trovatore.server.api.SearchParameters;
import java.util.List;

/**
 * One document found, as the page of results shows it; titles and snippets are HTML.
 *
 * @param missing the words it lacks, each leading to the same search with the word required
 */
record HitView(
    String href,
    String titleHtml,
    Metadata metadata,
    List<String> snippetsHtml,
    List<Link> missing) {

  static HitView of(Hit hit, SearchParameters asked) {
    return new HitView(
        Links.document(hit.id(), asked),
        MarkedHtml.of(hit.title()),
        Metadata.of(hit.date(), hit.author(), hit.format(), hit.tags()),
        hit.snippets().stream().map(MarkedHtml::of).toList(),
        hit.missing().stream()
            .filter(word -> RequiredWord.fits(asked.q(), word))
            .map(word -> Link.to(word, asked.withQuery(RequiredWord.in(asked.q(), word))))
            .toList());
  }
}
