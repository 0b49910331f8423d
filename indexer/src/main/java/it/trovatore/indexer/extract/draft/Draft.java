package it.trovatore.indexer.extract.draft;

import it.trovatore.search.document.About;
import it.trovatore.search.document.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a file, before titles are chosen and the body is laid out.
 *
 * @param problem why a part of the text may be missing; null when nothing is
 */
public record Draft(Properties properties, List<Block> blocks, @Nullable Problem problem) {

  public Draft(Properties properties, List<Block> blocks) {
    this(properties, blocks, null);
  }

  /**
   * The metadata that the format itself carries.
   *
   * @param about as found: neither is the address one of the web for sure, nor the language a code
   */
  public record Properties(
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate date,
      List<String> tags,
      About about) {
    public static final Properties NONE = new Properties(null, null, null, List.of());

    public Properties(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate date,
        List<String> tags) {
      this(title, author, date, tags, About.NOTHING);
    }

    /** The same with more; null for what is not known. */
    public Properties about(
        @Nullable String language,
        @Nullable String description,
        @Nullable String url,
        @Nullable String source) {
      return new Properties(
          title, author, date, tags, new About(url, source, language, description));
    }

    /** These, and where something is missing the others'. */
    public Properties orElse(Properties others) {
      return new Properties(
          title == null ? others.title : title,
          author == null ? others.author : author,
          date == null ? others.date : date,
          tags.isEmpty() ? others.tags : tags,
          about.orElse(others.about));
    }

    /** What these say of a collection that also holds for each document in it. */
    public Properties ofEach() {
      return new Properties(
          null, author, date, tags, new About(null, about.source(), about.language(), null));
    }
  }
}
