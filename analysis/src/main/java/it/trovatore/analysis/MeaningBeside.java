package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.lexicon.WordForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What words mean that only those beside them tell, for queries, of which each word is analysed by
 * itself. Thread-safe.
 */
public final class MeaningBeside {

  /** A number before what is counted, and a form of <i>essere</i>. */
  private static final String SIX = "sei";

  private static final String SIX_IN_DIGITS = "6";

  /** Before which <i>sei</i> is of <i>essere</i>. */
  private static final Set<String> BEFORE_VERB =
      Set.of("che", "chi", "ci", "come", "dove", "non", "perché", "perche", "quando", "se", "tu");

  /** Stands for the words of a text that has several. */
  private static final String SEVERAL_WORDS = " ";

  private MeaningBeside() {}

  /**
   * What each of some texts means by those around it, as documents have it at the same place: the
   * month of <i>14 mar 2024</i>, the unit of <i>500 g</i>, the law of <i>L. 241/90</i>, the ordinal
   * of <i>Umberto I</i>; what stands behind an elision there too (<i>dell'AI Act</i>); the number
   * of <i>sei operai</i>.
   *
   * @param texts as typed, side by side; one or more
   * @return a word for each, empty for most
   */
  public static List<String> of(List<String> texts) {
    String[] meant = new String[texts.size()];
    Arrays.fill(meant, "");
    try (TokenStream words = ItalianAnalysis.words().tokenStream("", String.join(" ", texts))) {
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
        boolean isLast = meant[text].isEmpty() || Apostrophe.ends(meant[text]);
        meant[text] = isLast ? term.toString() : SEVERAL_WORDS;
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return meantAlone(meant, texts);
  }

  /** What those of some words carry that carry it alone. */
  private static List<String> meantAlone(String[] terms, List<String> texts) {
    List<CarryingWord> words = Arrays.stream(terms).map(CarryingWord::of).toList();
    List<String> meant = new ArrayList<>(words.size());
    for (int i = 0; i < terms.length; i++) {
      CarryingWord word = words.get(i);
      boolean alone = !carriesTheSame(words, i, i - 1) && !carriesTheSame(words, i, i + 1);
      boolean isWord =
          !word.carriesNothing()
              && Character.isLetter(word.whole().charAt(0))
              && Character.isLetter(terms[i].charAt(0))
              && !(NumberSign.isOne(word.part()) && isBeforeNumber(texts, i));
      String carried = alone && isWord && !word.doubtful() ? word.whole() : "";
      meant.add(isSix(texts, i) ? SIX_IN_DIGITS : carried);
    }
    return meant;
  }

  private static boolean isSix(List<String> texts, int at) {
    return texts.get(at).equalsIgnoreCase(SIX)
        && at + 1 < texts.size()
        && (at == 0 || !BEFORE_VERB.contains(texts.get(at - 1).toLowerCase(Locale.ITALIAN)))
        && new WordForms().isPlural(texts.get(at + 1).toLowerCase(Locale.ITALIAN));
  }

  private static boolean carriesTheSame(List<CarryingWord> words, int at, int beside) {
    return beside >= 0
        && beside < words.size()
        && words.get(beside).whole().equals(words.get(at).whole());
  }

  /** Whether <i>numero</i> says nothing there that the number behind it does not. */
  private static boolean isBeforeNumber(List<String> texts, int at) {
    return at + 1 < texts.size()
        && !texts.get(at + 1).isEmpty()
        && Character.isDigit(texts.get(at + 1).charAt(0));
  }

  /**
   * Whether what {@link #of} leads to a word may be no more than its letters, or the word that they
   * make, there too.
   */
  public static boolean mayBeLetters(String typed) {
    String letters = letters(typed);
    String lower = letters.toLowerCase(Locale.ITALIAN);
    return (BeforeNumber.of(lower) != null && !Units.isNamed(lower))
        || TemperatureScale.isOne(lower)
        || !acronym(typed).isEmpty();
  }

  /** The acronym that capitals may be, with full stops; empty for another text. */
  public static String acronym(String typed) {
    String letters = letters(typed);
    Acronym acronym =
        letters.isEmpty() ? null : Acronym.of(letters.toCharArray(), letters.length());
    return acronym == null ? "" : acronym.inWords();
  }

  /** The last word of a text with elisions before it, without its full stop. */
  private static String letters(String text) {
    int start = text.length();
    while (start > 0 && !Apostrophe.isLike(text.charAt(start - 1))) {
      start--;
    }
    return SpacedCompounds.withoutFullStop(text.substring(start));
  }

  /**
   * Whether one of some texts may mean another word beside the others, or tell what these mean:
   * where none does {@link #of} need not be asked.
   */
  public static boolean mayTell(List<String> texts) {
    boolean inCapitals =
        texts.stream().noneMatch(text -> text.chars().anyMatch(Character::isLowerCase));
    return texts.stream().anyMatch(text -> mayTell(text, inCapitals));
  }

  private static boolean mayTell(String text, boolean inCapitals) {
    if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
      return !text.isEmpty();
    }
    if (text.equalsIgnoreCase(SIX)) {
      return true;
    }
    String letters = letters(text);
    if (BeforeNumber.mayBeBeforeNumeral(letters.toLowerCase(Locale.ITALIAN))) {
      return true;
    }
    char[] word = letters.toCharArray();
    return inCapitals
        ? ToldByNeighbours.inCapitals(word, word.length) != null
        : ToldByNeighbours.of(word, word.length) != null;
  }
}
