package it.trovatore.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suffix that makes nouns, adjectives and adverbs of other words.
 *
 * @param written with its accent
 * @param letters without it
 * @param shortest how many letters stand before it at least, so that <i>canale</i> is not of
 *     <i>cane</i>
 * @param of the words that it makes others of
 * @param endings what these have in its place, the longer before the shorter
 * @param keepsMeaning whether what it makes is nearly always about what it is made of
 */
record Suffix(
    String written,
    String letters,
    int shortest,
    Source of,
    List<String> endings,
    boolean keepsMeaning) {

  /** The forms that suffixes are put to. */
  enum Source {
    INFINITIVE,
    PARTICIPLE,
    NOUN,
    ADJECTIVE
  }

  static final List<Suffix> ALL =
      List.of(
          near("zione", 3, Source.PARTICIPLE, "tto", "to"),
          near("uzione", 4, Source.PARTICIPLE, "otto"),
          near("uzione", 4, Source.INFINITIVE, "uire"),
          near("rizione", 3, Source.PARTICIPLE, "retto"),
          near("sione", 3, Source.PARTICIPLE, "so"),
          near("nsione", 3, Source.PARTICIPLE, "so"),
          near("amento", 3, Source.INFINITIVE, "are"),
          near("imento", 3, Source.INFINITIVE, "ere", "ire"),
          near("tore", 3, Source.PARTICIPLE, "to"),
          near("uttore", 3, Source.PARTICIPLE, "otto"),
          near("itore", 3, Source.INFINITIVE, "ere", "ire"),
          near("sore", 3, Source.PARTICIPLE, "so"),
          near("nsore", 3, Source.PARTICIPLE, "so"),
          near("tura", 3, Source.PARTICIPLE, "to"),
          near("sura", 3, Source.PARTICIPLE, "so"),
          near("abile", 3, Source.INFINITIVE, "are"),
          near("ibile", 3, Source.INFINITIVE, "ere", "ire"),
          near("anza", 4, Source.INFINITIVE, "are"),
          near("enza", 4, Source.INFINITIVE, "ere", "ire"),
          near("aggio", 4, Source.INFINITIVE, "are"),
          near("ita", 4, Source.INFINITIVE, "ere"),
          near("ità", 4, Source.ADJECTIVE, "o", "e"),
          near("ietà", 3, Source.ADJECTIVE, "io"),
          near("ezza", 3, Source.ADJECTIVE, "o", "e"),
          near("hezza", 3, Source.ADJECTIVE, "o"),
          near("amente", 3, Source.ADJECTIVE, "o"),
          near("emente", 3, Source.ADJECTIVE, "e"),
          near("lmente", 3, Source.ADJECTIVE, "le"),
          near("rmente", 3, Source.ADJECTIVE, "re"),
          far("tivo", 4, Source.PARTICIPLE, "to"),
          far("uttivo", 3, Source.PARTICIPLE, "otto"),
          far("tiva", 4, Source.PARTICIPLE, "to"),
          far("sivo", 3, Source.PARTICIPLE, "so"),
          far("nsivo", 3, Source.PARTICIPLE, "so"),
          far("ante", 4, Source.INFINITIVE, "are"),
          far("ente", 4, Source.INFINITIVE, "ere", "ire"),
          far("aggio", 4, Source.NOUN, "o", "e", "a"),
          far("ale", 4, Source.NOUN, "o", "e", "a"),
          far("iale", 4, Source.NOUN, "o", "e", "a"),
          far("are", 4, Source.NOUN, "o", "e", "a"),
          far("ario", 4, Source.NOUN, "o", "e", "a", "à"),
          far("iario", 4, Source.NOUN, "o", "e", "a"),
          far("ico", 4, Source.NOUN, "ia", "o", "a"),
          far("oso", 3, Source.NOUN, "ia", "io", "o", "a", "e"));

  /** Those of which the meaning is kept. */
  static final List<Suffix> NEAR = ALL.stream().filter(Suffix::keepsMeaning).toList();

  private static Suffix near(String written, int shortest, Source of, String... endings) {
    return new Suffix(written, Folding.fold(written), shortest, of, List.of(endings), true);
  }

  private static Suffix far(String written, int shortest, Source of, String... endings) {
    return new Suffix(written, Folding.fold(written), shortest, of, List.of(endings), false);
  }

  /** What stands before it in a folded word; null where it does not end it. */
  @Nullable String root(String word) {
    int length = word.length() - letters.length();
    return length >= shortest && word.endsWith(letters) ? word.substring(0, length) : null;
  }

  /** What it makes of a word; null where that has none of the endings. */
  @Nullable String put(String word) {
    for (String ending : endings) {
      int root = word.length() - ending.length();
      if (root >= shortest && word.endsWith(ending)) {
        return word.substring(0, root) + written;
      }
    }
    return null;
  }
}
