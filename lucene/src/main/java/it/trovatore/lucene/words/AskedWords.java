package it.trovatore.lucene.words;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.lexicon.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that a piece of a query means, which may be others than those that it has: an
 * apostrophe at its end may stand for an accent (<i>pero'</i>), a capital tells a name or a noun,
 * and an address may begin with the protocol that documents leave out.
 */
public final class AskedWords {

  private static final GenerationalCache<String, Words> SEEN =
      new GenerationalCache<>(Words.REMEMBERED, Words::isShort);

  /** Of what verbs a noun is mostly no form. */
  private static final Set<String> AUXILIARIES = Set.of("essere", "stare", "avere", "fare", "dare");

  /** A name that is also <i>sarà</i> without its accent, a stop word. */
  private static final String SARA = "sara";

  /** What <i>Po</i> is no form of. */
  private static final String POCO = "poco";

  private static final Pattern PROTOCOL =
      Pattern.compile("https?://(?=\\w)", Pattern.CASE_INSENSITIVE);

  private AskedWords() {}

  /** The words meant; their places are those in the text that is meant. */
  public static Words of(String text) {
    return SEEN.get(text, AskedWords::meant);
  }

  /** Whether there is an apostrophe at the end, a capital, or perhaps a protocol. */
  private static boolean mayMeanOther(String text) {
    return !text.isEmpty()
        && (ItalianAnalysis.isApostrophe(text.charAt(text.length() - 1))
            || text.startsWith("http")
            || text.chars().anyMatch(Character::isUpperCase));
  }

  private static Words meant(String text) {
    if (!mayMeanOther(text)) {
      return withoutMisread(Words.of(text));
    }
    Matcher protocol = PROTOCOL.matcher(text);
    if (protocol.lookingAt()) {
      return of(text.substring(protocol.end()));
    }
    boolean ends = ItalianAnalysis.isApostrophe(text.charAt(text.length() - 1));
    String meant = ends ? withAccent(text) : text;
    Words words = withoutMisread(Words.of(meant));
    return words.list().stream().noneMatch(word -> isCapitalized(meant, word))
        ? words
        : new Words(
            words.list().stream()
                .map(word -> isCapitalized(meant, word) ? asName(word) : word)
                .toList());
  }

  /** A machine may have misread a word of a document; people are told what a repair makes of it. */
  private static Words withoutMisread(Words words) {
    return words.list().stream().allMatch(word -> WordForms.misread(word.surface()).isEmpty())
        ? words
        : new Words(words.list().stream().map(AskedWords::withoutMisread).toList());
  }

  private static Words.Word withoutMisread(Words.Word word) {
    List<String> lemmas = new ArrayList<>(word.lemmas());
    for (String meant : WordForms.misread(word.surface())) {
      Words.of(meant).list().forEach(each -> lemmas.removeAll(each.lemmas()));
    }
    return lemmas.isEmpty() ? word : withLemmas(word, lemmas);
  }

  private static Words.Word withLemmas(Words.Word word, List<String> lemmas) {
    return new Words.Word(
        new Words.Form(word.surface(), lemmas, word.families()),
        word.elided(),
        word.stopWord(),
        word.start(),
        word.end());
  }

  private static String withAccent(String text) {
    List<Words.Word> words = Words.of(text).list();
    if (words.isEmpty()) {
      return text;
    }
    Words.Word last = words.getLast();
    return new WordForms()
        .withAccent(last.surface())
        .map(meant -> text.substring(0, last.start()) + meant)
        .orElse(text);
  }

  /** Whether a word of two letters or more begins with a capital and goes on without. */
  private static boolean isCapitalized(String text, Words.Word word) {
    return word.end() - word.start() > 1
        && Character.isUpperCase(text.charAt(word.start()))
        && Character.isLowerCase(text.charAt(word.start() + 1));
  }

  /**
   * Written with a capital it is no auxiliary verb if it is anything else: all of <i>Polizia è
   * arrivata</i> would be the <i>Polizia di Stato</i>.
   */
  private static Words.Word asName(Words.Word word) {
    List<String> names =
        word.lemmas().stream()
            .filter(lemma -> !AUXILIARIES.contains(lemma) && !lemma.equals(POCO))
            .toList();
    return names.isEmpty()
        ? word
        : new Words.Word(
            new Words.Form(word.surface(), names, word.families()),
            word.elided(),
            word.stopWord() && !word.surface().equals(SARA),
            word.start(),
            word.end());
  }

  /**
   * How a word is written that is a form of an auxiliary verb and a noun, so that {@link #of} takes
   * it for the noun alone; null for others.
   */
  public static @Nullable String asNoun(String text) {
    List<Words.Word> words = Words.of(text).list();
    if (words.size() != 1
        || text.length() < 2
        || words.getFirst().stopWord()
        || words.getFirst().lemmas().stream().noneMatch(AUXILIARIES::contains)) {
      return null;
    }
    String noun =
        text.substring(0, 1).toUpperCase(Locale.ITALIAN)
            + text.substring(1).toLowerCase(Locale.ITALIAN);
    return noun.equals(text) || of(noun).list().getFirst().equals(words.getFirst()) ? null : noun;
  }
}
