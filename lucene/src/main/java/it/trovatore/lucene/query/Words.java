package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words that a piece of a query becomes, by the same chains as the documents.
 *
 * @param list in the order of the text; empty when nothing in it can be searched
 */
record Words(List<Word> list) {

  /**
   * One word.
   *
   * @param surface as written
   * @param stems one or more
   */
  record Word(String surface, List<String> stems) {
    boolean isStopWord() {
      return ItalianAnalysis.isStopWord(surface);
    }
  }

  static Words of(String text) {
    SortedMap<Integer, List<String>> stems = terms(ItalianAnalysis.lemmatized(), text);
    List<Word> words = new ArrayList<>();
    terms(ItalianAnalysis.surface(), text)
        .forEach(
            (position, surface) ->
                words.add(new Word(surface.getFirst(), stems.getOrDefault(position, surface))));
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

  private static SortedMap<Integer, List<String>> terms(Analyzer analyzer, String text) {
    SortedMap<Integer, List<String>> terms = new TreeMap<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.computeIfAbsent(position, p -> new ArrayList<>()).add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }
}
