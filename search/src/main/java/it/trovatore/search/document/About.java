package it.trovatore.search.document;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document and not looked for in its text; null for what is not known.
 *
 * @param url where it is published, as {@link WebAddress} lets through
 * @param source whom it was taken from, such as a newspaper
 * @param language its code, such as {@code it}, as {@link Languages} gives it
 * @param description an abstract or a subtitle, one line
 */
public record About(
    @Nullable String url,
    @Nullable String source,
    @Nullable String language,
    @Nullable String description) {
  public static final About NOTHING = new About(null, null, null, null);

  /** This, and where something is missing the other. */
  public About orElse(About other) {
    return new About(
        url == null ? other.url : url,
        source == null ? other.source : source,
        language == null ? other.language : language,
        description == null ? other.description : description);
  }
}
