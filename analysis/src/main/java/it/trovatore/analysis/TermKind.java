package it.trovatore.analysis;

/**
 * The kinds of terms that {@link ItalianTermsFilter} leaves at one position of a field, told apart
 * by a first character that no word begins with. Lemmas are the plain ones.
 */
public enum TermKind {
  /** The word as written, but for case and Unicode form. */
  SURFACE("="),
  /**
   * A lemma of the word, or the stem of an unknown one, folded, but for a lemma that only its
   * accent tells from another noun (<i>papà</i>).
   */
  LEMMA(""),
  /**
   * The stem of a lemma: words of one family share it, whether or not they have a lemma in common.
   */
  FAMILY("~");

  private final String mark;

  TermKind(String mark) {
    this.mark = mark;
  }

  /** What kind a term of the index is. */
  public static TermKind of(CharSequence term) {
    if (term.isEmpty()) {
      return LEMMA;
    }
    return switch (term.charAt(0)) {
      case '=' -> SURFACE;
      case '~' -> FAMILY;
      default -> LEMMA;
    };
  }

  /** The term that stands for a word of this kind. */
  public String term(String word) {
    return mark.isEmpty() ? word : mark + word;
  }

  /** The word that a term of this kind stands for. */
  public String word(String term) {
    return term.substring(mark.length());
  }
}
