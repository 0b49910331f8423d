package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.lexicon.Abbreviations;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * <i>Numero</i> as it is shortened: <i>n. 5, nr. 5, L. num. 241</i>. The letter alone is one before
 * a number ({@link BeforeNumber}), before what is counted or named by one (<i>n. di serie</i>, but
 * not <i>N. Di Matteo</i>), and with the sign of an ordinal behind it: <i>n° verde</i>.
 */
enum NumberSign implements ToldByNeighbours {
  BEFORE_NAMED;

  /** The word. */
  static final String WORD = "numero";

  /**
   * Character tie: stands for the sign of an ordinal behind the letter, so that the tokenizer keeps
   * it there.
   */
  static final char ORDINAL = '\u2040';

  static final int LONGEST = 3;

  private static final Set<String> OF =
      Set.of("di", "d", "del", "dell", "dello", "della", "dei", "degli", "delle");

  /** What has a number by which it is known. */
  private static final Set<String> NUMBERED =
      Set.of(
          "catalogo",
          "cellulare",
          "conto",
          "documento",
          "fattura",
          "fax",
          "identificazione",
          "inventario",
          "iscrizione",
          "licenza",
          "matricola",
          "ordine",
          "polizza",
          "pratica",
          "protocollo",
          "registrazione",
          "registro",
          "repertorio",
          "serie",
          "targa",
          "telefono",
          "tessera");

  /** A full stop and a blank. */
  private static final int DISTANCE = 2;

  /** Whether a word in lower case is one, whatever it carries. */
  static boolean isOne(CharSequence word) {
    return word.charAt(0) == 'n'
        && Abbreviations.ofNumber().contains(CarryingWord.of(word.toString()).part());
  }

  /** Whether a word in lower case is the preposition behind one. */
  static boolean isOf(CharSequence word) {
    return word.charAt(0) == 'd' && OF.contains(Apostrophe.without(word.toString()));
  }

  /** Whether a word in lower case is known by its number, so that capitals tell no surname. */
  static boolean isNumbered(String word) {
    return NUMBERED.contains(CarryingWord.of(word).part());
  }

  /** That of a word in any case, or null. */
  static @Nullable NumberSign of(char[] word, int length) {
    return (word[0] == 'n' || word[0] == 'N')
            && length <= LONGEST
            && isOne(String.valueOf(word, 0, length).toLowerCase(Locale.ITALIAN))
        ? BEFORE_NAMED
        : null;
  }

  @Override
  public String inWords() {
    return WORD;
  }

  /** Whether a preposition follows in small letters, as those of surnames mostly are not. */
  @Override
  public boolean isMeant(@Nullable Beside before, @Nullable Beside next) {
    return next != null
        && next.distance() == DISTANCE
        && OF.contains(Apostrophe.without(next.text()));
  }
}
