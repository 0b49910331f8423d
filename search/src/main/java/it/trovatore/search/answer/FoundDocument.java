package it.trovatore.search.answer;

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
    String format) {
  public FoundDocument {
    tags = List.copyOf(tags);
  }
}
