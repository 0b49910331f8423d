package it.trovatore.search.answer;

import it.trovatore.search.document.About;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One whole document with a query's marks in its title and body; fields as in {@link Hit}.
 *
 * @param copies other documents with the very same text, whatever the query, by id, at most {@link
 *     Hit#MOST_COPIES}
 * @param moreCopies how many there are beside those
 */
public record FoundDocument(
    String id,
    String file,
    MarkedText title,
    MarkedText body,
    @Nullable String author,
    @Nullable LocalDate date,
    List<String> tags,
    String format,
    About about,
    List<Copy> copies,
    int moreCopies) {
  public FoundDocument {
    tags = List.copyOf(tags);
    copies = List.copyOf(copies);
  }

  /** The same with something else known about it and its copies. */
  public FoundDocument with(About other, List<Copy> otherCopies) {
    return new FoundDocument(
        id, file, title, body, author, date, tags, format, other, otherCopies, moreCopies);
  }
}
