package it.trovatore.analysis;

import it.trovatore.analysis.lexicon.Numerals;
import it.trovatore.analysis.lexicon.StopWords;
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

  /** What English says behind <i>I</i>. */
  private static final Set<String> BEHIND_PRONOUN =
      Set.of(
          "am", "can", "could", "d", "did", "do", "don", "feel", "had", "have", "know", "like",
          "ll", "love", "m", "need", "said", "saw", "see", "should", "think", "ve", "want", "was",
          "will", "would");

  private final String inWords;

  /** Those words. */
  static Set<String> counted() {
    return COUNTED;
  }

  LoneNumeral(String inWords) {
    this.inWords = inWords;
  }

  /** The numeral that a word may be, or null. */
  static @Nullable LoneNumeral of(char[] word, int length) {
    if (word[0] > 'X' || length > 2) {
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
    if (this == I && follows != null && isAnother(follows)) {
      return false;
    }
    return (follows != null && isCounted(follows))
        || (before != null && (isCounted(before) || (before.isNear() && before.isCapitalized())));
  }

  private static boolean isCounted(Beside word) {
    return COUNTED.contains(word.lower());
  }

  /** Whether <i>I</i> before a word may be an article, or what Englishmen say of themselves. */
  private static boolean isAnother(Beside next) {
    String word = next.lower();
    return !next.isNumeral()
        && (next.isCapitalized()
            || Character.isDigit(word.charAt(0))
            || !Numerals.of(word).isEmpty()
            || BEHIND_PRONOUN.contains(word)
            || (word.endsWith("i") && !StopWords.have(word)));
  }
}
