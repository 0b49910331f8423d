package it.trovatore.analysis.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The inflected forms of Italian and their lemmas: Morph-it! (Zanchetta and Baroni 2005) as the
 * Morfologik automaton that LanguageTool ships, about 505,000 form, lemma and tag rows, and what
 * {@link Readings}, {@link Conjugations} and {@link Names} add. Some megabytes in memory, shared by
 * all instances. An instance is for one thread.
 *
 * <p>Every reading of an ambiguous form is kept but for those that nobody means. Beside a noun, an
 * imperative with a pronoun and a third person plural of the subjunctive go, but for what is of a
 * common verb and a word made small (<i>giochino</i>). A verb in -are made of a noun
 * (<i>fogliare</i> of <i>foglia</i>) that nobody uses does not claim the noun's own forms, nor a
 * name's (<i>Luca</i>) that is not in the past of a verb in use (<i>Donato</i>, <i>calò</i>). One
 * that is used but not among the commonest claims those that are its third person (<i>ricerca</i>);
 * those that are only its first or second where they are of one noun (<i>raduno</i>) that is not
 * far commoner (<i>russo</i>), or where it is akin to the noun ({@code deverbal.txt}): else
 * <i>scopo</i> would find <i>scopa</i>. A verb is in use if it is common, if {@code verbs.txt} has
 * it, or if Morph-it!, whose forms with pronouns are those of a newspaper's archive, has one of it.
 */
public final class Lexicon {

  private static final String FOLDER = "/org/languagetool/resource/it/";

  /** What Java writes for a letter that the dictionary's encoding lacks; part of no word. */
  private static final byte UNMAPPABLE = '?';

  private final DictionaryLookup lookup = new DictionaryLookup(Shared.DICTIONARY);

  /** What all instances share, loaded at the first use. */
  private static final class Shared {
    static final Dictionary DICTIONARY = dictionary("italian.dict");
    static final FSATraversal FORMS = new FSATraversal(DICTIONARY.fsa);
    static final Charset CHARSET = DICTIONARY.metadata.getDecoder().charset();
    static final byte SEPARATOR = DICTIONARY.metadata.getSeparator();
    static final CommonWords COMMON_WORDS = CommonWords.read(resource("common_words.txt"));
    static final Set<String> VERBS = Tables.words("verbs.txt");
    static final Set<String> DEVERBAL = Tables.words("deverbal.txt");
  }

  /** All readings of a form in lower case, in the lexicon's order; empty for an unknown form. */
  List<Reading> readings(String form) {
    List<Reading> readings = new ArrayList<>();
    for (WordData word : lookup.lookup(form)) {
      String lemma = word.getStem().toString().toLowerCase(Locale.ITALIAN);
      Reading reading = new Reading(lemma, word.getTag() == null ? "" : word.getTag().toString());
      if (reading.isVerb()) {
        addVerb(reading, readings);
      } else {
        readings.add(reading);
      }
    }
    addConjugated(form, readings);
    return Readings.amend(form, readings);
  }

  /** Whether Morph-it! has a word, just as it is written; for any thread. */
  public static boolean has(String word) {
    byte[] bytes = word.getBytes(Shared.CHARSET);
    for (byte each : bytes) {
      if (each == Shared.SEPARATOR || each == UNMAPPABLE) {
        return false;
      }
    }
    MatchResult read = Shared.FORMS.match(bytes);
    return read.kind == MatchResult.SEQUENCE_IS_A_PREFIX
        && Shared.DICTIONARY.fsa.getArc(read.node, Shared.SEPARATOR) != 0;
  }

  /** Whether a word in lower case is listed as a proper name; for any thread. */
  public static boolean hasName(String word) {
    return Names.contain(word)
        || (!word.isEmpty() && has(Character.toTitleCase(word.charAt(0)) + word.substring(1)));
  }

  /** The forms at one edit from a word in lower case. */
  static Set<String> atOneEdit(String word) {
    return Neighbours.of(Shared.DICTIONARY, word);
  }

  /** The lemmas of a form in lower case, in the lexicon's order; empty for an unknown form. */
  Set<String> lemmas(String form) {
    return lemmas(form, readings(form));
  }

  /** As {@link #lemmas(String)}, where the readings of the form are at hand. */
  Set<String> lemmas(String form, List<Reading> readings) {
    if (readings.isEmpty()) {
      return hasName(form) ? Set.of(form) : Set.of();
    }
    boolean noun = readings.stream().anyMatch(Reading::isNominal);
    Set<String> lemmas = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Reading reading : readings) {
      if (!reading.isVerb()) {
        others.add(reading.lemma());
      } else if (noun && reading.yieldsToNouns() && !isOftenerThanAltered(form, reading)) {
        continue;
      }
      lemmas.add(reading.lemma());
    }
    if (others.isEmpty()) {
      preferName(form, readings, lemmas);
      addParticiple(form, readings, lemmas);
    } else if (lemmas.size() > others.size()) {
      lemmas.removeIf(lemma -> !others.contains(lemma) && yields(lemma, readings, others));
    }
    return lemmas;
  }

  /** A present participle is a noun or an adjective besides: <i>badanti</i>. */
  private static void addParticiple(String form, List<Reading> readings, Set<String> lemmas) {
    if (readings.stream()
        .anyMatch(reading -> reading.isPresentParticiple() && lemmas.contains(reading.lemma()))) {
      lemmas.add(form.substring(0, form.length() - 1) + 'e');
    }
  }

  /** Whether it is of a common verb where the noun is but another one made small. */
  private boolean isOftenerThanAltered(String form, Reading reading) {
    return Altered.base(form) != null && isCommonVerb(reading.lemma());
  }

  /** Whether a verb does not claim a form that is one of what it is made of. */
  private boolean yields(String verb, List<Reading> readings, Set<String> others) {
    if (!isMadeOf(others, verb) || isCommonVerb(verb)) {
      return false;
    }
    boolean claims =
        isUsed(verb)
            && (isThirdPerson(readings, verb)
                || Shared.DEVERBAL.contains(verb)
                || (isMeantAsOften(verb, others) && isAkinToOneNoun(verb)));
    return !claims;
  }

  /** Whether the word is the singular of a noun or adjective. */
  boolean isNoun(String word) {
    return readings(word).stream()
        .anyMatch(reading -> reading.isNominal() && reading.lemma().equals(word));
  }

  /** Whether the word is the singular of an adjective and no noun. */
  boolean isAdjectiveAlone(String word) {
    List<Reading> readings = readings(word);
    return !readings.isEmpty()
        && readings.stream()
            .allMatch(reading -> reading.isAdjective() && reading.lemma().equals(word));
  }

  /** Whether the word is a noun that does not change in the plural, as most loans do not. */
  boolean isInvariable(String word) {
    return readings(word).stream()
        .anyMatch(
            reading ->
                reading.lemma().equals(word) && reading.isNoun() && reading.tag().endsWith(":p"));
  }

  private void preferName(String form, List<Reading> readings, Set<String> verbs) {
    boolean rare =
        verbs.stream()
            .noneMatch(
                verb -> isCommonVerb(verb) || (isThirdPerson(readings, verb) && isUsed(verb)));
    if (rare && hasName(form)) {
      verbs.removeIf(verb -> !isInThePast(readings, verb) || !isUsed(verb));
      verbs.add(form);
    }
  }

  /** An adjective may be what is common: <i>solare</i>. */
  private boolean isCommonVerb(String verb) {
    return Shared.COMMON_WORDS.contains(verb) && (!isNoun(verb) || isUsed(verb));
  }

  /** Under the infinitive alone; <i>dimmi</i> has none in Morph-it! and is left to others. */
  private static void addVerb(Reading verb, List<Reading> readings) {
    String lemma = verb.lemma();
    if (lemma.endsWith("rsi")) {
      lemma = lemma.substring(0, lemma.length() - 2) + "e";
    }
    if (lemma.endsWith("re")) {
      readings.add(new Reading(lemma, verb.tag()));
    }
  }

  /** Forms of verbs that Morph-it! lacks; participles also where it has the adjective. */
  private static void addConjugated(String form, List<Reading> readings) {
    boolean unknown = readings.isEmpty();
    for (Reading verb : Conjugations.readings(form)) {
      if (unknown || (verb.isParticiple() && isAdjective(verb.lemma(), readings))) {
        readings.add(verb);
      }
    }
  }

  private static boolean isAdjective(String verb, List<Reading> readings) {
    String participle = verb.substring(0, verb.length() - 2) + "to";
    return readings.stream().anyMatch(reading -> reading.lemma().equals(participle));
  }

  private boolean isUsed(String verb) {
    String root = verb.substring(0, verb.length() - 1);
    return Shared.VERBS.contains(verb)
        || (verb.endsWith("are") && Shared.COMMON_WORDS.haveFormOf(verb))
        || Pronouns.SINGLE.stream().anyMatch(pronoun -> has(root + pronoun));
  }

  private static boolean isThirdPerson(List<Reading> readings, String verb) {
    return readings.stream()
        .anyMatch(reading -> reading.lemma().equals(verb) && reading.tag().contains("ind+pres+3"));
  }

  /** Whether it is a participle or a third person of the tenses of tales. */
  private static boolean isInThePast(List<Reading> readings, String verb) {
    return readings.stream()
        .anyMatch(
            reading ->
                reading.lemma().equals(verb)
                    && (reading.isParticiple() || reading.tellsOfThePast()));
  }

  private static boolean isMadeOf(Set<String> nouns, String verb) {
    if (!verb.endsWith("are")) {
      return false;
    }
    String root = verb.substring(0, verb.length() - 3);
    return nouns.stream()
        .anyMatch(noun -> noun.length() == root.length() + 1 && noun.startsWith(root));
  }

  /** Whether a verb in -are is hardly rarer than what else has its forms. */
  private static boolean isMeantAsOften(String verb, Set<String> others) {
    return Shared.COMMON_WORDS.haveFormOf(verb)
        || others.stream().noneMatch(Shared.COMMON_WORDS::contains);
  }

  /** Whether the forms of a verb in -are are those of one noun or adjective at most. */
  private boolean isAkinToOneNoun(String verb) {
    String root = verb.substring(0, verb.length() - 3);
    return Stream.of(root + 'o', root + 'a')
            .flatMap(form -> readings(form).stream())
            .filter(Reading::isNominal)
            .map(Reading::lemma)
            .filter(lemma -> isMadeOf(Set.of(lemma), verb))
            .distinct()
            .count()
        <= 1;
  }

  /** One of LanguageTool's automata. */
  static Dictionary dictionary(String name) {
    try {
      return Dictionary.read(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the Italian lexicon cannot be read", e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Lexicon.class.getResource(FOLDER + name), name);
  }
}
