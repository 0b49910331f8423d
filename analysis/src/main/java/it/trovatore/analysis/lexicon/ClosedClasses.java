package it.trovatore.analysis.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a grammar can list in full: the paradigms of articles, articled prepositions and
 * pronouns, which the lexicon splits, and forms cut short that no rule completes. Immutable.
 */
final class ClosedClasses {

  /** The lemma of a paradigm, then the lemmas under which the lexicon has its parts, folded. */
  private static final Map<String, String> PARADIGMS =
      byPart(
          "il la lo li le gli l'",
          "uno una un un'",
          "del della dell' de'",
          "al alla all'",
          "dal dalla dall'",
          "nel nella nell'",
          "sul sulla sull'",
          "questo questa questi queste",
          "quello quella quelli quelle",
          "esso essa essi esse",
          "alcuno alcun alcuna alcuni alcune",
          "nessuno nessun nessuna",
          "ciascuno ciascun ciascuna",
          "ognuno ognun ognuna",
          "quale qual",
          "migliore miglior",
          "peggiore peggior",
          "qualcuno qualcun qualcuna",
          "taluno talun taluna taluni talune",
          "e ed",
          "a ad",
          "o od",
          "ci c'",
          "ne n'",
          "anche anch'",
          "poco po'",
          "bene ben be' beh",
          "modo mo'",
          "venti vent'",
          "citta citta'",
          "liberta liberta'",
          "societa societa'",
          "attivita attivita'",
          "ecco eccolo eccola eccoli eccole eccomi eccoti eccoci eccovi eccone eccotelo eccotela"
              + " eccoteli eccotele eccotene eccomelo eccomela eccomene eccocelo eccocela eccocene"
              + " eccovelo eccovela eccovene");

  /** Forms cut short and what they are of, whether or not an apostrophe says so. */
  private static final Map<String, List<String>> CUT =
      Map.ofEntries(
          Map.entry("allor", List.of("allora")),
          Map.entry("altar", List.of("altare")),
          Map.entry("angel", List.of("angelo")),
          Map.entry("baron", List.of("barone")),
          Map.entry("begli", List.of("bello")),
          Map.entry("bei", List.of("bello")),
          Map.entry("bel", List.of("bello")),
          Map.entry("buon", List.of("buono")),
          Map.entry("cammin", List.of("cammino")),
          Map.entry("can", List.of("cane")),
          Map.entry("castel", List.of("castello")),
          Map.entry("caval", List.of("cavallo")),
          Map.entry("colonnel", List.of("colonnello")),
          Map.entry("cor", List.of("cuore")),
          Map.entry("dall", List.of("dal")),
          Map.entry("dell", List.of("del")),
          Map.entry("divin", List.of("divino")),
          Map.entry("dolor", List.of("dolore")),
          Map.entry("fin", List.of("fino", "fine")),
          Map.entry("finor", List.of("finora")),
          Map.entry("fratel", List.of("fratello")),
          Map.entry("fuor", List.of("fuori")),
          Map.entry("giovan", List.of("giovane")),
          Map.entry("gran", List.of("grande")),
          Map.entry("ingegner", List.of("ingegnere")),
          Map.entry("latin", List.of("latino")),
          Map.entry("lontan", List.of("lontano")),
          Map.entry("man", List.of("mano")),
          Map.entry("men", List.of("meno")),
          Map.entry("nell", List.of("nel")),
          Map.entry("nemmen", List.of("nemmeno")),
          Map.entry("onor", List.of("onore")),
          Map.entry("or", List.of("ora")),
          Map.entry("pan", List.of("pane")),
          Map.entry("po", List.of("poco")),
          Map.entry("pover", List.of("povero")),
          Map.entry("pur", List.of("pure")),
          Map.entry("quegli", List.of("quello")),
          Map.entry("quei", List.of("quello")),
          Map.entry("quel", List.of("quello")),
          Map.entry("sal", List.of("sale")),
          Map.entry("san", List.of("santo")),
          Map.entry("sol", List.of("solo")),
          Map.entry("sull", List.of("sul")),
          Map.entry("suol", List.of("solere")),
          Map.entry("suon", List.of("suono")),
          Map.entry("suor", List.of("suora")),
          Map.entry("tor", List.of("torre")),
          Map.entry("uccel", List.of("uccello")),
          Map.entry("uman", List.of("umano")),
          Map.entry("ver", List.of("vero")),
          Map.entry("vicin", List.of("vicino")),
          Map.entry("vil", List.of("vile")),
          Map.entry("villan", List.of("villano")),
          Map.entry("vin", List.of("vino")));

  /** What only an apostrophe tells from another word. */
  private static final Map<String, List<String>> CUT_WITH_APOSTROPHE =
      Map.ofEntries(
          Map.entry("be", List.of("bene")),
          Map.entry("begl", List.of("bello")),
          Map.entry("ca", List.of("casa")),
          Map.entry("ch", List.of("che")),
          Map.entry("coll", List.of("col")),
          Map.entry("da", List.of("dare")),
          Map.entry("di", List.of("dire")),
          Map.entry("fa", List.of("fare")),
          Map.entry("fra", List.of("frate")),
          Map.entry("giacch", List.of("giacche")),
          Map.entry("gl", List.of("il")),
          Map.entry("mo", List.of("modo")),
          Map.entry("pie", List.of("piede")),
          Map.entry("que", List.of("quello")),
          Map.entry("quegl", List.of("quello")),
          Map.entry("so", List.of("essere")),
          Map.entry("sta", List.of("stare")),
          Map.entry("tie", List.of("tenere")),
          Map.entry("to", List.of("togliere")),
          Map.entry("va", List.of("andare")),
          Map.entry("ve", List.of("vedere")),
          Map.entry("vo", List.of("volere")));

  /** What is no stop word and often loses its last vowel before another. */
  private static final Set<String> ELIDED_CONTENT =
      Set.of(
          "vent",
          "trent",
          "quarant",
          "cinquant",
          "sessant",
          "settant",
          "ottant",
          "novant",
          "cent",
          "mezz",
          "sant",
          "grand",
          "bell",
          "pover",
          "verd");

  private static final String ARTICLE = "il";

  /** The paradigms of prepositions with an article in them. */
  static final List<String> ARTICLED = List.of("del", "al", "dal", "nel", "sul");

  private ClosedClasses() {}

  /** Whether a lemma is that of the definite article. */
  static boolean isArticle(String lemma) {
    return lemma.equals(ARTICLE);
  }

  /** Whether it is a number or an adjective without its last vowel: <i>trent'anni</i>. */
  static boolean isElidedContent(String word) {
    return ELIDED_CONTENT.contains(word);
  }

  /** The lemma of the paradigm that a folded lemma is part of; mostly itself. */
  static String paradigm(String lemma) {
    return PARADIGMS.getOrDefault(lemma, lemma);
  }

  /** Whether the folded word is a form of a paradigm. */
  static boolean contains(String word) {
    return PARADIGMS.containsKey(word);
  }

  /** The lemmas of a form cut short, folded; mostly none. */
  static List<String> cut(String form) {
    return CUT.getOrDefault(form, List.of());
  }

  /** The lemmas of a form cut short that had an apostrophe at its end, folded; mostly none. */
  static List<String> cutWithApostrophe(String form) {
    return CUT_WITH_APOSTROPHE.getOrDefault(form, List.of());
  }

  /** Whether an apostrophe behind the word stands for letters left out, and for no accent. */
  static boolean isCutByApostrophe(String form) {
    String whole = paradigm(form + '\'');
    boolean isCut = !whole.equals(form) && PARADIGMS.containsKey(form + '\'');
    return isCut || CUT_WITH_APOSTROPHE.containsKey(form);
  }

  private static Map<String, String> byPart(String... paradigms) {
    Map<String, String> lemmas = new HashMap<>();
    for (String paradigm : paradigms) {
      List<String> parts = Arrays.asList(paradigm.split(" ", -1));
      parts.forEach(part -> lemmas.put(part, parts.getFirst()));
    }
    return Map.copyOf(lemmas);
  }
}
