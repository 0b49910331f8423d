package it.trovatore.server.page;

import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.server.api.MarkedHtml;
import it.trovatore.server.api.SearchParameters;
import it.trovatore.server.page.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of one document; title and paragraphs are HTML, their marks numbered in the order of the
 * text.
 *
 * @param copies the other places of its text
 * @param matches how many marks the text has, for people; empty without any
 * @param place the path in the corpus of the file that holds the document, or the id of one that
 *     was sent
 * @param original to that file, or to what was sent
 * @param back to the results that led here, those of browsing too
 */
record DocumentPage(
    SearchForm form,
    String title,
    String titleHtml,
    Metadata metadata,
    CopiesView copies,
    List<String> paragraphsHtml,
    String matches,
    String place,
    Link original,
    Link back) {

  static DocumentPage of(FoundDocument document, SearchParameters asked) {
    List<String> paragraphs = new ArrayList<>();
    int marks = 0;
    for (Paragraph paragraph : Paragraphs.of(document.body())) {
      paragraphs.add(MarkedHtml.numbered(paragraph.marked(), marks + 1, paragraph.goesOn()));
      marks += paragraph.marked().marks().size() - (paragraph.goesOn() ? 1 : 0);
    }
    boolean listed = !asked.equals(SearchParameters.of(""));
    return new DocumentPage(
        SearchForm.of(asked),
        document.title().text(),
        MarkedHtml.of(document.title()),
        Metadata.of(
            document.date(),
            document.author(),
            document.format(),
            document.tags(),
            document.about()),
        CopiesView.of(document, asked),
        paragraphs,
        marks == 0
            ? ""
            : marks == 1 ? "1 corrispondenza" : Italian.number(marks) + " corrispondenze",
        Inbox.isSent(document.file()) ? document.id() : document.file(),
        Link.original("Apri il file originale", document.file(), document.format()),
        listed ? Link.to("Torna ai risultati", asked) : new Link("Torna alla ricerca", "/"));
  }
}
