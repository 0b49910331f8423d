package it.trovatore.search.answer;

import it.trovatore.search.document.About;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document found, and those that have its text.
 *
 * @param id of the document
 * @param file the path in the corpus of the file that holds it
 * @param title marked
 * @param author or null
 * @param date or null
 * @param tags in the document's order
 * @param format as in the document
 * @param about as in the document
 * @param score comparable within one answer only
 * @param missing the wanted words that the document lacks, as typed, in the query's order, each
 *     once
 * @param snippets best first; without a match in the body the beginning of the text, unmarked;
 *     empty when the document has no text, or no marks were asked for
 * @param copies that match and come after it, in order, at most {@link #MOST_COPIES}
 * @param moreCopies how many there are beside those
 */
public record Hit(
    String id,
    String file,
    MarkedText title,
    @Nullable String author,
    @Nullable LocalDate date,
    List<String> tags,
    String format,
    About about,
    float score,
    List<String> missing,
    List<MarkedText> snippets,
    List<Copy> copies,
    int moreCopies) {

  /** So many copies are told one by one. */
  public static final int MOST_COPIES = 100;

  public Hit {
    tags = List.copyOf(tags);
    missing = List.copyOf(missing);
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }

  /** The same with something else known about it and its copies. */
  public Hit with(About other, List<Copy> otherCopies) {
    return new Hit(
        id,
        file,
        title,
        author,
        date,
        tags,
        format,
        other,
        score,
        missing,
        snippets,
        otherCopies,
        moreCopies);
  }
}
