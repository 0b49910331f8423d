package it.trovatore.server.page;

import it.trovatore.search.document.About;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document, under its title.
 *
 * @param day the date in ISO form, or null
 * @param date the date as it is read, or null
 * @param author who wrote it, leading to the author's other documents; or null
 * @param format in capitals
 * @param tags each leading to the documents that have it
 * @param source whom it was taken from, leading to the other documents from there; or null
 * @param language its name, leading to the documents in it; or null
 * @param lang the code of that language when it is not that of the page, or null
 * @param address where it is published, or null
 * @param description in one line, or null
 */
record Metadata(
    @Nullable String day,
    @Nullable String date,
    @Nullable Link author,
    String format,
    List<Link> tags,
    @Nullable Link source,
    @Nullable Link language,
    @Nullable String lang,
    @Nullable String address,
    @Nullable String description) {

  private static final String OF_THE_PAGE = "it";

  static Metadata of(
      @Nullable LocalDate date,
      @Nullable String author,
      String format,
      List<String> tags,
      About about) {
    return new Metadata(
        date == null ? null : date.toString(),
        date == null ? null : Italian.date(date),
        author == null ? null : field("autore", author),
        format.toUpperCase(Locale.ROOT),
        tags.stream().map(tag -> field("tag", tag)).toList(),
        about.source() == null ? null : field("fonte", about.source()),
        about.language() == null
            ? null
            : new Link(
                Italian.language(about.language()),
                Link.search("lingua:" + about.language()).href()),
        OF_THE_PAGE.equals(about.language()) ? null : about.language(),
        about.url(),
        about.description());
  }

  private static Link field(String keyword, String value) {
    String quoted = '"' + value.replace("\"", "") + '"';
    return new Link(value, Link.search(keyword + ":" + quoted).href());
  }
}
