package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
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

  /** The query for a word, or null where no document has it. */
  @Nullable Query query(TextField field, TermKind kind, String word) {
    Term term = field.term(kind, word);
    TermStates state = state(term);
    return state.docFreq() == 0 ? null : new TermQuery(term, state);
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
      boolean anywhere = field == TextField.TEXT || documents(TextField.TEXT.term(kind, word)) > 0;
      Term term = field.term(kind, word);
      if (anywhere && documents(term) > 0) {
        present.add(term);
      }
    }
    return present;
  }

  TermStates state(Term term) {
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

  /** The terms of a field in one segment, opened once; to be positioned before each use. */
  TermsEnum dictionary(LeafReaderContext leaf, String field) throws IOException {
    Map<String, TermsEnum> ofLeaf = dictionaries.computeIfAbsent(leaf.ord, ord -> new HashMap<>());
    TermsEnum known = ofLeaf.get(field);
    if (known == null) {
      known = Terms.getTerms(leaf.reader(), field).iterator();
      ofLeaf.put(field, known);
    }
    return known;
  }
}
