package it.trovatore.lucene.query;

import it.trovatore.analysis.ApostropheFilter;
import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.ItalianLemmaFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The words that a piece of a query becomes, by the same chains as the documents.
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
   * @param families the stems of those, marked as such
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
    SortedMap<Integer, List<String>> lemmas = new TreeMap<>();
    read(
        ItalianAnalysis.lemmatized(),
        text,
        (position, term, type, offset) ->
            lemmas.computeIfAbsent(position, p -> new ArrayList<>()).add(term));
    List<Word> words = new ArrayList<>();
    read(
        ItalianAnalysis.surface(),
        text,
        (position, term, type, offset) ->
            words.add(
                new Word(
                    term,
                    of(lemmas, position, false),
                    of(lemmas, position, true),
                    type.equals(ApostropheFilter.ELIDED),
                    offset.startOffset(),
                    offset.endOffset())));
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

  private static List<String> of(
      SortedMap<Integer, List<String>> terms, int position, boolean families) {
    return terms.getOrDefault(position, List.of()).stream()
        .filter(term -> ItalianLemmaFilter.isFamily(term) == families)
        .toList();
  }

  /** Takes the tokens of a text. */
  private interface Tokens {
    void take(int position, String term, String type, OffsetAttribute offset);
  }

  private static void read(Analyzer analyzer, String text, Tokens tokens) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.take(position, term.toString(), type.type(), offset);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }
}
