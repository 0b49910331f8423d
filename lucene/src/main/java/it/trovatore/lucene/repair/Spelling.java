package it.trovatore.lucene.repair;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.WordForms;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Corrects misspelt words by the collection's own words, through Lucene's {@link
 * DirectSpellChecker}, and by the lexicon's forms at one edit whose lemma the collection holds.
 * Words of fewer than five letters are left alone, two edits are allowed from eight on. Of
 * candidates that are equally near, the one that stands most often with the query's other words
 * wins. An instance is for one thread.
 */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int TWO_EDITS_FROM = 8;
  private static final int CANDIDATES = 8;

  private final Collection collection;
  private final Supplier<WordForms> forms;
  private final LuceneLevenshteinDistance distance = new LuceneLevenshteinDistance();

  Spelling(Collection collection, Supplier<WordForms> forms) {
    this.collection = collection;
    this.forms = forms;
  }

  private record Candidate(String word, long together, long documents) {}

  /**
   * The word that was most likely meant.
   *
   * @param word in lower case
   * @param others the other wanted clauses of the query
   */
  Optional<String> correct(String word, List<Query> others) throws IOException {
    if (!canBeCorrected(word)) {
      return Optional.empty();
    }
    return best(collection.terms().near(word, 0, () -> wordsNear(word)), others);
  }

  /** As {@link #correct}, among the collection's words in more than so many documents. */
  Optional<String> frequentNeighbour(String word, long documents, List<Query> others)
      throws IOException {
    if (!canBeCorrected(word)) {
      return Optional.empty();
    }
    Map<String, Integer> near =
        collection.terms().near(word, documents, () -> collectionWords(word, documents));
    return best(near, others);
  }

  /** Words of the collection, and forms of the lexicon at one edit. */
  private Map<String, Integer> wordsNear(String word) throws IOException {
    Map<String, Integer> near = collectionWords(word, 0);
    WordForms lexicon = forms.get();
    EditVariants.of(
        word,
        variant -> {
          if (lexicon.inLexicon(variant)) {
            near.put(variant, 1);
          }
        });
    near.remove(word);
    return near;
  }

  private static boolean canBeCorrected(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
  }

  /** The best of the nearest words that the collection holds. */
  private Optional<String> best(Map<String, Integer> near, List<Query> others) throws IOException {
    List<Integer> distances = near.values().stream().distinct().sorted().toList();
    for (int edits : distances) {
      Map<String, Long> held = new TreeMap<>();
      for (Map.Entry<String, Integer> each : near.entrySet()) {
        long documents = each.getValue() == edits ? collection.holding(each.getKey()) : 0;
        if (documents > 0) {
          held.put(each.getKey(), documents);
        }
      }
      if (!held.isEmpty()) {
        return Optional.of(bestOf(held, others));
      }
    }
    return Optional.empty();
  }

  private String bestOf(Map<String, Long> held, List<Query> others) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, Long> each : held.entrySet()) {
      boolean alone = held.size() == 1 || others.isEmpty();
      long together = alone ? 0 : collection.holdingWithOthers(each.getKey(), others);
      candidates.add(new Candidate(each.getKey(), together, each.getValue()));
    }
    return Collections.min(
            candidates,
            Comparator.comparingLong(Candidate::together)
                .thenComparingLong(Candidate::documents)
                .reversed()
                .thenComparing(Candidate::word))
        .word();
  }

  private Map<String, Integer> collectionWords(String word, long documents) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(word.length() < TWO_EDITS_FROM ? 1 : 2);
    checker.setMinPrefix(TermKind.SURFACE.term("").length());
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(0);
    checker.setMaxInspections(CANDIDATES);
    checker.setThresholdFrequency((float) documents);
    IndexReader reader = collection.searcher().getIndexReader();
    Map<String, Integer> words = new HashMap<>();
    Term term = TextField.TEXT.term(TermKind.SURFACE, word);
    for (SuggestWord found :
        checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
      String other = TermKind.SURFACE.word(found.string);
      words.put(other, edits(word, other));
    }
    words.remove(word);
    return words;
  }

  /** Lucene gives a similarity in the length of the shorter word; the edits are its inverse. */
  private int edits(String word, String other) {
    float similarity = distance.getDistance(word, other);
    return Math.round((1 - similarity) * Math.min(word.length(), other.length()));
  }
}
