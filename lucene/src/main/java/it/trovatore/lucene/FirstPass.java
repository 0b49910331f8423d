package it.trovatore.lucene;

import it.trovatore.lucene.query.Holders;
import it.trovatore.lucene.query.Intervals;
import it.trovatore.lucene.query.Rows;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.Shares;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.query.Translation.InARow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the documents that are worth ranking: those that have a text that was cut in copying,
 * those that have the words in a row, then those that have all the wanted clauses, then those that
 * miss some; having all of many decides only where they stand near one another, which is looked at
 * in the best where each of them is in many documents, and is worth a part of the best score
 * elsewhere. Each is scored by what Lucene can compute without looking at most documents. One
 * instance for one search; not thread-safe.
 */
final class FirstPass {

  /** Up to so many matches are counted while they are ranked, which is quicker than skipping. */
  private static final int COUNTED = 10_000;

  /**
   * What having all of many words here and there adds, as a part of the best score: chosen by
   * experiment with questions about short paragraphs and long manuals.
   */
  private static final float ALL_OF_MANY = 0.05f;

  /** Within so many positions for each of many words, having them all decides. */
  private static final int POSITIONS_A_CLAUSE = 8;

  /**
   * In so many of the many that have all of many words it is looked where these stand: always the
   * same, so that all pages agree.
   */
  private static final int LOOKED_AT = 24;

  private final SearchTerms terms;
  private final Translation translation;
  private final int window;
  private final Candidates candidates;
  private @Nullable TopDocs any;

  private FirstPass(SearchTerms terms, Translation translation, int window) {
    this.terms = terms;
    this.translation = translation;
    this.window = window;
    this.candidates = new Candidates(window);
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
    return new Chosen(addOthersAndCount(allWords), candidates.best());
  }

  private void addCutTexts() throws IOException {
    int[] holders = translation.cutText().holders().get();
    if (holders.length > 0) {
      candidates.add(
          Holders.scored(holders, terms, translation.matching()), translation.cutText().tier());
    }
  }

  private void addWithAll(AllWords allWords) throws IOException {
    int[] holders = Holders.haveAll(terms, allWords.clauses());
    if (holders == null) {
      addBestWithAll(allWords);
    } else if (holders.length > 0) {
      addEachWithAll(holders, allWords);
    }
  }

  /** The best of many that have all the wanted clauses, which differ with the window. */
  private void addBestWithAll(AllWords allWords) throws IOException {
    List<ScoreDoc> withAll = List.of(top(allWords.query()).scoreDocs);
    if (withAll.isEmpty()) {
      return;
    }
    Optional<InARow> row = allWords.inARow().get();
    if (row.isPresent()) {
      candidates.add(List.of(top(row.get().query().get()).scoreDocs), translation.inARowTier());
    }
    addNear(withAll.subList(0, Math.min(LOOKED_AT, withAll.size())), allWords);
    candidates.add(withAll, tier(allWords));
  }

  /**
   * All of the few that have all the wanted clauses.
   *
   * @param holders what may have them, in ascending order
   */
  private void addEachWithAll(int[] holders, AllWords allWords) throws IOException {
    List<ScoreDoc> withAll = scored(holders, allWords);
    if (withAll.isEmpty()) {
      return;
    }
    Optional<InARow> row = allWords.inARow().get();
    if (row.isPresent()) {
      candidates.add(inARow(withAll, row.get()), translation.inARowTier());
    }
    addNear(withAll, allWords);
    candidates.add(withAll, tier(allWords));
  }

  /** Those of some that have all of many clauses which have them near one another. */
  private void addNear(List<ScoreDoc> withAll, AllWords allWords) throws IOException {
    if (!allWords.decide() && allWords.clauses().size() > 1) {
      List<ScoreDoc> others = candidates.without(withAll);
      int width = POSITIONS_A_CLAUSE * allWords.clauses().size();
      int[] near = Intervals.within(documents(others), terms, allWords.clauses(), width);
      candidates.add(among(others, near), allWords.tier());
    }
  }

  /** What having all the wanted clauses anywhere adds to a score. */
  private float tier(AllWords allWords) throws IOException {
    return allWords.decide() ? allWords.tier() : ALL_OF_MANY * any().scoreDocs[0].score;
  }

  /** Adds what misses some of the wanted clauses, where it may be wanted; how many match in all. */
  private long addOthersAndCount(@Nullable AllWords allWords) throws IOException {
    boolean outranked = allWords != null && allWords.outranked();
    if (any == null && candidates.areFull() && !outranked) {
      return terms.searcher().count(translation.matching());
    }
    TopDocs matches = any();
    candidates.add(List.of(matches.scoreDocs), 0);
    boolean exact = matches.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return exact ? matches.totalHits.value() : terms.searcher().count(translation.matching());
  }

  /** The best of all that match, looked for when asked. */
  private TopDocs any() throws IOException {
    TopDocs known = any;
    if (known == null) {
      Shares score = translation.score();
      known = score != null && isSmall() ? score.best(window) : top(translation.matching());
      any = known;
    }
    return known;
  }

  /**
   * All that have all the wanted clauses, with their scores. The search for any of the words scores
   * them too, if they are among the best.
   *
   * @param holders what may have them, in ascending order
   */
  private List<ScoreDoc> scored(int[] holders, AllWords allWords) throws IOException {
    Shares score = translation.score();
    if (score == null) {
      return Holders.scored(holders, terms, allWords.query());
    }
    if (holders.length <= window && !allWords.decide()) {
      List<ScoreDoc> scored = among(List.of(any().scoreDocs), holders);
      if (scored.size() == holders.length) {
        return scored;
      }
    }
    float[] scores = score.of(holders);
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new ScoreDoc(holders[i], scores[i]))
        .toList();
  }

  /** Those of some documents that have the words in a row, scored as its query scores them. */
  private List<ScoreDoc> inARow(List<ScoreDoc> withAll, InARow row) throws IOException {
    List<ScoreDoc> asTyped = among(withAll, Rows.have(documents(withAll), terms, row.asTyped()));
    List<ScoreDoc> others = new ArrayList<>(withAll);
    others.removeAll(asTyped);
    List<ScoreDoc> inflected = among(others, Rows.have(documents(others), terms, row.inflected()));
    return Stream.concat(
            asTyped.stream().map(each -> new ScoreDoc(each.doc, each.score + row.asTypedTier())),
            inflected.stream().map(each -> new ScoreDoc(each.doc, each.score)))
        .toList();
  }

  private static List<ScoreDoc> among(List<ScoreDoc> scored, int[] documents) {
    return scored.stream().filter(each -> Arrays.binarySearch(documents, each.doc) >= 0).toList();
  }

  /** In ascending order. */
  private static int[] documents(List<ScoreDoc> scored) {
    return scored.stream().mapToInt(each -> each.doc).sorted().toArray();
  }

  private TopDocs top(Query query) throws IOException {
    int counted = isSmall() ? Integer.MAX_VALUE : COUNTED;
    return terms.searcher().search(query, new TopScoreDocCollectorManager(window, counted));
  }

  private boolean isSmall() {
    return terms.searcher().getIndexReader().maxDoc() <= COUNTED;
  }
}
