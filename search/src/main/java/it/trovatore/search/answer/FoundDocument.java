package it.trovatore.search.answer;

import it.trovatore.search.document.About;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whole document with a query's marks in its title and body; fields as in {@link Hit}. */
public record FoundDocument(
    String id,
    String file,
    MarkedText title,
    MarkedText body,
    @Nullable String author,
    @Nullable LocalDate date,
    List<String> tags,
    String format,
    About about) {
  public FoundDocument {
    tags = List.copyOf(tags);
  }

  /** The same with something else known about it. */
  public FoundDocument with(About other) {
    return new FoundDocument(id, file, title, body, author, date, tags, format, other);
  }
}
