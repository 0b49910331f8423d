package it.trovatore.search.answer;

import it.trovatore.search.document.About;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another document that matches and has the text of a hit; its title may be another.
 *
 * @param kind how alike the texts are
 */
public record Copy(
    String id,
    String file,
    String title,
    @Nullable LocalDate date,
    String format,
    About about,
    Kind kind) {

  /** How a text is like that of the hit. */
  public enum Kind {
    /** The same words in the same order; case, accents, punctuation and layout may differ. */
    EXACT,
    /** Nearly the same, by the engine's own measure. */
    NEAR
  }

  /** The same with something else known about it. */
  public Copy with(About other) {
    return new Copy(id, file, title, date, format, other, kind);
  }
}
