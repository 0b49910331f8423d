package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one search in one state of the index: each is looked up once, however many queries
 * the search is made of, and terms that the index lacks make no query at all. Valid as long as its
 * searcher; not thread-safe.
 */
public final class SearchTerms {

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new HashMap<>();
  private final IdentityHashMap<Words.Word, List<Term>> lemmas = new IdentityHashMap<>();
  private final Map<Integer, Map<String, TermsEnum>> dictionaries = new HashMap<>();
  private final Map<Term, Set<String>> spellings = new HashMap<>();
  private final Map<TextField, Map<TermKind, SimScorer>> scorers = new EnumMap<>(TextField.class);
  private final Map<TextField, CollectionStatistics> collections = new EnumMap<>(TextField.class);

  public SearchTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** In how many documents the term is; deleted ones may count. */
  int documents(Term term) {
    return state(term).docFreq();
  }

  /** The terms of the field for the lemmas of a word, without those that no document has. */
  List<Term> lemmas(TextField field, Words.Word word) {
    if (field != TextField.TEXT) {
      return present(field, TermKind.LEMMA, word.lemmas());
    }
    List<Term> known = lemmas.get(word);
    if (known == null) {
      known = present(TextField.TEXT, TermKind.LEMMA, word.lemmas());
      lemmas.put(word, known);
    }
    return known;
  }

  /** The query for a term. */
  Query query(Term term) {
    return new TermQuery(term, state(term));
  }

  /** The words of a field that are the given one but for their accents; always itself. */
  Set<String> spellings(TextField field, String word) {
    return spellings.computeIfAbsent(field.term(TermKind.SURFACE, word), this::findSpellings);
  }

  private Set<String> findSpellings(Term written) {
    Set<String> words = new LinkedHashSet<>();
    words.add(TermKind.SURFACE.word(written.text()));
    List<Automaton> letters = new ArrayList<>();
    written.text().codePoints().forEach(c -> letters.add(Spellings.anyAccent(c)));
    CompiledAutomaton accepted =
        new CompiledAutomaton(
            Operations.determinize(
                Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
            false,
            false);
    try {
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), written.field());
      if (terms != null) {
        TermsEnum found = accepted.getTermsEnum(terms);
        while (found.next() != null) {
          words.add(TermKind.SURFACE.word(found.term().utf8ToString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** What terms of one kind score in a field but for their {@link #rarity}; the term is any. */
  SimScorer scorer(TextField field, TermKind kind, Term any) throws IOException {
    Map<TermKind, SimScorer> ofField =
        scorers.computeIfAbsent(field, f -> new EnumMap<>(TermKind.class));
    SimScorer known = ofField.get(kind);
    if (known == null) {
      known = Schema.similarity().withoutRarity(kind, collection(field), statistics(any));
      ofField.put(kind, known);
    }
    return known;
  }

  /** How rare a term of the field is that the index has. */
  float rarity(TextField field, Term term) throws IOException {
    return Schema.similarity().rarity(collection(field), statistics(term));
  }

  private TermStatistics statistics(Term term) throws IOException {
    TermStates state = state(term);
    return searcher.termStatistics(term, state.docFreq(), state.totalTermFreq());
  }

  private CollectionStatistics collection(TextField field) throws IOException {
    CollectionStatistics known = collections.get(field);
    if (known == null) {
      known = Objects.requireNonNull(searcher.collectionStatistics(field.key()));
      collections.put(field, known);
    }
    return known;
  }

  /** The terms of some words that the field has. */
  List<Term> present(TextField field, TermKind kind, List<String> words) {
    List<Term> present = new ArrayList<>(words.size());
    for (String word : words) {
      Term term = field.term(kind, word);
      if (documents(term) > 0) {
        present.add(term);
      }
    }
    return present;
  }

  private TermStates state(Term term) {
    return states.computeIfAbsent(term, this::lookUp);
  }

  private TermStates lookUp(Term term) {
    try {
      TermStates found = new TermStates(searcher.getTopReaderContext());
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        TermsEnum termsEnum = dictionary(leaf, term.field());
        if (termsEnum.seekExact(term.bytes())) {
          found.register(
              termsEnum.termState(), leaf.ord, termsEnum.docFreq(), termsEnum.totalTermFreq());
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The postings of a term in one segment, before the first document; null where it has none.
   *
   * @param reuse of an earlier call for the same segment, field and flags
   */
  public @Nullable PostingsEnum postings(
      LeafReaderContext leaf, Term term, int flags, @Nullable PostingsEnum reuse)
      throws IOException {
    IOSupplier<TermState> state = state(term).get(leaf);
    TermState found = state == null ? null : state.get();
    if (found == null) {
      return null;
    }
    TermsEnum termsEnum = dictionary(leaf, term.field());
    termsEnum.seekExact(term.bytes(), found);
    return termsEnum.postings(reuse, flags);
  }

  /** The terms of a field in one segment, opened once; to be positioned before each use. */
  private TermsEnum dictionary(LeafReaderContext leaf, String field) throws IOException {
    Map<String, TermsEnum> ofLeaf = dictionaries.computeIfAbsent(leaf.ord, ord -> new HashMap<>());
    TermsEnum known = ofLeaf.get(field);
    if (known == null) {
      known = Terms.getTerms(leaf.reader(), field).iterator();
      ofLeaf.put(field, known);
    }
    return known;
  }
}
