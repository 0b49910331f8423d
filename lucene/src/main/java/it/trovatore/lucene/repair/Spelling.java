package it.trovatore.lucene.repair;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.Company;
import it.trovatore.lucene.terms.Miswritten;
import it.trovatore.lucene.terms.Miswritten.Misspelt;
import it.trovatore.lucene.terms.Miswritten.Rare;
import it.trovatore.search.query.Field;
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
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Corrects misspelt words of one field by its own words, the most frequent at the fewest edits, and
 * by the lexicon's forms at one edit whose lemma the field holds. Words of fewer than five letters
 * are left alone, two edits are allowed from eight on. Of candidates that are equally near, those
 * that documents have just so come first, then the one that stands most often with the query's
 * other words, as far as the slip is as likely; of a word alone only a common slip is led to a stop
 * word. A letter drawn out is two or one (<i>rossso, gattooo</i>), and <i>k</i> may stand for
 * <i>ch</i>, in words of any length. An instance is for one thread.
 */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int TWO_EDITS_FROM = 8;
  private static final int CANDIDATES = 8;

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  /** Before these vowels Italian has no other letters for the sound. */
  private static final Pattern K_FOR_CH = Pattern.compile("kk?(?=[eiéèì])");

  private final Holdings holdings;
  private final Field field;

  /**
   * Corrects by what documents have.
   *
   * @param field where the words are looked for
   */
  Spelling(Holdings holdings, Field field) {
    this.holdings = holdings;
    this.field = field;
  }

  /**
   * What may have been meant.
   *
   * @param content whether it may be all that is looked for, if it is
   * @param asWritten whether a document has it just so
   * @param together how many of the query's {@link Company} hold it in any form, by its likelihood
   * @param documents how many documents hold it in any form, by its likelihood
   */
  private record Candidate(
      String word, boolean content, boolean asWritten, long together, long documents) {}

  /** A word that was meant, and at how many edits. */
  record Correction(String word, int edits) {}

  /**
   * The word that was most likely meant.
   *
   * @param word in lower case
   * @param others the other wanted clauses of the query
   */
  Optional<Correction> correct(String word, List<Query> others) throws IOException {
    Optional<Correction> shortened = shortened(word);
    if (shortened.isPresent()) {
      return shortened;
    }
    Optional<Correction> read = misread(word);
    Optional<Correction> instead = read.isPresent() ? read : withoutK(word);
    return instead.isPresent()
        ? instead
        : nearest(
            word,
            others,
            edits -> new Misspelt(field, word, edits),
            key -> wordsNear(key.word(), key.edits()));
  }

  /** What a machine read for other signs of the same shape. */
  private Optional<Correction> misread(String word) throws IOException {
    for (String meant : WordForms.misread(word)) {
      if (holdings.holding(in(meant)) > 0) {
        return Optional.of(new Correction(meant, 1));
      }
    }
    return Optional.empty();
  }

  /** What people write with a <i>k</i> for <i>ch</i>, as in a message: <i>kiudere, okki</i>. */
  private Optional<Correction> withoutK(String word) throws IOException {
    Matcher k = K_FOR_CH.matcher(word);
    if (!k.find()) {
      return Optional.empty();
    }
    String meant = k.replaceAll(found -> found.group().length() > 1 ? "cch" : "ch");
    return WordForms.inLexicon(meant) && holdings.holding(in(meant)) > 0
        ? Optional.of(new Correction(meant, 1))
        : Optional.empty();
  }

  private Optional<Correction> shortened(String word) throws IOException {
    if (!DRAWN_OUT.matcher(word).find()) {
      return Optional.empty();
    }
    List<String> shorter =
        Stream.of("$1$1", "$1")
            .map(letters -> DRAWN_OUT.matcher(word).replaceAll(letters))
            .sorted(Comparator.comparing(WordForms::inLexicon).reversed())
            .toList();
    for (String meant : shorter) {
      boolean isWord = meant.chars().distinct().count() > 1;
      if (isWord && holdings.holding(in(meant)) > 0) {
        return Optional.of(new Correction(meant, 1));
      }
    }
    return Optional.empty();
  }

  /** As {@link #correct}, among the words that more than so many documents have; of any field. */
  Optional<String> frequentNeighbour(String word, long documents, List<Query> others)
      throws IOException {
    return nearest(
            word,
            others,
            edits -> new Rare(word, edits, documents),
            key -> collectionWords(key.word(), key.edits(), key.documents()))
        .map(Correction::word);
  }

  /** A word of the holdings, and how many documents have it as written. */
  private record Neighbour(String word, int documents) {}

  /** Looks for what may be meant by something miswritten. */
  private interface LookUp<K extends Miswritten> {
    Set<String> of(K miswritten) throws IOException;
  }

  /** The best at one edit, else at two; the second look-up takes several times as long. */
  private <K extends Miswritten> Optional<Correction> nearest(
      String word, List<Query> others, IntFunction<K> atEdits, LookUp<K> words) throws IOException {
    Optional<Correction> best = Optional.empty();
    int most = canBeCorrected(word) ? (word.length() < TWO_EDITS_FROM ? 1 : 2) : 0;
    for (int i = 1; i <= most && best.isEmpty(); i++) {
      K key = atEdits.apply(i);
      int edits = i;
      Map<String, Long> held =
          holdings.terms().meant(key, () -> likely(word, edits, held(words.of(key))));
      if (!held.isEmpty()) {
        best = Optional.of(new Correction(bestOf(word, i, held, others), i));
      }
    }
    return best;
  }

  /** Words of the holdings, and forms of the lexicon at one edit. */
  private Set<String> wordsNear(String word, int edits) throws IOException {
    Set<String> near = collectionWords(word, edits, 0);
    if (edits == 1) {
      WordForms.atOneEdit(word).stream().filter(Spelling::isLikely).forEach(near::add);
    }
    return near;
  }

  /** Whether a form of the lexicon is one that people type where no document has it. */
  private static boolean isLikely(String form) {
    return Vowels.end(form) && !StopWords.have(form);
  }

  /**
   * Those of some words at one edit or two that may be meant: where the language has a word at one
   * that no document has, it is meant rather than what two slips lead to that hardly anybody makes.
   */
  private static Map<String, Long> likely(String typed, int edits, Map<String, Long> held) {
    if (edits > 1
        && !held.isEmpty()
        && WordForms.atOneEdit(typed).stream().anyMatch(Spelling::isLikely)) {
      held.keySet().removeIf(word -> !Slips.isCommon(Slips.likelihood(word, typed)));
    }
    return held;
  }

  private static boolean canBeCorrected(String word) {
    return word.length() >= SHORTEST
        && word.length() <= EditAutomaton.LONGEST
        && word.chars()
            .allMatch(each -> Character.isLetter(each) && each <= EditAutomaton.LAST_LETTER);
  }

  /** Those of some words that documents hold in any form, with how many do. */
  private Map<String, Long> held(Set<String> words) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (String word : words) {
      long documents = holdings.holding(in(word));
      if (documents > 0) {
        held.put(word, documents);
      }
    }
    return held;
  }

  private String bestOf(String typed, int edits, Map<String, Long> held, List<Query> others)
      throws IOException {
    if (held.size() == 1) {
      return held.keySet().iterator().next();
    }
    Company company = Company.of(holdings.terms(), others);
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, Long> each : held.entrySet()) {
      String word = each.getKey();
      int likelihood = Slips.likelihood(word, typed);
      long ofAllEdits = edits > 1 ? (long) likelihood * likelihood : likelihood;
      candidates.add(
          new Candidate(
              word,
              !others.isEmpty() || Slips.isCommon(likelihood) || !StopWords.have(word),
              holdings.holdingAsWritten(in(word)) > 0,
              ofAllEdits * company.of(word),
              ofAllEdits * each.getValue()));
    }
    return Collections.min(
            candidates,
            Comparator.comparing(Candidate::content)
                .thenComparing(Candidate::asWritten)
                .thenComparingLong(Candidate::together)
                .thenComparingLong(Candidate::documents)
                .reversed()
                .thenComparing(Candidate::word))
        .word();
  }

  private Query.Word in(String word) {
    return new Query.Word(field, word);
  }

  /** Whether a word of the index is not in documents alone that are deleted. */
  private boolean isHeld(String word) {
    return !holdings.searcher().getIndexReader().hasDeletions()
        || holdings.holdingAsWritten(in(word)) > 0;
  }

  /** The most frequent of the words at some edits that are in more than so many documents. */
  private Set<String> collectionWords(String word, int edits, long documents) throws IOException {
    Terms terms =
        MultiTerms.getTerms(holdings.searcher().getIndexReader(), TextField.of(field).key());
    if (terms == null) {
      return new HashSet<>();
    }
    List<Neighbour> neighbours = new ArrayList<>();
    TermsEnum near = EditAutomaton.of(TermKind.SURFACE.term(""), word, edits).getTermsEnum(terms);
    while (near.next() != null) {
      if (near.docFreq() > documents) {
        String found = TermKind.SURFACE.word(near.term().utf8ToString());
        neighbours.add(new Neighbour(found, near.docFreq()));
      }
    }
    return neighbours.stream()
        .filter(neighbour -> !neighbour.word().equals(word))
        .sorted(Comparator.comparingInt(Neighbour::documents).reversed())
        .map(Neighbour::word)
        .filter(this::isHeld)
        .limit(CANDIDATES)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
