package it.trovatore.search.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document to be found, after extraction: plain text and metadata.
 *
 * @param id unique in the index: the file's path in the corpus with {@code /} between the names, or
 *     for what is one of many in a file that path, {@code #} and its own id (a record, an
 *     attachment), or {@code !/} and its path there (a member of an archive)
 * @param file the path in the corpus of the file that holds it
 * @param title never blank: the document's own title, else its first heading, else its first
 *     sentence cut at a word
 * @param body the text, paragraphs separated by a blank line; may be empty
 * @param author as the document names it, or null
 * @param date the date that the document carries, or null; the file's own time is never used
 * @param tags in the document's order, without blanks
 * @param format short lower-case name of the format, such as {@code pdf}
 * @param about the rest
 */
public record SourceDocument(
    String id,
    String file,
    String title,
    String body,
    @Nullable String author,
    @Nullable LocalDate date,
    List<String> tags,
    String format,
    About about) {

  /** What ends a title that was cut at a word. */
  private static final String CUT = "…";

  private static final String PARAGRAPH = "\n\n";

  public SourceDocument {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title: " + id);
    }
    tags = List.copyOf(tags);
  }

  /** A document of which nothing more is known. */
  public SourceDocument(
      String id,
      String file,
      String title,
      String body,
      @Nullable String author,
      @Nullable LocalDate date,
      List<String> tags,
      String format) {
    this(id, file, title, body, author, date, tags, format, About.NOTHING);
  }

  /**
   * Whether the title is but the sentence with which the only paragraph begins, and tells no more
   * of it than the others. That of a longer text is its lead, which tells what it is about; and the
   * word that an entry explains is a title (<i>Dante Alighieri, nato a Firenze...</i>).
   */
  public boolean isTitledByItsText() {
    boolean cut = title.endsWith(CUT);
    String sentence = cut ? title.substring(0, title.length() - CUT.length()) : title;
    if (sentence.isEmpty() || !body.startsWith(sentence) || body.contains(PARAGRAPH)) {
      return false;
    }
    boolean ended = !Character.isLetterOrDigit(sentence.codePointBefore(sentence.length()));
    return cut || ended || body.length() == sentence.length();
  }

  /** A number that tells documents apart: the same for equal ones, hardly ever for others. */
  public long fingerprint() {
    return Fingerprint.of(this);
  }
}
