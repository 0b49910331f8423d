package it.trovatore.lucene;

import it.trovatore.lucene.query.Holders;
import it.trovatore.lucene.query.Intervals;
import it.trovatore.lucene.query.Rows;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.Shares;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.query.Translation.InARow;
import it.trovatore.lucene.query.Translation.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the documents that are worth ranking: those that have the words in a row, then those that
 * have all the wanted clauses, then those that miss some; having all of many decides only where
 * they stand near one another, and is worth a part of the best score elsewhere. Each is scored by
 * what Lucene can compute without looking at most documents. One instance for one search; not
 * thread-safe.
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

  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(each -> each.score)
          .reversed()
          .thenComparingInt(each -> each.doc);

  private final SearchTerms terms;
  private final Translation translation;
  private final int window;
  private final List<ScoreDoc> chosen = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private FirstPass(SearchTerms terms, Translation translation, int window) {
    this.terms = terms;
    this.translation = translation;
    this.window = window;
  }

  /**
   * The documents to rank.
   *
   * @param total how many match, exactly
   * @param documents best first, in a list of the caller's own
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
    long total = chooseAndCount();
    int[] cut = total > 0 ? translation.cutText().get() : new int[0];
    if (cut.length > 0) {
      raise(cut);
    }
    return new Chosen(total, chosen);
  }

  /** Chooses, and says how many match. */
  private long chooseAndCount() throws IOException {
    TopDocs any = null;
    AllWords allWords = translation.allWords();
    if (allWords != null) {
      int[] holders = Holders.haveAll(terms, allWords.clauses());
      if (holders == null || holders.length > 0) {
        if (!allWords.decide()) {
          any = top(translation.matching());
        }
        Shares score = allWords.score();
        if (holders == null || score == null) {
          addWithAll(allWords, top(allWords.query()).scoreDocs, false, any);
        } else {
          addWithAll(allWords, scored(holders, score, any), true, any);
        }
      }
    }
    Query matching = translation.matching();
    if (any == null && chosen.size() >= window) {
      return terms.searcher().count(matching);
    }
    if (any == null) {
      any = top(matching);
    }
    add(any.scoreDocs, 0);
    boolean exact = any.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return exact ? any.totalHits.value() : terms.searcher().count(matching);
  }

  /** Lets those matches come first that have the words in a row up to the middle of the last. */
  private void raise(int[] documents) throws IOException {
    boolean[] match = Holders.among(documents, terms, translation.matching());
    for (int document :
        IntStream.range(0, documents.length)
            .filter(i -> match[i])
            .map(i -> documents[i])
            .toArray()) {
      Optional<ScoreDoc> known = chosen.stream().filter(each -> each.doc == document).findFirst();
      ScoreDoc raised = known.orElseGet(() -> new ScoreDoc(document, 0));
      raised.score += translation.inARowTier();
      if (known.isEmpty()) {
        chosen.add(raised);
      }
    }
    keepBest();
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

  /**
   * Adds what has all the wanted clauses.
   *
   * @param complete whether these are all that have them, and not only the best of them, which
   *     differ with the window
   */
  private void addWithAll(
      AllWords allWords, ScoreDoc[] withAll, boolean complete, @Nullable TopDocs any)
      throws IOException {
    if (withAll.length == 0) {
      return;
    }
    Optional<InARow> row = allWords.inARow().get();
    if (row.isPresent()) {
      ScoreDoc[] found =
          complete ? inARow(withAll, row.get()) : top(row.get().query().get()).scoreDocs;
      add(found, translation.inARowTier());
    }
    if (any == null) {
      add(withAll, allWords.tier());
    } else {
      if (complete) {
        add(inOnePassage(withAll, allWords.clauses()), allWords.tier());
      }
      add(withAll, ALL_OF_MANY * any.scoreDocs[0].score);
    }
  }

  /** Those of some documents with all the wanted clauses that have them near one another. */
  private ScoreDoc[] inOnePassage(ScoreDoc[] withAll, List<Wanted> clauses) throws IOException {
    int[] documents = Arrays.stream(withAll).mapToInt(each -> each.doc).sorted().toArray();
    int width = POSITIONS_A_CLAUSE * clauses.size();
    int[] near = Intervals.within(documents, terms, clauses, width);
    return Arrays.stream(withAll)
        .filter(each -> Arrays.binarySearch(near, each.doc) >= 0)
        .toArray(ScoreDoc[]::new);
  }

  /** Those of some documents that have the words in a row, scored as its query scores them. */
  private ScoreDoc[] inARow(ScoreDoc[] withAll, InARow row) throws IOException {
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

  private TopDocs top(Query query) throws IOException {
    boolean few = terms.searcher().getIndexReader().maxDoc() <= COUNTED;
    int counted = few ? Integer.MAX_VALUE : COUNTED;
    return terms.searcher().search(query, new TopScoreDocCollectorManager(window, counted));
  }

  /**
   * Adds those that were not added yet, with what their tier adds to each score. Beside a tier
   * small differences of scores are lost, so that they are added in order, which stays.
   */
  private void add(ScoreDoc[] others, float tier) {
    for (ScoreDoc each : Arrays.stream(others).sorted(BEST_FIRST).toList()) {
      if (seen.add(each.doc)) {
        each.score += tier;
        chosen.add(each);
      }
    }
    keepBest();
  }

  private void keepBest() {
    chosen.sort(Comparator.<ScoreDoc>comparingDouble(each -> each.score).reversed());
    if (chosen.size() > window) {
      chosen.subList(window, chosen.size()).clear();
    }
  }
}
