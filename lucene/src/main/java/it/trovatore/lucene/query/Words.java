package it.trovatore.lucene.query;

import it.trovatore.analysis.ApostropheFilter;
import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.TermKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The words that a piece of a query becomes, by the same chain as the documents.
 *
 * @param list in the order of the text; empty when nothing in it can be searched
 */
record Words(List<Word> list) {

  /** How many texts are remembered: enough for the pieces of the queries that are under way. */
  private static final int REMEMBERED = 1_024;

  private static final Map<String, Words> SEEN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Words> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * One word.
   *
   * @param surface as written
   * @param lemmas the lemmas, or the stem of an unknown word; one or more
   * @param families the stems of those; none of a stop word
   * @param elided whether an apostrophe joins it to the next word
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(
      String surface,
      List<String> lemmas,
      List<String> families,
      boolean elided,
      int start,
      int end) {

    /** Whether a document need not hold it when there are other words. */
    boolean isStopWord() {
      return elided || ItalianAnalysis.isStopWord(surface);
    }
  }

  /** The words of a text; those of texts seen lately are remembered. */
  static Words of(String text) {
    return SEEN.computeIfAbsent(text, Words::analysed);
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
          case SURFACE ->
              words.add(
                  new Word(
                      TermKind.SURFACE.word(next),
                      new ArrayList<>(),
                      new ArrayList<>(),
                      type.type().equals(ApostropheFilter.ELIDED),
                      offset.startOffset(),
                      offset.endOffset()));
          case LEMMA -> words.getLast().lemmas().add(next);
          case FAMILY -> words.getLast().families().add(TermKind.FAMILY.word(next));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return new Words(List.copyOf(words));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** The words that are not stop words, or all when all are. */
  List<Word> content() {
    List<Word> content = list.stream().filter(word -> !word.isStopWord()).toList();
    return content.isEmpty() ? list : content;
  }

  boolean onlyStopWords() {
    return list.stream().allMatch(Word::isStopWord);
  }
}
