package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.lexicon.EndingRules.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Forms that the lexicon lacks of words that it has, by the rules of the language: superlatives,
 * the other forms of <i>-ista</i>, <i>-co</i>, <i>-cia</i>, <i>-io</i> and of adjectives like
 * <i>-ano</i> and <i>-orio</i>, plurals within (<i>capistazione</i>), the English <i>-s</i> of
 * loans that do not change in Italian, nouns that lost their last vowel, literary endings of verbs,
 * and words with a prefix that is still productive. An instance is for one thread.
 */
final class RegularForms {

  private static final EndingRules PLURALS =
      new EndingRules(
          List.of(
              rule("isti", "ista"),
              rule("iste", "ista"),
              rule("chi", "co", "ca", "chio"),
              rule("che", "ca", "co"),
              rule("ghi", "go", "ga", "ghio"),
              rule("ghe", "ga", "go"),
              rule("ce", "cia"),
              rule("ge", "gio", "gia"),
              rule("gi", "gio"),
              rule("ie", "ia"),
              rule("ii", "io"),
              rule("iani", "iano"),
              rule("ana", "ano"),
              rule("ane", "ano"),
              rule("ena", "eno"),
              rule("ene", "eno"),
              rule("asca", "asco"),
              rule("asche", "asco"),
              rule("loga", "logo"),
              rule("logi", "logo"),
              rule("tori", "tore"),
              rule("trice", "tore"),
              rule("trici", "tore"),
              rule("zioni", "zione"),
              rule("menti", "mento"),
              rule("ici", "ico"),
              rule("ci", "cio"),
              rule("ari", "ario"),
              rule("ori", "orio"),
              rule("ade", "à"),
              rule("ate", "à"),
              rule("ude", "ù"),
              rule("ute", "ù")));

  /** Of which nouns stand by themselves: <i>salamina, congiuntiva</i>. */
  private static final EndingRules FEMININES =
      new EndingRules(
          List.of(
              rule("ina", "ino"),
              rule("ine", "ino"),
              rule("ica", "ico"),
              rule("aca", "aco"),
              rule("osa", "oso"),
              rule("ose", "oso"),
              rule("iva", "ivo"),
              rule("ive", "ivo"),
              rule("aria", "ario"),
              rule("arie", "ario"),
              rule("oria", "orio"),
              rule("orie", "orio")));

  /** Not behind c and g, which would sound otherwise in the singular. */
  private static final EndingRules PLAIN_PLURALS =
      new EndingRules(List.of(rule("e", "a"), rule("i", "o", "e", "io")));

  /** Compounds of which the first word takes the plural, mostly with the second. */
  private static final EndingRules INNER_PLURALS =
      new EndingRules(
          List.of(
              new Rule("chi", List.of("co", "ca"), 6),
              new Rule("ghi", List.of("go", "ga"), 6),
              new Rule("che", List.of("ca"), 6),
              new Rule("ghe", List.of("ga"), 6),
              new Rule("ce", List.of("cia"), 6),
              new Rule("ge", List.of("gia"), 6),
              new Rule("i", List.of("o", "e", "i"), 6),
              new Rule("e", List.of("a", "e"), 6),
              new Rule("o", List.of("o"), 6),
              new Rule("a", List.of("a"), 6)));

  private static final EndingRules ENGLISH_PLURALS =
      new EndingRules(List.of(rule("s", ""), rule("es", ""), rule("ies", "y")));

  /** Nouns and adjectives without their last vowel, as before a name: <i>cavalier</i>. */
  private static final EndingRules APOCOPES =
      new EndingRules(
          List.of(
              new Rule("or", List.of("ore"), 2),
              new Rule("on", List.of("one"), 3),
              new Rule("an", List.of("ano"), 4),
              new Rule("in", List.of("ino"), 4),
              new Rule("al", List.of("ale"), 4),
              new Rule("el", List.of("ele"), 2),
              new Rule("il", List.of("ile"), 3),
              new Rule("ier", List.of("iero", "iere"), 3),
              new Rule("ur", List.of("ure"), 3),
              new Rule("un", List.of("uno"), 4)));

  /**
   * Verbs without their last vowel or with a literary ending, or one that is often misspelt, and
   * the form of today: <i>andiam</i>, <i>vedrem</i>, <i>prender</i>, <i>avea</i>, <i>saria</i>,
   * <i>vorrebbono</i>; <i>sognamo</i>.
   */
  private static final EndingRules OTHER_ENDINGS_OF_VERBS =
      new EndingRules(
          List.of(
              new Rule("er", List.of("ere", "ero"), 3),
              new Rule("dur", List.of("durre"), 3),
              new Rule("por", List.of("porre"), 0),
              new Rule("trar", List.of("trarre"), 0),
              new Rule("ea", List.of("eva"), 2),
              new Rule("ean", List.of("evano"), 2),
              new Rule("eano", List.of("evano"), 2),
              new Rule("ia", List.of("iva"), 3),
              new Rule("iano", List.of("ivano"), 3),
              new Rule("ria", List.of("rebbe"), 2),
              new Rule("rian", List.of("rebbero"), 2),
              new Rule("riano", List.of("rebbero"), 2),
              new Rule("bbono", List.of("bbero"), 3),
              new Rule("ettono", List.of("ettero"), 3),
              new Rule("aro", List.of("arono"), 3),
              new Rule("gnamo", List.of("gniamo"), 2),
              new Rule("am", List.of("amo"), 2),
              new Rule("em", List.of("emo"), 3),
              new Rule("en", List.of("ene"), 2),
              new Rule("on", List.of("ono"), 3),
              new Rule("an", List.of("ano"), 4),
              new Rule("ran", List.of("ranno"), 3)));

  /** Endings of the regular conjugations that the lexicon misses in some verbs: <i>prenderò</i>. */
  private static final EndingRules CONJUGATIONS =
      new EndingRules(
          Stream.of(
                  conjugation("ere are", "er", ConjugationEndings.FUTURE),
                  conjugation("ere are", "er", ConjugationEndings.CONDITIONAL),
                  conjugation("ire", "ir", ConjugationEndings.FUTURE),
                  conjugation("ire", "ir", ConjugationEndings.CONDITIONAL),
                  conjugation("ere", "e", "vo vi va vamo vate vano ndo te ttero tti tte rono"),
                  conjugation(
                      "ire", "i", "vo vi va vamo vate vano to ta ti te sco sci sce sca scono"),
                  conjugation("are", "a", "vo vi va vamo vate vano ndo to ta ti te rono"),
                  conjugation("iare", "i", "i ino"),
                  conjugation("ere", "", "ei é erono"),
                  conjugation("ere", "u", "to ta ti te"))
              .flatMap(List::stream)
              .toList());

  private static final int SHORTEST_BASE = 4;

  private final Lexicon lexicon;

  RegularForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The lemmas that a form may be of, by the first rule that leads to one; else empty.
   *
   * @param mayBeVerb whether it may be a form of a verb that has no prefix
   */
  Set<String> lemmas(String form, boolean mayBeVerb) {
    Set<String> lemmas = positive(form);
    if (lemmas.isEmpty()) {
      lemmas = first(PLURALS.lemmas(form), lexicon::isNoun);
    }
    if (lemmas.isEmpty()) {
      lemmas = first(FEMININES.lemmas(form), lexicon::isAdjectiveAlone);
    }
    if (lemmas.isEmpty() && !isSoft(form)) {
      lemmas = plain(form);
    }
    if (lemmas.isEmpty()) {
      lemmas = pluralWithin(form);
    }
    if (lemmas.isEmpty()) {
      lemmas = first(ENGLISH_PLURALS.lemmas(form), lexicon::isInvariable);
    }
    if (lemmas.isEmpty()) {
      lemmas = cut(form);
    }
    if (lemmas.isEmpty() && mayBeVerb) {
      lemmas = infinitives(form);
      if (!lemmas.isEmpty() && form.endsWith("eria")) {
        lemmas.addAll(UnknownWordStemmer.stems(form));
      }
    }
    if (lemmas.isEmpty()) {
      lemmas = prefixed(form);
    }
    return lemmas.isEmpty() ? prefixedVerb(form) : lemmas;
  }

  /** What the lemmas of the word are of which the form is the superlative; else empty. */
  Set<String> positive(String form) {
    List<String> superlatives = superlatives(form);
    Set<String> adjectives = first(superlatives, lexicon::isNoun);
    return adjectives.isEmpty() && !superlatives.isEmpty() && isParticiple(superlatives.getFirst())
        ? lexicon.lemmas(superlatives.getFirst())
        : adjectives;
  }

  /** The noun, and the form itself, since it may as well be English: <i>navigator</i>. */
  private Set<String> cut(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String whole : first(APOCOPES.lemmas(form), this::isNoVerb)) {
      lemmas.addAll(lexicon.lemmas(whole));
    }
    if (!lemmas.isEmpty()) {
      lemmas.addAll(UnknownWordStemmer.stems(form));
    }
    return lemmas;
  }

  private static Set<String> first(List<String> candidates, Predicate<String> known) {
    for (String candidate : candidates) {
      if (known.test(candidate)) {
        return Set.of(candidate);
      }
    }
    return Set.of();
  }

  /** Also of nouns written as infinitives, and then what it is else: <i>collari</i>. */
  private Set<String> plain(String form) {
    List<String> singulars = PLAIN_PLURALS.lemmas(form);
    Set<String> nouns = first(singulars, lexicon::isNoun);
    if (!nouns.isEmpty()) {
      return nouns;
    }
    Set<String> lemmas = new LinkedHashSet<>(first(singulars, this::isInfinitive));
    if (!lemmas.isEmpty()) {
      lemmas.addAll(UnknownWordStemmer.stems(form));
    }
    return lemmas;
  }

  private boolean isParticiple(String word) {
    return lexicon.readings(word).stream().anyMatch(Reading::isParticiple);
  }

  private boolean isNoVerb(String word) {
    return lexicon.readings(word).stream().anyMatch(reading -> !reading.isVerb());
  }

  private boolean isInfinitive(String word) {
    return word.endsWith("are") && Lexicon.has(word);
  }

  private static boolean isSoft(String form) {
    char before = form.length() < 2 ? ' ' : form.charAt(form.length() - 2);
    return before == 'c' || before == 'g';
  }

  private Set<String> pluralWithin(String form) {
    for (Map.Entry<String, String> first : FirstParts.singulars().entrySet()) {
      if (form.startsWith(first.getKey())) {
        String whole = first.getValue() + form.substring(first.getKey().length());
        Set<String> lemmas = first(INNER_PLURALS.lemmas(whole), lexicon::isNoun);
        return lemmas.isEmpty() ? prefixed(whole) : lemmas;
      }
    }
    return Set.of();
  }

  private static List<String> superlatives(String form) {
    int end = form.length() - "issimo".length();
    if (end < 3 || !form.startsWith("issim", end)) {
      return List.of();
    }
    String root = form.substring(0, end);
    if (root.endsWith("ficent") || root.endsWith("volent")) {
      root = root.substring(0, root.length() - "ent".length());
    }
    String hard = root.endsWith("ch") || root.endsWith("gh") ? root.substring(0, end - 1) : root;
    return List.of(hard + "o", root + "e", root + "io", root + "a");
  }

  /** The verbs of which the form may be one that is literary or left out; else empty. */
  Set<String> infinitives(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String full : OTHER_ENDINGS_OF_VERBS.lemmas(form)) {
      for (Reading reading : lexicon.readings(full)) {
        if (reading.isVerb()) {
          lemmas.add(reading.lemma());
        }
      }
    }
    for (String verb : CONJUGATIONS.lemmas(form)) {
      if (lexicon.readings(verb).stream().anyMatch(Reading::isVerb)) {
        lemmas.add(verb);
      }
    }
    return lemmas;
  }

  /** With the form's stem where what follows is a verb alone: <i>geodesia</i>. */
  private Set<String> prefixed(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String prefix : Prefixes.OF_WORDS) {
      if (form.length() >= prefix.length() + SHORTEST_BASE && form.startsWith(prefix)) {
        String base = form.substring(prefix.length());
        List<Reading> readings = lexicon.readings(base);
        Set<String> ofBase =
            readings.isEmpty()
                ? first(PLURALS.lemmas(base), lexicon::isNoun)
                : lexicon.lemmas(base, readings);
        ofBase.forEach(lemma -> lemmas.add(prefix + lemma));
        if (!ofBase.isEmpty() && readings.stream().allMatch(Reading::isVerb)) {
          lemmas.addAll(UnknownWordStemmer.stems(form));
        }
      }
    }
    return lemmas;
  }

  /** The verb, and the form's stem, since it may as well be a name: <i>Rimondi</i>. */
  private Set<String> prefixedVerb(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String prefix : Prefixes.OF_VERBS) {
      if (form.length() >= prefix.length() + SHORTEST_BASE && form.startsWith(prefix)) {
        for (Reading reading : lexicon.readings(form.substring(prefix.length()))) {
          if (reading.isVerb()) {
            lemmas.add(prefix + reading.lemma());
          }
        }
      }
    }
    if (!lemmas.isEmpty()) {
      lemmas.addAll(UnknownWordStemmer.stems(form));
    }
    return lemmas;
  }

  private static List<Rule> conjugation(String infinitives, String vowel, String endings) {
    List<String> ofLemma = List.of(infinitives.split(" ", -1));
    return Stream.of(endings.split(" ", -1))
        .map(ending -> new Rule(vowel + ending, ofLemma, 2))
        .toList();
  }

  private static Rule rule(String ending, String... ofLemma) {
    return new Rule(ending, List.of(ofLemma), 3);
  }
}
