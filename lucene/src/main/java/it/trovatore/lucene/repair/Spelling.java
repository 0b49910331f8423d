package it.trovatore.lucene.repair;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.WordForms;
import it.trovatore.lucene.query.Company;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Corrects misspelt words by the collection's own words, through Lucene's {@link
 * DirectSpellChecker}, and by the lexicon's forms at one edit whose lemma the collection holds.
 * Words of fewer than five letters are left alone, two edits are allowed from eight on. Of
 * candidates that are equally near, those that documents have just so come first, then the one that
 * stands most often with the query's other words, as far as the slip is as likely. An instance is
 * for one thread.
 */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int TWO_EDITS_FROM = 8;
  private static final int CANDIDATES = 8;

  /** Which words are looked at is decided before: none is too frequent for the spell checker. */
  private static final float HOWEVER_FREQUENT = Integer.MAX_VALUE;

  private final Collection collection;
  private final Supplier<WordForms> forms;

  Spelling(Collection collection, Supplier<WordForms> forms) {
    this.collection = collection;
    this.forms = forms;
  }

  /**
   * What may have been meant.
   *
   * @param asWritten whether a document has it just so
   * @param together how many of the query's {@link Company} hold it in any form, by its likelihood
   * @param documents how many documents hold it in any form, by its likelihood
   */
  private record Candidate(String word, boolean asWritten, long together, long documents) {}

  /**
   * The word that was most likely meant.
   *
   * @param word in lower case
   * @param others the other wanted clauses of the query
   */
  Optional<String> correct(String word, List<Query> others) throws IOException {
    return nearest(word, 0, others, edits -> wordsNear(word, edits));
  }

  /** As {@link #correct}, among the collection's words in more than so many documents. */
  Optional<String> frequentNeighbour(String word, long documents, List<Query> others)
      throws IOException {
    return nearest(word, documents, others, edits -> collectionWords(word, edits, documents));
  }

  /** Looks for words at some edits. */
  private interface LookUp {
    Set<String> at(int edits) throws IOException;
  }

  /** The best at one edit, else at two; the second look-up takes several times as long. */
  private Optional<String> nearest(String word, long documents, List<Query> others, LookUp words)
      throws IOException {
    Optional<String> best = Optional.empty();
    int most = canBeCorrected(word) ? (word.length() < TWO_EDITS_FROM ? 1 : 2) : 0;
    for (int i = 1; i <= most && best.isEmpty(); i++) {
      int edits = i;
      Map<String, Long> held =
          collection.terms().near(word, edits, documents, () -> held(words.at(edits)));
      best = held.isEmpty() ? Optional.empty() : Optional.of(bestOf(word, held, others));
    }
    return best;
  }

  /** Words of the collection, and forms of the lexicon at one edit. */
  private Set<String> wordsNear(String word, int edits) throws IOException {
    Set<String> near = collectionWords(word, edits, 0);
    if (edits == 1) {
      WordForms lexicon = forms.get();
      EditVariants.of(
          word,
          variant -> {
            if (lexicon.inLexicon(variant)) {
              near.add(variant);
            }
          });
    }
    near.remove(word);
    return near;
  }

  private static boolean canBeCorrected(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
  }

  /** Those of some words that documents hold in any form, with how many do. */
  private Map<String, Long> held(Set<String> words) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (String word : words) {
      long documents = collection.holding(word);
      if (documents > 0) {
        held.put(word, documents);
      }
    }
    return held;
  }

  private String bestOf(String typed, Map<String, Long> held, List<Query> others)
      throws IOException {
    if (held.size() == 1) {
      return held.keySet().iterator().next();
    }
    Company company = Company.of(collection.terms(), others);
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, Long> each : held.entrySet()) {
      String word = each.getKey();
      int likelihood = Slips.likelihood(word, typed);
      candidates.add(
          new Candidate(
              word,
              collection.holdingAsWritten(word) > 0,
              likelihood * (long) company.of(word),
              likelihood * each.getValue()));
    }
    return Collections.min(
            candidates,
            Comparator.comparing(Candidate::asWritten)
                .thenComparingLong(Candidate::together)
                .thenComparingLong(Candidate::documents)
                .reversed()
                .thenComparing(Candidate::word))
        .word();
  }

  private Set<String> collectionWords(String word, int edits, long documents) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(TermKind.SURFACE.term("").length());
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(0);
    checker.setMaxQueryFrequency(HOWEVER_FREQUENT);
    checker.setMaxInspections(CANDIDATES);
    checker.setThresholdFrequency((float) documents);
    IndexReader reader = collection.searcher().getIndexReader();
    Set<String> words = new HashSet<>();
    Term term = TextField.TEXT.term(TermKind.SURFACE, word);
    for (SuggestWord found :
        checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
      words.add(TermKind.SURFACE.word(found.string));
    }
    words.remove(word);
    return words;
  }
}
