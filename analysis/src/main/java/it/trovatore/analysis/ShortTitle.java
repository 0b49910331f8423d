package it.trovatore.analysis;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Titles that are words where nobody bears them: <i>on. Moretti, Gen. Cadorna, SS. Pietro</i>, but
 * <i>col fiato</i>.
 */
enum ShortTitle implements ToldByNeighbours {
  ON("onorevole"),
  GEN("generale"),
  COL("colonnello"),
  CAP("capitano"),
  TEN("tenente"),
  CARD("cardinale"),
  MIN("ministero"),
  SS("santo");

  private static final Map<String, ShortTitle> ALL =
      Map.of(
          "on", ON, "gen", GEN, "col", COL, "cap", CAP, "ten", TEN, "card", CARD, "min", MIN, "ss",
          SS);

  private static final int LETTER_BITS = 5;

  /** What tells a letter from others, capital or not. */
  private static final int LETTER = (1 << LETTER_BITS) - 1;

  /** The first and last letters of all: tell most words in the least time. */
  private static final boolean[] ENDS = new boolean[1 << (2 * LETTER_BITS)];

  static {
    for (String title : ALL.keySet()) {
      ENDS[ends(title.charAt(0), title.charAt(title.length() - 1))] = true;
    }
  }

  /** A full stop and a blank. */
  private static final int DISTANCE = 2;

  private final String inWords;

  ShortTitle(String inWords) {
    this.inWords = inWords;
  }

  /** The title that a word may be, or null. */
  static @Nullable ShortTitle of(char[] word, int length) {
    return ENDS[ends(word[0], word[length - 1])]
        ? ALL.get(String.valueOf(word, 0, length).toLowerCase(Locale.ITALIAN))
        : null;
  }

  private static int ends(char first, char last) {
    return (first & LETTER) << LETTER_BITS | (last & LETTER);
  }

  @Override
  public String inWords() {
    return inWords;
  }

  /** Whether it is the number of a chapter or a column, and no initial. */
  private boolean isCounted(Beside next) {
    return next.isNumeral() && (this == CAP || next.text().length() > 1);
  }

  /** Behind a number it is a month or a time: <i>12 gen. 2024, 5 min.</i> */
  @Override
  public boolean isMeant(@Nullable Beside before, @Nullable Beside next) {
    return next != null
        && next.distance() == DISTANCE
        && next.isCapitalized()
        && !isCounted(next)
        && (before == null || !Character.isDigit(before.text().charAt(0)));
  }
}
