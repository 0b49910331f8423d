package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Apostrophe;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the words of the language from others, by the lexicon and by what the {@link Lemmatizer}
 * can lead back to it (accents left out, pronouns joined to a verb). An instance is for one thread.
 */
public final class WordForms {

  /** Shorter words that no lexicon has are cut by an apostrophe. */
  private static final int SHORTEST_WITH_ACCENT = 4;

  private final Lexicon lexicon = new Lexicon();
  private final Lemmatizer lemmatizer = new Lemmatizer(lexicon);
  private final Derivations derivations = new Derivations(lexicon);
  private final Kinship kinship = new Kinship(lexicon);
  private final CutWords cutWords = new CutWords(lemmatizer);

  /** Whether a word in lower case, without apostrophe, is a form of a known lemma. */
  public boolean contains(String word) {
    return lemmatizer.knows(word);
  }

  /**
   * Whether the word is listed, or is with another accent on its last letter, or is made of one
   * that is, as the language does at any time.
   */
  public boolean isListed(String word) {
    return isListedItself(word) || derivations.have(word);
  }

  /** Whether the lexicon has the word, in lower case, as a noun or adjective. */
  public boolean isNominal(String word) {
    return lexicon.readings(word).stream().anyMatch(Reading::isNominal);
  }

  /** Whether the lexicon has the word, in lower case, as a form of verbs and nothing else. */
  public boolean isOfVerbAlone(String word) {
    List<Reading> readings = lexicon.readings(word);
    return !readings.isEmpty() && readings.stream().allMatch(Reading::isVerb);
  }

  /** Whether the word, in lower case, is the plural of a noun or adjective. */
  public boolean isPlural(String word) {
    return lexicon.readings(word).stream().anyMatch(reading -> reading.isPlural(word));
  }

  /** Whether the word is not listed itself, but made of one that is. */
  public boolean isDerived(String word) {
    return derivations.have(word) && !isListedItself(word);
  }

  private boolean isListedItself(String word) {
    return Lexicon.has(word)
        || !lexicon.readings(word).isEmpty()
        || hasAnother(word)
        || KnownWords.have(word);
  }

  /** Whether the word, in lower case, is a number in words or in Roman numerals. */
  public static boolean isNumber(String word) {
    return Numerals.isRoman(word) || !Numerals.of(word).isEmpty();
  }

  /** Whether the word, in lower case, is listed as a proper name. */
  public static boolean isName(String word) {
    return Lexicon.hasName(word);
  }

  /** Whether the lexicon has both words as forms of one lemma. */
  public boolean areOfOne(String word, String other) {
    return !Collections.disjoint(lexicon.lemmas(word), lexicon.lemmas(other));
  }

  /**
   * What is about the same as a word in lower case, whether or not it exists: <i>iscrivere</i> for
   * <i>iscrizioni</i>. Of a form of several lemmas that is a lemma itself or a noun, only as that:
   * none of <i>leggere</i> for <i>legge</i>.
   */
  public Set<String> kin(String word) {
    Set<String> kin = new LinkedHashSet<>();
    meant(word).forEach(lemma -> kin.addAll(kinship.near(lemma)));
    return kin;
  }

  private Set<String> meant(String word) {
    Set<String> lemmas = lexicon.lemmas(word);
    if (lemmas.isEmpty() || lemmas.contains(word)) {
      return Set.of(word);
    }
    Set<String> nouns =
        lexicon.readings(word).stream()
            .filter(Reading::isNoun)
            .map(Reading::lemma)
            .collect(Collectors.toSet());
    return nouns.isEmpty() ? lemmas : nouns;
  }

  /**
   * Whether the words are one in the spellings of two times or hands, whatever their accents:
   * <i>giuoco, gioco</i>; <i>xké, perche</i>.
   */
  public static boolean areRespelled(String word, String other) {
    List<String> standard = Respellings.of(word);
    List<String> ofOther = Respellings.of(other);
    return (!standard.isEmpty() || !ofOther.isEmpty())
        && !Collections.disjoint(bare(word, standard), bare(other, ofOther));
  }

  private static Set<String> bare(String word, List<String> standard) {
    return Stream.concat(Stream.of(word), standard.stream())
        .map(Folding::bare)
        .collect(Collectors.toSet());
  }

  /**
   * Whether one of two words that share a lemma is but the other as it is written short
   * (<i>p.zza</i>), before another (<i>sessant'anni, far capo, ad</i>), where a keyboard lacks a
   * letter (<i>Mueller</i>), or as a machine misread it (<i>chiarnata</i>).
   */
  public static boolean areWrittenOtherwise(String word, String other) {
    return isShort(word)
        || isShort(other)
        || CutWords.areOne(word, other)
        || SpellingVariants.withDigraphs(word).equals(SpellingVariants.withDigraphs(other))
        || Misread.meant(word).contains(other)
        || Misread.meant(other).contains(word);
  }

  /**
   * How else a word is written before another one: without its end, with it, or with a d:
   * <i>dev</i> for <i>deve</i> before <i>essere</i>, <i>fare</i> for <i>far</i>, <i>ad</i> for
   * <i>a</i>.
   *
   * @param word in lower case, without apostrophe
   * @param elided whether an apostrophe follows it
   * @param next the word behind it, in lower case, not empty
   */
  public Set<String> beforeOthers(String word, boolean elided, String next) {
    return cutWords.before(word, elided, next);
  }

  private static boolean isShort(String word) {
    return Abbreviations.have(word) || Abbreviations.have(word.replace(".", ""));
  }

  /**
   * Whether an accent on its last letter, or the lack of it, makes another word of it: <i>meta</i>.
   */
  public boolean isToldByAccent(String word) {
    boolean isWord = Lexicon.has(word) || withOtherAccent(word).filter(Lexicon::has).isPresent();
    return isWord && hasAnother(word);
  }

  /** The words that an accent on its last letter, or the lack of it, makes of a word. */
  public List<String> otherAccents(String word) {
    return SpellingVariants.ofFinalVowel(word).stream().filter(Lexicon::has).toList();
  }

  private boolean hasAnother(String word) {
    return !otherAccents(word).isEmpty();
  }

  /**
   * What a word was meant for that was typed with an apostrophe for its accent (<i>pero'</i>,
   * <i>e'</i>), but for those that an apostrophe cuts short (<i>po'</i>, <i>di'</i>).
   *
   * @param word in lower case, without the apostrophe
   */
  public Optional<String> withAccent(String word) {
    return ClosedClasses.isCutByApostrophe(word)
        ? Optional.empty()
        : otherAccents(word).stream().findFirst().or(() -> unknownWithAccent(word));
  }

  /** Of a word that the lexicon lacks as it is, too: <i>tiramisu'</i>. */
  private Optional<String> unknownWithAccent(String word) {
    boolean mayLackIt = word.length() >= SHORTEST_WITH_ACCENT && !SpellingVariants.isAccented(word);
    return mayLackIt && !Lexicon.has(word)
        ? SpellingVariants.ofFinalVowel(word).stream().findFirst()
        : Optional.empty();
  }

  /** The lemmas of the prepositions that have an article in them, if a lemma is the article. */
  public static List<String> withArticle(String lemma) {
    return ClosedClasses.isArticle(lemma) ? ClosedClasses.ARTICLED : List.of();
  }

  /**
   * Whether a word is another one with an apostrophe behind it: <i>ca</i> and <i>ca'</i>,
   * <i>sant</i> and <i>sant'</i>.
   *
   * @param word in lower case, without the apostrophe
   */
  public boolean isToldByApostrophe(String word) {
    return Collections.disjoint(
        lemmatizer.lemmas(word), lemmatizer.lemmas(word + Apostrophe.CANONICAL));
  }

  /** The letters that may be meant where a word ends in one: with accents, if it has none. */
  public static String meantByLast(char letter) {
    String all = SpellingVariants.inAnyAccent(letter);
    return all.indexOf(letter) == 0 ? all : String.valueOf(letter);
  }

  /** The word with the other accent on its last letter, if it has one: <i>peró</i>, <i>però</i>. */
  public static Optional<String> withOtherAccent(String word) {
    return SpellingVariants.withOtherAccent(word);
  }

  /** Whether the lexicon has the word, in lower case, just as it is written; quick. */
  public static boolean inLexicon(String word) {
    return Lexicon.has(word);
  }

  /**
   * The words that may have been printed where a machine read a word, in lower case, the likeliest
   * first: <i>palazzo</i> for <i>pa1azzo</i>. None for most; they may be none of the language.
   */
  public static Set<String> misread(String word) {
    return Misread.meant(word);
  }

  /**
   * The words of the lexicon at one edit from a word in lower case: a letter lost, added, taken for
   * another, or two neighbours swapped.
   */
  public static Set<String> atOneEdit(String word) {
    return Lexicon.atOneEdit(word);
  }
}
