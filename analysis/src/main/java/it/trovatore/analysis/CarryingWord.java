package it.trovatore.analysis;

/**
 * A word with what it carries behind it, as {@link ItalianAnalysis#words} leaves it: the whole of
 * which it is a part ({@link Compound}), or what it means there.
 *
 * @param part the word alone
 * @param whole what it carries; empty for most
 * @param doubtful whether it carries that only if the language has it
 */
record CarryingWord(String part, String whole, boolean doubtful) {

  /** Unit separator: between the word and what it carries. */
  private static final char CARRIED = '\u001F';

  /** Record separator: between the word and what it carries if there is such a word. */
  private static final char CARRIED_IF_KNOWN = '\u001E';

  /** Reads a word and what was appended to it. */
  static CarryingWord of(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == CARRIED || c == CARRIED_IF_KNOWN) {
        return new CarryingWord(term.substring(0, i), term.substring(i + 1), c == CARRIED_IF_KNOWN);
      }
    }
    return new CarryingWord(term, "", false);
  }

  /** What is appended to a word that carries something. */
  static String suffix(String whole, boolean doubtful) {
    return (doubtful ? CARRIED_IF_KNOWN : CARRIED) + whole;
  }

  boolean carriesNothing() {
    return whole.isEmpty();
  }
}
