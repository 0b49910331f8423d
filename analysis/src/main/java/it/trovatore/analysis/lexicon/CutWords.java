package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Vowels;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are written without their end before others: elided before a vowel (<i>dev'essere,
 * n'ebbe, l'ha</i>) or cut before any word (<i>far capo, signor, bel, gran</i>); and those that
 * take a d (<i>ad, ed, od</i>). An instance is for one thread.
 */
final class CutWords {

  /** Of those that lose more than a vowel. */
  private static final Map<String, String> WHOLE_BY_CUT =
      Map.of("gran", "grande", "san", "santo", "fra", "frate");

  private static final Map<String, String> CUT_BY_WHOLE = turned(WHOLE_BY_CUT);

  private static final Map<String, String> WITH_D = Map.of("a", "ad", "e", "ed", "o", "od");

  private static final Map<String, String> WITHOUT_D = turned(WITH_D);

  private final Lemmatizer lemmatizer;

  CutWords(Lemmatizer lemmatizer) {
    this.lemmatizer = lemmatizer;
  }

  private static Map<String, String> turned(Map<String, String> map) {
    return map.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /**
   * How else a word is written where it stands.
   *
   * @param word in lower case, without apostrophe
   * @param elided whether an apostrophe follows it
   * @param next the word behind it, in lower case, not empty
   */
  Set<String> before(String word, boolean elided, String next) {
    Set<String> ways = new LinkedHashSet<>();
    Stream.of(WITH_D, WITHOUT_D, WHOLE_BY_CUT, CUT_BY_WHOLE)
        .map(map -> map.get(word))
        .filter(way -> way != null)
        .forEach(ways::add);
    if (elided) {
      addWhole(ways, word, word + Apostrophe.CANONICAL, "aeio");
    } else if (word.length() > 1 && Vowels.end(word)) {
      addCut(ways, word, next);
    } else if (isCutBeforeAny(word)) {
      addWhole(ways, word, word, "eo");
      addWhole(ways, word + word.charAt(word.length() - 1), word, "eo");
    }
    return ways;
  }

  /**
   * Whether one of two words that share a lemma is the other without its end, before another word:
   * not <i>signor</i> of <i>signori</i>.
   */
  static boolean areOne(String word, String other) {
    return isCut(word, other)
        || isCut(other, word)
        || word.equals(WITH_D.get(other))
        || other.equals(WITH_D.get(word));
  }

  private static boolean isCut(String cut, String whole) {
    int last = cut.length() - 1;
    boolean isOne =
        !Vowels.isOne(cut.charAt(last))
            && Vowels.end(whole)
            && whole.startsWith(cut)
            && (whole.length() == last + 2
                || (whole.length() == last + 3 && whole.charAt(last + 1) == cut.charAt(last)));
    return (isOne && !isPlural(cut, whole)) || whole.equals(WHOLE_BY_CUT.get(cut));
  }

  private static boolean isPlural(String cut, String whole) {
    return whole.endsWith("i")
        && !cut.endsWith("gl")
        && !StopWords.have(whole)
        && Numerals.of(whole).isEmpty()
        && (Lexicon.has(cut + "e") || Lexicon.has(cut + "o"));
  }

  private void addCut(Set<String> ways, String word, String next) {
    String cut = word.substring(0, word.length() - 1);
    if (isElidedBefore(next)
        && shareLemma(cut + Apostrophe.CANONICAL, word)
        && !isAnother(cut, word)) {
      ways.add(cut);
    }
    if (mayEndCut(cut) && !word.endsWith("i")) {
      int last = cut.length() - 1;
      boolean doubled = last > 1 && cut.charAt(last) == cut.charAt(last - 1);
      String shortened = doubled ? cut.substring(0, last) : cut;
      if (isCutBeforeAny(shortened) && shareLemma(shortened, word)) {
        ways.add(shortened);
      }
    }
  }

  /**
   * Whether what is cut is an Italian word by itself: <i>per</i>, not <i>pero</i>; no <i>bell</i>.
   */
  private boolean isAnother(String cut, String word) {
    int last = cut.length() - 1;
    return last > 1
        && Vowels.isOne(cut.charAt(last - 1))
        && Lexicon.has(cut)
        && !shareLemma(cut, word);
  }

  /** Before a vowel, and before the h that nobody hears of <i>ho, hai, ha, hanno</i>. */
  private static boolean isElidedBefore(String next) {
    char first = next.charAt(0);
    return Vowels.isOne(first) || (first == 'h' && next.length() > 1);
  }

  /** Whether a word may be another that is cut before any: not <i>per, nel, un</i>. */
  private static boolean isCutBeforeAny(String word) {
    return mayEndCut(word) && Lexicon.has(word) && !StopWords.have(word);
  }

  /** Italian cuts words behind these only: <i>amor, mal, son, andiam</i>. */
  private static boolean mayEndCut(String word) {
    return word.length() > 1 && "lrnm".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** Adds those of a beginning with each vowel that share a lemma with what is cut. */
  private void addWhole(Set<String> ways, String beginning, String cut, String vowels) {
    for (int i = 0; i < vowels.length(); i++) {
      String whole = beginning + vowels.charAt(i);
      if (isWord(whole) && shareLemma(cut, whole)) {
        ways.add(whole);
      }
    }
  }

  private static boolean isWord(String word) {
    return Lexicon.has(word) || StopWords.have(word);
  }

  private boolean shareLemma(String word, String other) {
    return !Collections.disjoint(lemmatizer.lemmas(word), lemmatizer.lemmas(other));
  }
}
