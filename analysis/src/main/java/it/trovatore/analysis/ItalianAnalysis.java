package it.trovatore.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.Version;

/**
 * The analysis chain for Italian text, the same for documents and queries.
 *
 * <p>Each word becomes terms of every {@link TermKind} at one position, with the word's offsets:
 * the form as written (accents and all, but for case and Unicode form), its lemmas and their
 * families, folded. An apostrophe, whatever its code point, ends a word: an elided article is a
 * word of its own, and <i>acqua</i> in <i>l'acqua</i> has the offsets of <i>acqua</i> alone. No
 * stop word is dropped.
 *
 * <p>Thread-safe; the analyzer is shared and never closed.
 */
public final class ItalianAnalysis {

  /** What questions begin with; Lucene's list, made for statements, lacks them. */
  private static final List<String> INTERROGATIVES =
      List.of("qual", "quale", "quali", "quando", "quant", "cosa", "cos");

  /**
   * Forms of <i>essere</i> and <i>fare</i>, some without their accents, that are looked for as
   * nouns (<i>il faro, i fossi</i>).
   */
  private static final List<String> NOUNS =
      List.of("faccia", "facciate", "faro", "feci", "fosse", "fossi");

  /** By itself rather a letter (<i>vitamina C</i>) than <i>ci</i> before a vowel. */
  private static final String LETTER = "c";

  /** So that no phrase reaches from one value of a field, as one tag, into the next. */
  private static final int VALUES_APART = 1_000;

  /** Stands for the words of a text that has several. */
  private static final String SEVERAL_WORDS = " ";

  private static final CharArraySet STOP_WORDS = foldedStopWords();
  private static final Analyzer WORDS = chain(false);
  private static final Analyzer ANALYZER = chain(true);

  private ItalianAnalysis() {}

  /**
   * The words alone, which {@link ItalianTerms} leads to their terms: for whoever derives these
   * once for many places, as a segment of an index does.
   */
  public static Analyzer words() {
    return WORDS;
  }

  /** Words as written, their lemmas and their families. */
  public static Analyzer analyzer() {
    return ANALYZER;
  }

  /**
   * Whether a word in lower case and normal form is so common that a document need not hold it:
   * articles, prepositions, pronouns, auxiliary verbs, with or without their accents.
   */
  public static boolean isStopWord(CharSequence surface) {
    return STOP_WORDS.contains(surface)
        || (surface.length() > 0
            && surface.charAt(surface.length() - 1) > 'z'
            && SpellingVariants.withOtherAccent(surface.toString())
                .filter(STOP_WORDS::contains)
                .isPresent());
  }

  /**
   * As {@link #isStopWord}, of a word that lost its last vowel: <i>quest'</i>, not <i>vent'</i>.
   */
  public static boolean isElidedStopWord(String surface) {
    return isStopWord(surface)
        || "aeio".chars().anyMatch(vowel -> STOP_WORDS.contains(surface + (char) vowel));
  }

  /**
   * Whether a word loses its last vowel before another: <i>dell'acqua</i>, <i>quell'albero</i>.
   *
   * @param word without that vowel
   */
  public static boolean mayElide(String word, String next) {
    boolean elided = isElidedStopWord(word) && (word.endsWith("ll") || !isStopWord(word));
    return (elided || ClosedClasses.isElidedContent(word)) && Vowels.isOne(next.charAt(0));
  }

  /** Whether people write an apostrophe with this character. */
  public static boolean isApostrophe(char c) {
    return Apostrophe.isLike(c);
  }

  /**
   * Where the word ends that a text begins with: behind its last part when it is written in
   * several, as <i>e-mail</i> and <i>sopra tutto</i> are.
   *
   * @param text with a word in it
   */
  public static int endOfFirstWord(String text) {
    try (TokenStream words = WORDS.tokenStream("", text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      int end = 0;
      String compound = "";
      while (words.incrementToken() && (end == 0 || isPartOf(compound, term))) {
        end = offset.endOffset();
        compound = CarryingWord.of(term.toString()).whole();
      }
      words.end();
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static boolean isPartOf(String compound, CharTermAttribute term) {
    return !compound.isEmpty() && CarryingWord.of(term.toString()).whole().equals(compound);
  }

  /**
   * What each of some texts means by those around it, as documents have it at the same place: the
   * month of <i>14 mar 2024</i>, the unit of <i>500 g</i>, the law of <i>L. 241/90</i>, the ordinal
   * of <i>Umberto I</i>.
   *
   * @param texts as typed, side by side; one or more
   * @return a word for each, empty for most
   */
  public static List<String> meantBeside(List<String> texts) {
    String[] meant = new String[texts.size()];
    Arrays.fill(meant, "");
    try (TokenStream words = WORDS.tokenStream("", String.join(" ", texts))) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      int text = 0;
      int end = texts.getFirst().length();
      while (words.incrementToken()) {
        while (offset.startOffset() > end) {
          text++;
          end += 1 + texts.get(text).length();
        }
        boolean isFirst = meant[text].isEmpty();
        meant[text] = isFirst ? term.toString() : SEVERAL_WORDS;
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return meantAlone(meant, texts);
  }

  /** What those of some words carry that carry it alone. */
  private static List<String> meantAlone(String[] words, List<String> texts) {
    List<String> meant = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      String carried = CarryingWord.of(words[i]).whole();
      boolean alone =
          (i == 0 || !CarryingWord.of(words[i - 1]).whole().equals(carried))
              && (i + 1 == words.length || !CarryingWord.of(words[i + 1]).whole().equals(carried));
      boolean isWord =
          !carried.isEmpty()
              && Character.isLetter(carried.charAt(0))
              && Character.isLetter(words[i].charAt(0))
              && !(NumberSign.isOne(words[i]) && isBeforeNumber(texts, i));
      meant.add(alone && isWord && !CarryingWord.of(words[i]).doubtful() ? carried : "");
    }
    return meant;
  }

  /** Whether <i>numero</i> says nothing there that the number behind it does not. */
  private static boolean isBeforeNumber(List<String> texts, int at) {
    return at + 1 < texts.size()
        && !texts.get(at + 1).isEmpty()
        && Character.isDigit(texts.get(at + 1).charAt(0));
  }

  /**
   * Whether what {@link #meantBeside} leads to a word may be no more than its letters, or the word
   * that they make, there too.
   */
  public static boolean mayBeLetters(String typed) {
    String letters = SpacedCompounds.withoutFullStop(typed);
    String lower = letters.toLowerCase(Locale.ITALIAN);
    return (BeforeNumber.of(lower) != null && !Units.isNamed(lower))
        || (!letters.isEmpty() && Acronym.of(letters.toCharArray(), letters.length()) != null);
  }

  /**
   * Whether one of some texts may mean another word beside the others, or tell what these mean:
   * where none does {@link #meantBeside} need not be asked.
   */
  public static boolean mayTellMeaning(List<String> texts) {
    boolean inCapitals =
        texts.stream().noneMatch(text -> text.chars().anyMatch(Character::isLowerCase));
    return texts.stream().anyMatch(text -> mayTellMeaning(text, inCapitals));
  }

  private static boolean mayTellMeaning(String text, boolean inCapitals) {
    if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
      return !text.isEmpty();
    }
    char[] word = SpacedCompounds.withoutFullStop(text).toCharArray();
    return inCapitals
        ? ToldByNeighbours.inCapitals(word, word.length) != null
        : ToldByNeighbours.of(word, word.length) != null;
  }

  /**
   * How many of some texts, from the first, may be written as one word too: two of <i>sopra, tutto,
   * questo</i>; then the analysis gives all of them a lemma in common, or else they are not.
   *
   * @param texts as typed, without blanks within; at least one
   * @return 1 when the first stands alone
   */
  public static int writtenAsOne(List<String> texts) {
    return SpacedCompounds.texts(texts);
  }

  /**
   * Names all that decides which terms a text becomes. An index written under another fingerprint
   * must be rebuilt.
   */
  public static String fingerprint() {
    return "italian-28/lucene-" + Version.LATEST.major + "." + Version.LATEST.minor;
  }

  private static CustomAnalyzer.Builder chain() throws IOException {
    return CustomAnalyzer.builder(new ClasspathResourceLoader(ItalianAnalysis.class))
        .addCharFilter(ItalianCharFilterFactory.NAME)
        .withTokenizer(StandardTokenizerFactory.NAME)
        .addTokenFilter(WordSplitFilterFactory.NAME)
        .addTokenFilter(UnicodeNormalizationFilterFactory.NAME)
        .addTokenFilter(ToldByNeighboursFilterFactory.NAME)
        .addTokenFilter(LowerCaseFilterFactory.NAME)
        .addTokenFilter(SpacedCompoundFilterFactory.NAME)
        .withPositionIncrementGap(VALUES_APART);
  }

  private static Analyzer chain(boolean withTerms) {
    try {
      return (withTerms ? chain().addTokenFilter(ItalianTermsFilterFactory.NAME) : chain()).build();
    } catch (IOException e) {
      throw new UncheckedIOException("the analysis chain does not fit this Lucene", e);
    }
  }

  private static CharArraySet foldedStopWords() {
    CharArraySet given = ItalianAnalyzer.getDefaultStopSet();
    CharArraySet words = new CharArraySet(2 * given.size(), false);
    for (Object word : given) {
      String surface = String.valueOf((char[]) word);
      if (!surface.equals(LETTER)) {
        Stream.of(surface, Folding.fold(surface))
            .filter(written -> !NOUNS.contains(written))
            .forEach(words::add);
      }
    }
    words.addAll(INTERROGATIVES);
    words.addAll(NumberSign.all());
    return CharArraySet.unmodifiableSet(words);
  }
}
