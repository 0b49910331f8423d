package it.trovatore.analysis;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Leads a word as people write it to its lemmas: by the lexicon where it has the form, else with
 * the accent restored, the elision or apocope completed, or the clitics of a short imperative taken
 * off; words that stay unknown get a stem. Lemmas are folded, so that words that differ in accents
 * alone meet. An instance is for one thread.
 */
final class Lemmatizer {

  /** Apocopes whose full form is not simply one vowel more. */
  private static final Map<String, String> APOCOPES =
      Map.ofEntries(
          Map.entry("po", "poco"),
          Map.entry("pò", "poco"),
          Map.entry("mo", "modo"),
          Map.entry("be", "bene"),
          Map.entry("bel", "bello"),
          Map.entry("bei", "bello"),
          Map.entry("begli", "bello"),
          Map.entry("quel", "quello"),
          Map.entry("quei", "quello"),
          Map.entry("quegli", "quello"),
          Map.entry("buon", "buono"),
          Map.entry("gran", "grande"),
          Map.entry("san", "santo"),
          Map.entry("un", "uno"),
          Map.entry("nessun", "nessuno"),
          Map.entry("ciascun", "ciascuno"),
          Map.entry("alcun", "alcuno"),
          Map.entry("qualcun", "qualcuno"),
          Map.entry("tal", "tale"),
          Map.entry("qual", "quale"),
          Map.entry("fra", "frate"),
          Map.entry("di", "dire"),
          Map.entry("da", "dare"),
          Map.entry("fa", "fare"),
          Map.entry("va", "andare"),
          Map.entry("sta", "stare"));

  /** The imperatives of one syllable, which double the consonant of the pronoun they carry. */
  private static final Map<String, String> SHORT_IMPERATIVES =
      Map.of("di", "dire", "da", "dare", "fa", "fare", "va", "andare", "sta", "stare");

  private static final Set<String> DOUBLED_PRONOUNS =
      Set.of(
          "mmi", "tti", "lle", "llo", "lla", "lli", "cci", "nne", "mmelo", "mmela", "mmeli",
          "mmele", "mmene", "ttelo", "ttela", "ttene", "ccelo", "ccela", "ccene", "glielo",
          "gliela", "glieli", "gliele", "gliene", "gli");

  private static final Set<String> PRONOUNS =
      Set.of(
          "mi", "ti", "ci", "vi", "lo", "la", "li", "le", "ne", "si", "gli", "melo", "mela", "meli",
          "mele", "mene", "telo", "tela", "teli", "tele", "tene", "celo", "cela", "celi", "cele",
          "cene", "velo", "vela", "veli", "vele", "vene", "glielo", "gliela", "glieli", "gliele",
          "gliene");

  private final Lexicon lexicon = new Lexicon();
  private final UnknownWordStemmer stemmer = new UnknownWordStemmer();

  /** The stems of the lemmas: the families that these belong to. */
  Set<String> families(Set<String> lemmas) {
    Set<String> families = new LinkedHashSet<>();
    lemmas.forEach(lemma -> families.add(stemmer.stem(lemma)));
    return families;
  }

  /** Whether the word leads to a lemma of the lexicon. */
  boolean knows(String word) {
    return !knownLemmas(word).isEmpty();
  }

  /**
   * The lemmas of a word.
   *
   * @param word in lower case and normal form, with {@link Apostrophe#CANONICAL} at its end where
   *     one was written
   * @return at least one
   */
  Set<String> lemmas(String word) {
    Set<String> lemmas = knownLemmas(word);
    if (lemmas.isEmpty()) {
      String form = Apostrophe.ends(word) ? word.substring(0, word.length() - 1) : word;
      lemmas.add(stemmer.stem(Folding.fold(form)));
    }
    return lemmas;
  }

  private Set<String> knownLemmas(String word) {
    boolean apostrophe = Apostrophe.ends(word);
    String form = apostrophe ? word.substring(0, word.length() - 1) : word;
    Set<String> lemmas = new LinkedHashSet<>();
    if (!addKnown(form, lemmas)) {
      addAccented(form, lemmas);
    }
    if (apostrophe) {
      addAccented(form, lemmas);
      addElided(form, lemmas);
    }
    addApocope(form, apostrophe, lemmas);
    if (lemmas.isEmpty()) {
      addCliticised(form, lemmas);
    }
    if (lemmas.isEmpty()) {
      addFolded(form, lemmas);
    }
    return lemmas;
  }

  private boolean addKnown(String form, Set<String> terms) {
    boolean known = false;
    for (String lemma : lexicon.lemmas(form)) {
      known = true;
      if (lemma.equals(form) && addCliticised(form, terms)) {
        continue;
      }
      terms.add(Folding.fold(lemma));
    }
    return known;
  }

  private void addAccented(String form, Set<String> terms) {
    for (String variant : SpellingVariants.ofFinalVowel(form)) {
      if (!variant.equals(form)) {
        addKnown(variant, terms);
      }
    }
  }

  private void addElided(String form, Set<String> terms) {
    for (char vowel : new char[] {'o', 'a', 'e', 'i'}) {
      addKnown(form + vowel, terms);
    }
  }

  private static void addApocope(String form, boolean apostrophe, Set<String> terms) {
    boolean verb = SHORT_IMPERATIVES.containsKey(form);
    String full = APOCOPES.get(form);
    if (full != null && (apostrophe || !verb)) {
      terms.add(full);
    }
  }

  private boolean addCliticised(String form, Set<String> terms) {
    for (Map.Entry<String, String> imperative : SHORT_IMPERATIVES.entrySet()) {
      String verb = imperative.getKey();
      if (form.startsWith(verb) && DOUBLED_PRONOUNS.contains(form.substring(verb.length()))) {
        terms.add(imperative.getValue());
        return true;
      }
    }
    return addWithoutPronouns(form, terms);
  }

  private boolean addWithoutPronouns(String form, Set<String> terms) {
    for (int end = form.length() - 2; end >= 4 && end >= form.length() - 6; end--) {
      if (PRONOUNS.contains(form.substring(end))) {
        String verb = form.substring(0, end);
        if (addVerb(verb, terms) || addVerb(verb + "e", terms) || addVerb(verb + "re", terms)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean addVerb(String form, Set<String> terms) {
    boolean found = false;
    for (String lemma : lexicon.lemmas(form)) {
      if (lemma.endsWith("re")) {
        terms.add(Folding.fold(lemma));
        found = true;
      }
    }
    return found;
  }

  private void addFolded(String form, Set<String> terms) {
    String folded = Folding.fold(form);
    if (!folded.equals(form) && !addKnown(folded, terms)) {
      addAccented(folded, terms);
    }
  }
}
