package it.trovatore.analysis;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Titles that are words where nobody bears them: <i>on. Moretti, Gen. Cadorna, col. Rinaldi</i>,
 * but <i>col fiato</i>.
 */
enum ShortTitle implements ToldByNeighbours {
  ON("onorevole"),
  GEN("generale"),
  COL("colonnello"),
  MIN("ministero");

  private static final Map<String, ShortTitle> ALL =
      Map.of("on", ON, "gen", GEN, "col", COL, "min", MIN);

  /** A full stop and a blank. */
  private static final int DISTANCE = 2;

  private final String inWords;

  ShortTitle(String inWords) {
    this.inWords = inWords;
  }

  /** The title that a word may be, or null. */
  static @Nullable ShortTitle of(char[] word, int length) {
    if (length < 2
        || length > 3
        || "OoGgCcMm".indexOf(word[0]) < 0
        || "neoi".indexOf(word[1]) < 0) {
      return null;
    }
    return ALL.get(String.valueOf(word, 0, length).toLowerCase(Locale.ITALIAN));
  }

  @Override
  public String inWords() {
    return inWords;
  }

  /** Behind a number it is a month or a time: <i>12 gen. 2024, 5 min.</i> */
  @Override
  public boolean isMeant(@Nullable Beside before, @Nullable Beside next) {
    return next != null
        && next.distance() == DISTANCE
        && next.isCapitalized()
        && (before == null || !Character.isDigit(before.text().charAt(0)));
  }
}
