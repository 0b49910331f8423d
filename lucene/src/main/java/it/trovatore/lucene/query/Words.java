package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.WordForms;
import it.trovatore.analysis.WordSplitFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/** The words that a piece of a query becomes, by the same chain as the documents. Immutable. */
final class Words {

  /**
   * How many texts are remembered at least: the pieces of queries are mostly words that come again.
   */
  private static final int REMEMBERED = 16_384;

  /** Longer texts are phrases: rarer, and as large as their words are many. */
  private static final int LONGEST_REMEMBERED = 64;

  /** So are those with more signs or blanks between their letters. */
  private static final int MOST_SIGNS_REMEMBERED = 4;

  private static final Recent<String, Words> SEEN = new Recent<>(REMEMBERED);

  /** Those of texts that may mean other words than they have. */
  private static final Recent<String, Words> ASKED = new Recent<>(REMEMBERED);

  /** Of what verbs a noun is mostly no form. */
  private static final Set<String> AUXILIARIES = Set.of("essere", "stare", "avere", "fare");

  /** A name that is also <i>sarà</i> without its accent, a stop word. */
  private static final String SARA = "sara";

  /** What <i>Po</i> is no form of. */
  private static final String POCO = "poco";

  private static final Pattern PROTOCOL =
      Pattern.compile("https?://(?=\\w)", Pattern.CASE_INSENSITIVE);

  /** Or the ordinal of one, which a fraction is. */
  private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,3}°?");

  private final List<Word> list;
  private final List<Word> content;

  private Words(List<Word> list) {
    this.list = list;
    this.content = content(list);
  }

  private static List<Word> content(List<Word> list) {
    List<Word> content = list.stream().filter(word -> !word.stopWord()).toList();
    if (content.isEmpty()) {
      content = list.stream().filter(word -> !word.elided()).toList();
    }
    return content.isEmpty() ? list : content;
  }

  /**
   * A word wherever it stands.
   *
   * @param surface as written
   * @param lemmas the lemmas, or the stem of an unknown word; one or more
   * @param families the stems of those; none of a stop word
   */
  record Form(String surface, List<String> lemmas, List<String> families) {

    /** That of what is written, which nearly always tells words apart and is known already. */
    @Override
    public int hashCode() {
      return surface.hashCode();
    }
  }

  /**
   * One word.
   *
   * @param elided whether an apostrophe joins it to the next word
   * @param stopWord whether a document need not hold it when there are other words
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(Form form, boolean elided, boolean stopWord, int start, int end) {

    String surface() {
      return form.surface();
    }

    List<String> lemmas() {
      return form.lemmas();
    }

    List<String> families() {
      return form.families();
    }

    /**
     * Written with a capital it is no auxiliary verb if it is anything else: all of <i>Polizia è
     * arrivata</i> would be the <i>Polizia di Stato</i>.
     */
    private Word asName() {
      List<String> names =
          lemmas().stream()
              .filter(lemma -> !AUXILIARIES.contains(lemma) && !lemma.equals(POCO))
              .toList();
      return names.isEmpty()
          ? this
          : new Word(
              new Form(surface(), names, families()),
              elided,
              stopWord && !surface().equals(SARA),
              start,
              end);
    }

    /** What is elided before another word is an article or the like, as far as one piece goes. */
    private Word sealed(boolean isFollowed) {
      return new Word(
          new Form(surface(), List.copyOf(lemmas()), List.copyOf(families())),
          elided,
          stopWord || (elided && isFollowed),
          start,
          end);
    }
  }

  /** The words of a text; those of short texts seen lately are remembered. */
  static Words of(String text) {
    return isShort(text) ? SEEN.get(text, Words::analysed) : analysed(text);
  }

  private static boolean isShort(String text) {
    int signs = 0;
    for (int i = 0; i < text.length() && i <= LONGEST_REMEMBERED; i++) {
      signs += Character.isLetterOrDigit(text.charAt(i)) ? 0 : 1;
    }
    return text.length() <= LONGEST_REMEMBERED && signs <= MOST_SIGNS_REMEMBERED;
  }

  /**
   * The words that a piece of a query means, in which an apostrophe at the end may stand for an
   * accent (<i>pero'</i>), a capital tells a name, and an address may begin with the protocol that
   * documents leave out; their places are those in the text that is meant.
   */
  static Words asked(String text) {
    if (!mayMeanOther(text)) {
      return of(text);
    }
    return isShort(text) ? ASKED.get(text, Words::meant) : meant(text);
  }

  /** Whether there is an apostrophe at the end, a capital, or perhaps a protocol. */
  private static boolean mayMeanOther(String text) {
    return !text.isEmpty()
        && (ItalianAnalysis.isApostrophe(text.charAt(text.length() - 1))
            || text.startsWith("http")
            || text.chars().anyMatch(Character::isUpperCase));
  }

  private static Words meant(String text) {
    Matcher protocol = PROTOCOL.matcher(text);
    if (protocol.lookingAt()) {
      return asked(text.substring(protocol.end()));
    }
    boolean ends = ItalianAnalysis.isApostrophe(text.charAt(text.length() - 1));
    String meant = ends ? withAccent(text) : text;
    Words words = of(meant);
    return words.list.stream().noneMatch(word -> isCapitalized(meant, word))
        ? words
        : new Words(
            words.list.stream()
                .map(word -> isCapitalized(meant, word) ? word.asName() : word)
                .toList());
  }

  /**
   * How a word is written that is a form of an auxiliary verb and a noun, so that {@link #asked}
   * takes it for the noun alone; null for others.
   */
  static @Nullable String asNoun(String text) {
    List<Word> words = of(text).list;
    if (words.size() != 1
        || text.length() < 2
        || words.getFirst().stopWord()
        || words.getFirst().lemmas().stream().noneMatch(AUXILIARIES::contains)) {
      return null;
    }
    String noun =
        text.substring(0, 1).toUpperCase(Locale.ITALIAN)
            + text.substring(1).toLowerCase(Locale.ITALIAN);
    return noun.equals(text) || asked(noun).list.getFirst().equals(words.getFirst()) ? null : noun;
  }

  private static String withAccent(String text) {
    List<Word> words = of(text).list;
    if (words.isEmpty()) {
      return text;
    }
    Word last = words.getLast();
    return new WordForms()
        .withAccent(last.surface())
        .map(meant -> text.substring(0, last.start()) + meant)
        .orElse(text);
  }

  private static boolean hasApostrophe(String text, int place) {
    return place < text.length() && ItalianAnalysis.isApostrophe(text.charAt(place));
  }

  /** Whether a word of two letters or more begins with a capital and goes on without. */
  private static boolean isCapitalized(String text, Word word) {
    return word.end() - word.start() > 1
        && Character.isUpperCase(text.charAt(word.start()))
        && Character.isLowerCase(text.charAt(word.start() + 1));
  }

  private static Words analysed(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = ItalianAnalysis.analyzer().tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String next = term.toString();
        switch (TermKind.of(next)) {
          case SURFACE -> {
            String surface = TermKind.SURFACE.word(next);
            boolean elided = type.type().equals(WordSplitFilter.ELIDED);
            boolean cutShort = elided || hasApostrophe(text, offset.endOffset());
            words.add(
                new Word(
                    new Form(surface, new ArrayList<>(), new ArrayList<>()),
                    elided,
                    cutShort
                        ? ItalianAnalysis.isElidedStopWord(surface)
                        : ItalianAnalysis.isStopWord(surface),
                    offset.startOffset(),
                    offset.endOffset()));
          }
          case LEMMA -> words.getLast().lemmas().add(next);
          case FAMILY -> words.getLast().families().add(TermKind.FAMILY.word(next));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    List<Word> sealed = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      sealed.add(words.get(i).sealed(i + 1 < words.size()));
    }
    return new Words(List.copyOf(sealed));
  }

  /** In the order of the text; empty when nothing in it can be searched. */
  List<Word> list() {
    return list;
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** The words that are not stop words; when all are, those of which none is elided. */
  List<Word> content() {
    return content;
  }

  boolean onlyStopWords() {
    return content.isEmpty() || content.getFirst().stopWord();
  }

  /**
   * Whether these are the parts of a date, a code or the like, which say nothing when they stand
   * apart: several words, one of them a number.
   */
  boolean isNumbered() {
    return content.size() > 1
        && content.stream().anyMatch(word -> Character.isDigit(word.surface().charAt(0)));
  }

  /** Whether these are two numbers side by side of which neither is a year: <i>3-1, 9/13</i>. */
  boolean isPairOfNumbers() {
    return content.size() == 2
        && list.indexOf(content.getLast()) - list.indexOf(content.getFirst()) == 1
        && content.stream().allMatch(Words::isSmallNumber);
  }

  /** Whether it is one and carries no year, though perhaps the name of a month. */
  private static boolean isSmallNumber(Word word) {
    return SMALL_NUMBER.matcher(word.surface()).matches()
        && word.lemmas().stream()
            .filter(lemma -> Character.isDigit(lemma.charAt(0)))
            .allMatch(lemma -> SMALL_NUMBER.matcher(lemma).matches());
  }
}
