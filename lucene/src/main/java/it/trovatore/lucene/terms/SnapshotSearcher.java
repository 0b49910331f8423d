package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.words.GenerationalCache;
import it.trovatore.lucene.words.Words;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Searches one state of the index, and remembers what it has of the words asked for lately: the
 * same words come again and again, and a look-up costs more than the postings of most terms.
 * Thread-safe; what it remembers goes with it.
 */
public final class SnapshotSearcher extends IndexSearcher {

  /**
   * How many words are remembered at least in an index of few segments: of some one to three
   * kilobytes each, the more fields have them.
   */
  private static final int WORDS = 16_384;

  /** Of more segments, in each of which a word takes as much again, fewer words are remembered. */
  private static final int FEW_SEGMENTS = 2;

  private static final int FEWEST_WORDS = 1_024;

  /** How many misspelt or rare words are remembered at least, with what they may be meant for. */
  private static final int MISWRITTEN = 32_768;

  /** For how many words it is remembered at least how else documents write them. */
  private static final int SPELLINGS = 4_096;

  private final GenerationalCache<Words.Form, KnownWord> words;
  private final GenerationalCache<Term, Set<String>> spellings = new GenerationalCache<>(SPELLINGS);
  private final GenerationalCache<Miswritten, Map<String, Long>> meant =
      new GenerationalCache<>(MISWRITTEN);
  private final Map<TextField, CollectionStatistics> statistics = new ConcurrentHashMap<>();
  private final Map<TextField, Map<TermKind, SimScorer>> scorers = new ConcurrentHashMap<>();

  public SnapshotSearcher(IndexReader reader) {
    super(reader);
    words = new GenerationalCache<>(remembered(reader.leaves().size()));
    setSimilarity(Schema.similarity());
  }

  /** How many words are remembered at least. */
  static int remembered(int segments) {
    return Math.max(FEWEST_WORDS, WORDS * FEW_SEGMENTS / Math.max(FEW_SEGMENTS, segments));
  }

  /** The searcher itself, or one that begins to remember. */
  static SnapshotSearcher of(IndexSearcher searcher) {
    return searcher instanceof SnapshotSearcher snapshot
        ? snapshot
        : new SnapshotSearcher(searcher.getIndexReader());
  }

  KnownWord word(Words.Form word, Function<Words.Form, KnownWord> lookUp) {
    return words.get(word, lookUp);
  }

  /** How documents write a word of a field otherwise, with it; the set is nobody's to change. */
  Set<String> spellings(Term written, Function<Term, Set<String>> lookUp) {
    return spellings.get(written, lookUp);
  }

  Map<String, Long> meant(Miswritten written, Function<Miswritten, Map<String, Long>> lookUp) {
    return meant.get(written, lookUp);
  }

  /** Null where no document has the field. */
  @Nullable CollectionStatistics statistics(TextField field) throws IOException {
    CollectionStatistics known = statistics.get(field);
    if (known == null) {
      known = collectionStatistics(field.key());
      if (known != null) {
        statistics.put(field, known);
      }
    }
    return known;
  }

  /** What terms of one kind score in a field that documents have, but for their idf. */
  SimScorer scorer(TextField field, TermKind kind) throws IOException {
    Map<TermKind, SimScorer> ofField =
        scorers.computeIfAbsent(field, f -> new ConcurrentHashMap<>());
    SimScorer known = ofField.get(kind);
    if (known == null) {
      CollectionStatistics collection = statistics(field);
      if (collection == null) {
        throw new IllegalArgumentException("no document has the field " + field);
      }
      known = Schema.similarity().withoutIdf(kind, collection);
      ofField.put(kind, known);
    }
    return known;
  }
}
