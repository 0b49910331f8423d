package it.trovatore.lucene.words;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.WordSplitFilter;
import it.trovatore.analysis.lexicon.StopWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** The words that a piece of a query becomes, by the same chain as the documents. Immutable. */
public final class Words {

  /**
   * How many texts are remembered at least: the pieces of queries are mostly words that come again.
   */
  static final int REMEMBERED = 16_384;

  /** Longer texts are phrases: rarer, and as large as their words are many. */
  private static final int LONGEST_REMEMBERED = 64;

  /** So are those with more signs or blanks between their letters. */
  private static final int MOST_SIGNS_REMEMBERED = 4;

  private static final GenerationalCache<String, Words> SEEN =
      new GenerationalCache<>(REMEMBERED, Words::isShort);

  /** Or the ordinal of one, which a fraction is. */
  private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,3}°?");

  private final List<Word> list;
  private final List<Word> content;

  Words(List<Word> list) {
    this.list = List.copyOf(list);
    this.content = content(this.list);
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
  public record Form(String surface, List<String> lemmas, List<String> families) {

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
  public record Word(Form form, boolean elided, boolean stopWord, int start, int end) {

    /** As written, in small letters. */
    public String surface() {
      return form.surface();
    }

    /** One or more: those of a form, or the stem of an unknown word. */
    public List<String> lemmas() {
      return form.lemmas();
    }

    List<String> families() {
      return form.families();
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
      return Character.isDigit(surface().charAt(0));
    }

    /**
     * With an elided word before another of the piece as a stop word: it is an article or the like.
     */
    private Word finished(boolean isFollowed) {
      return new Word(
          new Form(surface(), List.copyOf(lemmas()), List.copyOf(families())),
          elided,
          stopWord || (elided && isFollowed),
          start,
          end);
    }
  }

  /** The words of a text; those of short texts seen lately are remembered. */
  public static Words of(String text) {
    return SEEN.get(text, Words::analysed);
  }

  /** Whether the words of a text are remembered. */
  static boolean isShort(String text) {
    int signs = 0;
    for (int i = 0; i < text.length() && i <= LONGEST_REMEMBERED; i++) {
      signs += Character.isLetterOrDigit(text.charAt(i)) ? 0 : 1;
    }
    return text.length() <= LONGEST_REMEMBERED && signs <= MOST_SIGNS_REMEMBERED;
  }

  private static boolean hasApostrophe(String text, int place) {
    return place < text.length() && ItalianAnalysis.isApostrophe(text.charAt(place));
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
                    cutShort ? StopWords.haveElided(surface) : StopWords.have(surface),
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
    List<Word> finished = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      finished.add(words.get(i).finished(i + 1 < words.size()));
    }
    return new Words(finished);
  }

  /** In the order of the text; empty when nothing in it can be searched. */
  public List<Word> list() {
    return list;
  }

  /** Whether nothing in the text can be searched. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The words that are not stop words; when all are, those of which none is elided. */
  public List<Word> content() {
    return content;
  }

  /** Whether no word is asked for but stop words; so it is of an empty text. */
  public boolean onlyStopWords() {
    return content.isEmpty() || content.getFirst().stopWord();
  }

  /**
   * Whether these are the parts of a date, a code or the like, which say nothing when they stand
   * apart: several words, one of them a number.
   */
  public boolean isNumbered() {
    return content.size() > 1 && content.stream().anyMatch(Word::isNumber);
  }

  /** Whether these are two numbers side by side of which neither is a year: <i>3-1, 9/13</i>. */
  public boolean isPairOfNumbers() {
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
