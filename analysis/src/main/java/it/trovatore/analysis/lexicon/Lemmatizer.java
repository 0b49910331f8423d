package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Sign;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads a word as people write it to its lemmas: by the lexicon where it has the form, else with
 * the accent restored, the elision or apocope completed, the pronouns of a verb taken off, or by a
 * regular inflection; words that stay unknown get a stem. Lemmas are folded, so that words that
 * differ in accents alone meet, but for those of another noun (<i>papà</i>): <i>papi</i> are of the
 * one alone. An instance is for one thread.
 */
public final class Lemmatizer {

  private static final List<String> NONE = List.of();

  /** The number of an entry in a register (<i>0004512</i>), and neither a post code nor abroad. */
  private static final Pattern FILLED_UP = Pattern.compile("00(?!39)\\d{4,7}");

  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  /** Shorter words are mostly function words, in each text many times. */
  private static final int SHORTEST_TOLD = 4;

  /** Those that are words by themselves, which without their accents are everywhere. */
  private static final Set<String> TOLD_SHORT = Set.of("dì", "né", "sì");

  /** What may be misread in shorter words would make others of too many: <i>RNA</i>. */
  private static final int SHORTEST_MISREAD = 5;

  private final Lexicon lexicon;
  private final Enclitics enclitics;
  private final RegularForms regularForms;
  private final FamilyStemmer families = new FamilyStemmer();
  private final Kinship kinship;

  /**
   * Lemmatizes by a lexicon, which becomes its own.
   *
   * @param lexicon for this thread alone
   */
  public Lemmatizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.kinship = new Kinship(lexicon);
    this.regularForms = new RegularForms(lexicon);
    this.enclitics = new Enclitics(lexicon, regularForms);
  }

  /**
   * The stems of the lemmas, of what these are made of, and of the places of which they are
   * adjectives: their families.
   */
  public Set<String> families(Set<String> lemmas) {
    Set<String> stems = new LinkedHashSet<>();
    for (String lemma : lemmas) {
      stems.add(family(lemma));
      kinship.bases(Folding.fold(lemma)).forEach(base -> stems.add(family(base)));
      Demonyms.places(lemma).forEach(place -> stems.add(family(place)));
    }
    return stems;
  }

  private String family(String lemma) {
    return families.stem(UnknownWordStemmer.root(Folding.fold(lemma)));
  }

  /** Whether the word leads to a lemma of the lexicon. */
  public boolean knows(String word) {
    return !knownLemmas(word, Respellings.of(word)).isEmpty();
  }

  /**
   * The lemmas of a word.
   *
   * @param word in lower case and normal form, with {@link Apostrophe#CANONICAL} at its end where
   *     one was written
   * @return at least one; not to be changed
   */
  public Set<String> lemmas(String word) {
    Sign sign = word.length() == 1 ? Sign.of(word.charAt(0)) : null;
    if (sign != null) {
      Set<String> read = new LinkedHashSet<>();
      sign.words().forEach(each -> read.addAll(lemmas(each)));
      return read;
    }
    String undotted = Dotted.without(word);
    if (undotted != null) {
      return ofDotted(word, undotted);
    }
    if (isPadded(word)) {
      return new LinkedHashSet<>(List.of(word.substring(1), word));
    }
    List<String> respelled = Respellings.of(word);
    Set<String> lemmas = knownLemmas(word, respelled);
    String form = Apostrophe.without(word);
    if (lemmas.isEmpty()) {
      lemmas.addAll(stems(form, form.equals(word) ? respelled : Respellings.of(form)));
      if (form.length() >= SHORTEST_MISREAD && !KnownWords.have(form)) {
        addMisread(form, lemmas);
      }
    }
    String digraphs = SpellingVariants.withDigraphs(form);
    if (!digraphs.equals(form)) {
      List<String> standard = Respellings.of(digraphs);
      Set<String> known = knownLemmas(digraphs, standard);
      lemmas.addAll(known.isEmpty() ? stems(digraphs, standard) : known);
    }
    lemmas.addAll(Numerals.of(form));
    if (Apostrophe.ends(word)) {
      lemmas.addAll(Numerals.ofElided(form));
    }
    Telephones.withoutPrefix(form).ifPresent(lemmas::add);
    if (form.startsWith("00") && FILLED_UP.matcher(form).matches()) {
      lemmas.add(LEADING_ZEROS.matcher(form).replaceFirst(""));
    }
    return lemmas;
  }

  /** <i>D.I.</i> is not <i>di</i>, which is everywhere. */
  private Set<String> ofDotted(String word, String undotted) {
    if (Dotted.isListed(word)) {
      return Abbreviations.have(word) ? knownLemmas(word, Respellings.of(word)) : lemmas(undotted);
    }
    if (undotted.length() == 2 && StopWords.have(undotted)) {
      return Set.of(word);
    }
    return knows(undotted)
        ? Set.of(undotted)
        : new LinkedHashSet<>(stems(undotted, Respellings.of(undotted)));
  }

  /** What the language has for a word that it lacks, and a machine may have misread. */
  private void addMisread(String form, Set<String> lemmas) {
    for (String meant : Misread.meant(form)) {
      if (Lexicon.has(meant)) {
        add(lexicon.lemmas(meant), lemmas);
      }
    }
  }

  private static List<String> stems(String form, List<String> respelled) {
    return UnknownWordStemmer.stems(respelled.isEmpty() ? form : respelled.getFirst());
  }

  /** Whether it is a day or month as forms have it: <i>05</i>. */
  private static boolean isPadded(String word) {
    return word.length() == 2 && word.charAt(0) == '0' && Character.isDigit(word.charAt(1));
  }

  private Set<String> knownLemmas(String word, List<String> respelled) {
    Set<String> lemmas = lemmasAsSpelled(word);
    respelled.forEach(standard -> lemmas.addAll(lemmasAsSpelled(standard)));
    return lemmas;
  }

  private Set<String> lemmasAsSpelled(String word) {
    Set<String> lemmas = new LinkedHashSet<>();
    String form = Apostrophe.without(word);
    if (Apostrophe.ends(word)) {
      addCut(form, lemmas);
    } else {
      addWhole(form, lemmas);
    }
    boolean mayBeVerb = lemmas.isEmpty() && (form.endsWith("si") || !KnownWords.have(form));
    if (mayBeVerb) {
      add(enclitics.infinitives(form), lemmas);
    }
    if (lemmas.isEmpty()) {
      addFolded(form, lemmas);
    }
    if (lemmas.isEmpty()) {
      add(regularForms.lemmas(form, mayBeVerb), lemmas);
    }
    if (lemmas.isEmpty() && mayBeVerb && form.endsWith("ìa")) {
      add(regularForms.infinitives(Folding.fold(form)), lemmas);
    }
    for (String variant : lemmas.isEmpty() ? SpellingVariants.ofFinalVowel(form) : NONE) {
      add(regularForms.lemmas(variant, mayBeVerb), lemmas);
    }
    return lemmas;
  }

  private void addWhole(String form, Set<String> terms) {
    List<Reading> readings = lexicon.readings(form);
    add(lexicon.lemmas(form, readings), terms);
    if (ClosedClasses.contains(form)) {
      terms.add(ClosedClasses.paradigm(form));
    } else if (readings.isEmpty()) {
      addAccented(form, terms);
    } else if (readings.stream().allMatch(Reading::isVerb)) {
      add(Enclitics.shortImperative(form), terms);
      addAccentedNoun(form, terms);
    } else if (!terms.contains(form)) {
      addAccentedNoun(form, terms);
    } else {
      addToldByAccent(form, terms);
    }
    terms.addAll(ClosedClasses.cut(form));
    if (!terms.isEmpty()) {
      add(regularForms.positive(form), terms);
    }
  }

  /** What an apostrophe ends: a closed class has its own forms, others may lack any vowel. */
  private void addCut(String form, Set<String> terms) {
    String written = form + '\'';
    boolean closed = addKnown(written, terms);
    if (ClosedClasses.contains(written)) {
      closed |= terms.add(ClosedClasses.paradigm(written));
    }
    terms.addAll(ClosedClasses.cut(form));
    closed |= terms.addAll(ClosedClasses.cutWithApostrophe(form));
    if (form.length() > 1 || !closed) {
      addKnown(form, terms);
      addAccented(form, terms);
    }
    if (!closed) {
      for (char vowel : new char[] {'o', 'a', 'e', 'i'}) {
        if (!addKnown(form + vowel, terms)) {
          addAccented(form + vowel, terms);
        }
      }
    }
  }

  private boolean addKnown(String form, Set<String> terms) {
    return add(lexicon.lemmas(form), terms);
  }

  /** The accent of a foreign name (<i>Dalí</i>) is written as Italian does, or as an apostrophe. */
  private void addAccented(String form, Set<String> terms) {
    List<String> variants = SpellingVariants.ofFinalVowel(form);
    variants.forEach(variant -> addKnown(variant, terms));
    if (terms.isEmpty()) {
      Stream.concat(Stream.of(form), variants.stream())
          .flatMap(variant -> SpellingVariants.withOtherAccent(variant).stream())
          .forEach(variant -> addKnown(variant, terms));
    }
  }

  /**
   * Where <i>caffe</i>, <i>gravita</i> or <i>Salo</i> is a form of another word, it may be
   * <i>caffè</i>, <i>gravità</i> or <i>Salò</i> without accent; what has one (<i>terrà</i>) is
   * nothing else.
   */
  private void addAccentedNoun(String form, Set<String> terms) {
    if (SpellingVariants.isAccented(form)) {
      return;
    }
    for (String variant : SpellingVariants.ofFinalVowel(form)) {
      if (lexicon.isNoun(variant) || Lexicon.hasName(variant)) {
        add(List.of(variant), terms);
      }
    }
  }

  /** What is typed without its accent may be a word that is told by it: <i>papa</i>. */
  private void addToldByAccent(String form, Set<String> terms) {
    for (String variant : SpellingVariants.ofFinalVowel(form)) {
      if (isToldByAccent(variant) && lexicon.lemmas(variant).contains(variant)) {
        terms.add(variant);
      }
    }
  }

  /** Whether without its accent it would be another noun, which has forms of its own. */
  private boolean isToldByAccent(String lemma) {
    if (lemma.length() < SHORTEST_TOLD || !SpellingVariants.isAccented(lemma)) {
      return false;
    }
    String other = Folding.fold(lemma);
    return lexicon.isNoun(other) && !ClosedClasses.contains(other);
  }

  /** An accent within a word is there to be read aloud: <i>dìmmelo</i>. */
  private void addFolded(String form, Set<String> terms) {
    int last = Math.max(0, form.length() - 1);
    String unstressed = Folding.fold(form.substring(0, last)) + form.substring(last);
    if (!unstressed.equals(form)) {
      if (!add(Enclitics.accentedImperative(form), terms)) {
        terms.addAll(lemmasAsSpelled(unstressed));
      }
      if (!terms.isEmpty()) {
        return;
      }
    }
    String folded = Folding.fold(form);
    if (!folded.equals(form) && !addKnown(folded, terms)) {
      addAccented(folded, terms);
    }
  }

  private boolean add(Collection<String> lemmas, Set<String> terms) {
    for (String lemma : lemmas) {
      String folded = Folding.fold(lemma);
      String standard = folded.equals(lemma) ? ClosedClasses.paradigm(folded) : folded;
      terms.add(TOLD_SHORT.contains(lemma) || isToldByAccent(lemma) ? lemma : standard);
    }
    return !lemmas.isEmpty();
  }
}
