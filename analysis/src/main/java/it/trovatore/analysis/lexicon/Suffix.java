package it.trovatore.analysis.lexicon;

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
          near("uzione", 2, Source.PARTICIPLE, "otto"),
          near("uzione", 4, Source.INFINITIVE, "uire"),
          near("luzione", 3, Source.INFINITIVE, "lvere"),
          near("cuzione", 3, Source.INFINITIVE, "guire"),
          near("cezione", 3, Source.INFINITIVE, "cepire"),
          near("rizione", 3, Source.PARTICIPLE, "retto"),
          near("dizione", 3, Source.PARTICIPLE, "detto"),
          near("posizione", 1, Source.PARTICIPLE, "posto"),
          near("mozione", 2, Source.PARTICIPLE, "mosso"),
          near("sione", 2, Source.PARTICIPLE, "so"),
          near("nsione", 3, Source.PARTICIPLE, "so"),
          near("sione", 2, Source.INFINITIVE, "dere"),
          near("nsione", 3, Source.INFINITIVE, "ndere"),
          near("ssione", 3, Source.INFINITIVE, "ttere", "tere"),
          near("cessione", 2, Source.INFINITIVE, "cedere"),
          near("missione", 1, Source.INFINITIVE, "mettere"),
          near("versione", 2, Source.INFINITIVE, "vertire"),
          near("visione", 2, Source.PARTICIPLE, "visto"),
          near("stione", 2, Source.INFINITIVE, "stire"),
          near("amento", 3, Source.INFINITIVE, "are"),
          near("imento", 3, Source.INFINITIVE, "ere", "ire"),
          near("ita", 4, Source.INFINITIVE, "ere"),
          near("tura", 3, Source.PARTICIPLE, "to"),
          near("sura", 3, Source.PARTICIPLE, "so"),
          near("sura", 3, Source.INFINITIVE, "dere"),
          near("anza", 4, Source.INFINITIVE, "are"),
          near("enza", 4, Source.INFINITIVE, "ere", "ire"),
          near("aggio", 3, Source.INFINITIVE, "are"),
          near("tore", 3, Source.PARTICIPLE, "to"),
          near("uttore", 2, Source.PARTICIPLE, "otto"),
          near("uttore", 3, Source.INFINITIVE, "uire"),
          near("butore", 3, Source.INFINITIVE, "buire"),
          near("cutore", 3, Source.INFINITIVE, "guire"),
          near("itore", 3, Source.INFINITIVE, "ere", "ire"),
          near("sore", 3, Source.PARTICIPLE, "so"),
          near("nsore", 3, Source.PARTICIPLE, "so"),
          near("sore", 2, Source.INFINITIVE, "dere"),
          near("nsore", 3, Source.INFINITIVE, "ndere"),
          near("abile", 3, Source.INFINITIVE, "are"),
          near("ibile", 3, Source.INFINITIVE, "ere", "ire"),
          near("evole", 3, Source.INFINITIVE, "are", "ere"),
          near("ità", 3, Source.ADJECTIVE, "o", "e"),
          near("ietà", 3, Source.ADJECTIVE, "io"),
          near("ertà", 2, Source.ADJECTIVE, "ero"),
          near("està", 2, Source.ADJECTIVE, "esto"),
          near("altà", 2, Source.ADJECTIVE, "ale"),
          near("eltà", 2, Source.ADJECTIVE, "ele"),
          near("iltà", 2, Source.ADJECTIVE, "ile"),
          near("ia", 4, Source.ADJECTIVE, "o", "e"),
          near("izia", 4, Source.ADJECTIVE, "o"),
          near("enza", 3, Source.ADJECTIVE, "ente", "ento"),
          near("anza", 3, Source.ADJECTIVE, "ante"),
          near("anza", 5, Source.ADJECTIVE, "o"),
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
