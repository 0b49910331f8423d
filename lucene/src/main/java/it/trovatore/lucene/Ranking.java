package it.trovatore.lucene;

import it.trovatore.lucene.query.Holders;
import it.trovatore.lucene.query.Rows;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.Shares;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.query.Translation.InARow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Ranks in two passes. The first chooses: documents that have the words in a row, then those that
 * have all the wanted clauses, then those that miss some; where having all of many does not decide,
 * it is worth a part of the best score. Each is ranked by a score that Lucene can compute without
 * looking at most documents. The second adds to the best of them what only ranks, and orders them
 * anew; those after them keep the order of the first.
 *
 * @param total how many documents match, exactly
 * @param best the best documents, best first
 */
record Ranking(long total, List<ScoreDoc> best) {

  /** How many documents the second pass looks at. */
  private static final int WINDOW = 24;

  /** For how many of them it is found out which words are near each other. */
  private static final int NEAR_WINDOW = 10;

  /** Up to so many matches are counted while they are ranked, which is quicker than skipping. */
  private static final int COUNTED = 10_000;

  /**
   * What having all of many words adds, as a part of the best score: chosen by experiment with
   * questions about short paragraphs and long manuals.
   */
  private static final float ALL_OF_MANY = 0.05f;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(each -> each.score)
          .reversed()
          .thenComparingInt(each -> each.doc);

  /**
   * Ranks.
   *
   * @param depth how many documents are wanted, at least 1
   */
  static Ranking of(SearchTerms terms, Translation translation, int depth) throws IOException {
    IndexSearcher searcher = terms.searcher();
    int window = Math.max(WINDOW, depth);
    List<ScoreDoc> chosen = new ArrayList<>();
    TopDocs any = null;
    if (translation.allWords() != null) {
      int[] holders = Holders.haveAll(terms, translation.wanted());
      if (holders == null || holders.length > 0) {
        if (!translation.allWordsDecide()) {
          any = top(searcher, translation.matching(), window);
        }
        addWithAll(chosen, terms, translation, holders, any, window);
      }
    }
    long total;
    if (any == null && chosen.size() >= window) {
      total = searcher.count(translation.matching());
    } else {
      if (any == null) {
        any = top(searcher, translation.matching(), window);
      }
      total = count(searcher, translation.matching(), any.totalHits);
      addOthers(chosen, any.scoreDocs, 0, window);
    }
    return new Ranking(total, rescored(translation, chosen, depth));
  }

  private static void addWithAll(
      List<ScoreDoc> chosen,
      SearchTerms terms,
      Translation translation,
      int @Nullable [] holders,
      @Nullable TopDocs any,
      int window)
      throws IOException {
    Shares score = translation.scoreOfAllWords();
    ScoreDoc[] withAll =
        holders == null || score == null
            ? top(terms.searcher(), Objects.requireNonNull(translation.allWords()), window)
                .scoreDocs
            : scored(holders, score, any);
    if (withAll.length == 0) {
      return;
    }
    Optional<InARow> inARow = translation.inARow().get();
    if (inARow.isPresent()) {
      ScoreDoc[] found =
          withAll.length == window && (holders == null || score == null)
              ? top(terms.searcher(), inARow.get().query().get(), window).scoreDocs
              : inARow(withAll, terms, inARow.get());
      addOthers(chosen, found, translation.inARowTier(), window);
    }
    float more = any == null ? translation.allWordsTier() : ALL_OF_MANY * any.scoreDocs[0].score;
    addOthers(chosen, withAll, more, window);
  }

  /** Scores documents, unless the search for any of the words has found and scored them all. */
  private static ScoreDoc[] scored(int[] documents, Shares score, @Nullable TopDocs any)
      throws IOException {
    ScoreDoc[] scored = new ScoreDoc[documents.length];
    int found = 0;
    for (ScoreDoc each : any == null ? new ScoreDoc[0] : any.scoreDocs) {
      if (Arrays.binarySearch(documents, each.doc) >= 0) {
        scored[found++] = new ScoreDoc(each.doc, each.score);
      }
    }
    if (found < documents.length) {
      float[] scores = score.of(documents);
      for (int i = 0; i < scored.length; i++) {
        scored[i] = new ScoreDoc(documents[i], scores[i]);
      }
    }
    return scored;
  }

  /** Those of some documents that have the words in a row, scored as its query scores them. */
  private static ScoreDoc[] inARow(ScoreDoc[] withAll, SearchTerms terms, InARow row)
      throws IOException {
    int[] documents = Arrays.stream(withAll).mapToInt(each -> each.doc).sorted().toArray();
    int[] inflected = Rows.have(documents, terms, row.inflected());
    int[] asTyped = Rows.have(documents, terms, row.asTyped());
    List<ScoreDoc> found = new ArrayList<>();
    for (ScoreDoc each : withAll) {
      boolean hasAsTyped = Arrays.binarySearch(asTyped, each.doc) >= 0;
      if (hasAsTyped || Arrays.binarySearch(inflected, each.doc) >= 0) {
        found.add(new ScoreDoc(each.doc, each.score + (hasAsTyped ? row.asTypedTier() : 0)));
      }
    }
    return found.toArray(ScoreDoc[]::new);
  }

  private static TopDocs top(IndexSearcher searcher, Query query, int window) throws IOException {
    boolean few = searcher.getIndexReader().maxDoc() <= COUNTED;
    return searcher.search(
        query, new TopScoreDocCollectorManager(window, few ? Integer.MAX_VALUE : COUNTED));
  }

  private static long count(IndexSearcher searcher, Query query, TotalHits found)
      throws IOException {
    return found.relation() == TotalHits.Relation.EQUAL_TO ? found.value() : searcher.count(query);
  }

  /** Adds those that are not among the chosen yet, with what their tier adds to each score. */
  private static void addOthers(List<ScoreDoc> chosen, ScoreDoc[] others, float tier, int window) {
    Set<Integer> known = new HashSet<>();
    chosen.forEach(each -> known.add(each.doc));
    for (ScoreDoc each : others) {
      if (known.add(each.doc)) {
        each.score += tier;
        chosen.add(each);
      }
    }
    chosen.sort(BEST_FIRST);
    if (chosen.size() > window) {
      chosen.subList(window, chosen.size()).clear();
    }
  }

  private static List<ScoreDoc> rescored(Translation translation, List<ScoreDoc> chosen, int depth)
      throws IOException {
    add(chosen.subList(0, Math.min(WINDOW, chosen.size())), translation.shares()::of);
    add(chosen.subList(0, Math.min(NEAR_WINDOW, chosen.size())), translation.nearness()::of);
    return List.copyOf(chosen.subList(0, Math.min(depth, chosen.size())));
  }

  /** Scores for documents in ascending order. */
  private interface Scores {
    float[] of(int[] documents) throws IOException;
  }

  private static void add(List<ScoreDoc> ranked, Scores more) throws IOException {
    ranked.sort(Comparator.comparingInt(each -> each.doc));
    float[] scores = more.of(ranked.stream().mapToInt(each -> each.doc).toArray());
    for (int i = 0; i < scores.length; i++) {
      ranked.get(i).score += scores[i];
    }
    ranked.sort(BEST_FIRST);
  }
}
