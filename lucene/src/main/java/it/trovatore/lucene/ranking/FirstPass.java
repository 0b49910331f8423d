package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.query.Translation.InARow;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.scoring.Intervals;
import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;

/**
 * Chooses the documents that are worth ranking: those that have a text that was cut in copying,
 * those that have the words in a row, then those that have all the wanted clauses, then those that
 * miss some; having all of many decides only where they stand near one another, which is looked at
 * in the best where each of them is in many documents, and is worth a part of the best score
 * elsewhere. Each is scored by what Lucene can compute without looking at most documents. One
 * instance for one search; not thread-safe.
 */
final class FirstPass {

  /**
   * What having all of many words here and there adds, as a part of the best score: chosen by
   * experiment with questions about short paragraphs and long manuals.
   */
  private static final float ALL_OF_MANY = 0.05f;

  /** Within so many positions for each of many words, having them all decides. */
  private static final int POSITIONS_A_CLAUSE = 8;

  private final SearchTerms terms;
  private final Translation translation;
  private final int window;
  private final Candidates candidates;
  private final BestOfAny any;

  private FirstPass(SearchTerms terms, Translation translation, int window) {
    this.terms = terms;
    this.translation = translation;
    this.window = window;
    this.candidates = new Candidates(window);
    this.any = new BestOfAny(terms, translation, window);
  }

  /**
   * The documents to rank.
   *
   * @param total how many match, exactly
   * @param documents best first, the caller's own
   */
  record Chosen(long total, List<ScoreDoc> documents) {}

  /**
   * Chooses.
   *
   * @param window how many documents at most
   */
  static Chosen of(SearchTerms terms, Translation translation, int window) throws IOException {
    return new FirstPass(terms, translation, window).choose();
  }

  private Chosen choose() throws IOException {
    addCutTexts();
    AllWords allWords = translation.allWords();
    if (allWords != null) {
      addWithAll(allWords);
    }
    addOthers(allWords != null && allWords.outranked());
    return new Chosen(any.count(), candidates.best());
  }

  private void addCutTexts() throws IOException {
    int[] holders = translation.cutTexts().holders().get();
    if (holders.length > 0) {
      candidates.add(
          Holders.scored(holders, terms, translation.matching().get()),
          translation.cutTexts().tier());
    }
  }

  private void addWithAll(AllWords allWords) throws IOException {
    WithAll withAll = withAll(allWords);
    if (withAll.scored().isEmpty()) {
      return;
    }
    Optional<InARow> row = allWords.inARow().get();
    if (row.isPresent()) {
      candidates.add(withAll.inARow(row.get()), translation.inARowTier());
    }
    if (!allWords.decide() && allWords.clauses().size() > 1) {
      addNear(withAll.lookedAt(), allWords);
    }
    candidates.add(withAll.scored(), tier(allWords));
  }

  private WithAll withAll(AllWords allWords) throws IOException {
    int[] holders = Holders.haveAll(terms, allWords.clauses());
    return holders == null
        ? new ManyWithAll(any.of(allWords.query().get()), any)
        : new FewWithAll(scored(holders, allWords), terms);
  }

  /**
   * Those that have all the wanted clauses, with their scores. The search for any of the words
   * scores them too, if they are among the best.
   *
   * @param holders what may have them, in ascending order
   */
  private List<ScoreDoc> scored(int[] holders, AllWords allWords) throws IOException {
    Shares score = translation.firstPass();
    if (score == null) {
      return Holders.scored(holders, terms, allWords.query().get());
    }
    if (holders.length <= window && !allWords.decide()) {
      List<ScoreDoc> scored = ScoredDocuments.among(any.documents(), holders);
      if (scored.size() == holders.length) {
        return scored;
      }
    }
    float[] scores = score.of(holders);
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new ScoreDoc(holders[i], scores[i]))
        .toList();
  }

  /** Those of some documents which have all of many clauses near one another. */
  private void addNear(List<ScoreDoc> withAll, AllWords allWords) throws IOException {
    List<ScoreDoc> others = candidates.without(withAll);
    int width = POSITIONS_A_CLAUSE * allWords.clauses().size();
    int[] near =
        Intervals.within(ScoredDocuments.numbers(others), terms, allWords.clauses(), width);
    candidates.add(ScoredDocuments.among(others, near), allWords.tier());
  }

  /** What having all the wanted clauses anywhere adds to a score. */
  private float tier(AllWords allWords) throws IOException {
    return allWords.decide() ? allWords.tier() : ALL_OF_MANY * any.documents().getFirst().score;
  }

  /** Adds what misses some of the wanted clauses, where it may be wanted. */
  private void addOthers(boolean outranked) throws IOException {
    if (any.isFound() || !candidates.areFull() || outranked) {
      candidates.add(any.documents(), 0);
    }
  }
}
