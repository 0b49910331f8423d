package it.trovatore.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roman numerals that are letters or words elsewhere (<i>Umberto I, titolo V, Paolo VI, Leone
 * X</i>): only the capitals and the words around them tell, so they are read as ordinals there and
 * nowhere else. Between words in capitals nothing tells. Immutable.
 */
enum LoneNumeral implements ToldByNeighbours {
  I("primo"),
  V("quinto"),
  VI("sesto"),
  X("decimo");

  /** What is counted in Roman numerals, or shortened so, in the forms that stand beside them. */
  private static final Set<String> COUNTED =
      Set.of(
          "allegato",
          "allegati",
          "anno",
          "appendice",
          "appello",
          "art",
          "articolo",
          "atto",
          "bimestre",
          "brigata",
          "canto",
          "cap",
          "capitolo",
          "capitoli",
          "capo",
          "categoria",
          "centuria",
          "circolo",
          "circoscrizione",
          "classe",
          "classi",
          "comma",
          "commissione",
          "convocazione",
          "divisione",
          "edizione",
          "elementare",
          "fascia",
          "fascicolo",
          "fase",
          "ginnasio",
          "grado",
          "gruppo",
          "guerra",
          "legislatura",
          "lib",
          "libro",
          "libri",
          "liceo",
          "livello",
          "lotto",
          "media",
          "millennio",
          "municipio",
          "parte",
          "piano",
          "quadrimestre",
          "quinquennio",
          "reggimento",
          "scena",
          "sec",
          "secolo",
          "secoli",
          "seduta",
          "semestre",
          "serie",
          "sez",
          "sezione",
          "superiore",
          "t",
          "tappa",
          "tav",
          "tavola",
          "tempo",
          "tipo",
          "tit",
          "titolo",
          "tom",
          "tomo",
          "tomi",
          "trimestre",
          "triennio",
          "vol",
          "volume",
          "volumi",
          "zona");

  private final String inWords;

  LoneNumeral(String inWords) {
    this.inWords = inWords;
  }

  /** The numeral that a word may be, or null. */
  static @Nullable LoneNumeral of(char[] word, int length) {
    if (length == 0 || length > 2 || word[0] > 'X') {
      return null;
    }
    return switch (word[0]) {
      case 'I' -> length == 1 ? I : null;
      case 'X' -> length == 1 ? X : null;
      case 'V' -> length == 1 ? V : word[1] == 'I' ? VI : null;
      default -> null;
    };
  }

  @Override
  public String inWords() {
    return inWords;
  }

  @Override
  public boolean isMeant(@Nullable Beside before, @Nullable Beside next) {
    Beside follows = next == null || next.isNear() ? next : null;
    if ((before != null && before.isShouted()) || (follows != null && follows.isShouted())) {
      return false;
    }
    if (follows != null && isCounted(follows)) {
      return true;
    }
    if (before == null || (this == I && follows != null && mayFollowArticle(follows))) {
      return false;
    }
    return isCounted(before) || (before.isNear() && isBehind(before) && !isInitial(before, next));
  }

  private static boolean isCounted(Beside word) {
    return COUNTED.contains(word.lower());
  }

  /** Whether <i>I</i> may be the article of a word. */
  private static boolean mayFollowArticle(Beside next) {
    String word = next.lower();
    return !next.isNumeral()
        && (next.isCapitalized()
            || Character.isDigit(word.charAt(0))
            || !Numerals.of(word).isEmpty()
            || (word.endsWith("i") && !ItalianAnalysis.isStopWord(word)));
  }

  /** Within a sentence an <i>I</i> is hardly anything else; other letters are signs and sizes. */
  private boolean isBehind(Beside before) {
    return before.isCapitalized()
        || (this == I && Character.isLetter(before.text().charAt(0)))
        || (this == VI && Character.isLetter(before.text().charAt(0)));
  }

  /** Whether it is the first letter of a name: <i>di I. Calvino</i>. */
  private static boolean isInitial(Beside before, @Nullable Beside next) {
    return next != null && !next.isNear() && next.isCapitalized() && !before.isCapitalized();
  }
}
