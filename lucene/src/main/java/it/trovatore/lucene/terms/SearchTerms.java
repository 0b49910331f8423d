package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one search in one state of the index; a term that no document has makes no query.
 * Valid as long as its searcher; not thread-safe.
 */
public final class SearchTerms {

  private final SnapshotSearcher searcher;
  private final TermDictionary dictionary;
  private final QueryBudget budget = new QueryBudget();
  private final PrefixTerms prefixes;

  /**
   * Begins a search.
   *
   * @param searcher best a {@link SnapshotSearcher}, which remembers for the next search
   */
  public SearchTerms(IndexSearcher searcher) {
    this.searcher = SnapshotSearcher.of(searcher);
    this.dictionary = new TermDictionary(this.searcher);
    this.prefixes = new PrefixTerms(dictionary, budget);
  }

  /** What is searched, which remembers for later searches of the same state. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** What the search may still cost. */
  public QueryBudget budget() {
    return budget;
  }

  /** The words that begin with some letters. */
  public PrefixTerms prefixes() {
    return prefixes;
  }

  /** What the index has of a word. */
  public KnownWord known(Words.Word word) {
    return searcher.word(word.form(), new WordLookUp(dictionary)::of);
  }

  /** The words of a field that are the given one but for their accents; always itself. */
  public Set<String> spellings(TextField field, String word) {
    return searcher.spellings(field.term(TermKind.SURFACE, word), this::findSpellings);
  }

  private Set<String> findSpellings(Term written) {
    Set<String> words = new LinkedHashSet<>();
    words.add(TermKind.SURFACE.word(written.text()));
    List<Automaton> letters = new ArrayList<>();
    written.text().codePoints().forEach(c -> letters.add(Spellings.anyAccent(c)));
    Automaton anyAccents =
        Operations.determinize(
            Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    words.addAll(dictionary.written(written.field(), anyAccents, Integer.MAX_VALUE));
    return Collections.unmodifiableSet(words);
  }

  /**
   * The postings of a term in one segment, before the first document; null where it has none.
   *
   * @param reuse of an earlier call for the same segment and flags
   */
  public @Nullable PostingsEnum postings(
      LeafReaderContext leaf, KnownTerm term, int flags, @Nullable PostingsEnum reuse)
      throws IOException {
    return dictionary.postings(leaf, term, flags, reuse);
  }

  /**
   * What may be meant, each with how many documents hold it in any form: as it was found lately in
   * this state of the index, else as it is found now.
   */
  public Map<String, Long> meant(Miswritten written, IOSupplier<Map<String, Long>> lookUp) {
    return searcher.meant(
        written,
        key -> {
          try {
            return Map.copyOf(lookUp.get());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What terms like this one score, but for its idf. */
  public SimScorer scorer(KnownTerm like) throws IOException {
    return searcher.scorer(like.field(), like.kind());
  }
}
