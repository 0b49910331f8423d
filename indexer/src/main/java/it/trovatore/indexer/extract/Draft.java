package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a file, before titles are chosen and the body is laid out.
 *
 * @param problem why a part of the text may be missing; null when nothing is
 */
record Draft(Properties properties, List<Block> blocks, @Nullable Problem problem) {

  Draft(Properties properties, List<Block> blocks) {
    this(properties, blocks, null);
  }

  /**
   * The metadata that the format itself carries.
   *
   * @param language as a tag such as {@code it} or {@code it-IT}, not validated
   * @param description an abstract or a subtitle, one line
   * @param url where the original was published
   * @param source whom the text was taken from, such as the newspaper
   */
  record Properties(
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate date,
      List<String> tags,
      @Nullable String language,
      @Nullable String description,
      @Nullable String url,
      @Nullable String source) {
    static final Properties NONE = new Properties(null, null, null, List.of());

    Properties(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate date,
        List<String> tags) {
      this(title, author, date, tags, null, null, null, null);
    }

    /** The same with more; null for what is not known. */
    Properties about(
        @Nullable String language,
        @Nullable String description,
        @Nullable String url,
        @Nullable String source) {
      return new Properties(title, author, date, tags, language, description, url, source);
    }

    /** These, and where something is missing the others'. */
    Properties orElse(Properties others) {
      return new Properties(
          title == null ? others.title : title,
          author == null ? others.author : author,
          date == null ? others.date : date,
          tags.isEmpty() ? others.tags : tags,
          language == null ? others.language : language,
          description == null ? others.description : description,
          url == null ? others.url : url,
          source == null ? others.source : source);
    }

    /** What these say of a collection that also holds for each document in it. */
    Properties ofEach() {
      return new Properties(null, author, date, tags, language, null, null, source);
    }
  }
}
