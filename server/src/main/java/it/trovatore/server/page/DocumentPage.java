package it.trovatore.server.page;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.server.api.Links;
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
 * @param file the path in the corpus of the file that holds the document
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
    String file,
    String original,
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
        document.file(),
        Links.original(document.file()),
        listed ? Link.to("Torna ai risultati", asked) : new Link("Torna alla ricerca", "/"));
  }
}
