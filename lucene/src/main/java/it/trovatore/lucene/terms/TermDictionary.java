package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The term dictionaries of one state of the index, each opened once for all look-ups of one search.
 * Not thread-safe.
 */
final class TermDictionary {

  private final SnapshotSearcher searcher;
  private final Map<Integer, Map<String, TermsEnum>> opened = new HashMap<>();

  TermDictionary(SnapshotSearcher searcher) {
    this.searcher = searcher;
  }

  /** Those of some words that the index has as terms of a field and kind, in their order. */
  List<KnownTerm> present(TextField field, TermKind kind, List<String> words) {
    List<KnownTerm> present = new ArrayList<>(words.size());
    try {
      CollectionStatistics collection = searcher.statistics(field);
      if (collection == null) {
        return List.of();
      }
      for (String word : words) {
        Term term = field.term(kind, word);
        TermStates states = lookUp(term);
        if (states.docFreq() > 0) {
          float idf = Schema.similarity().idf(collection, states.docFreq());
          present.add(new KnownTerm(field, kind, term, states, idf, 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(present);
  }

  /**
   * The words of a field as written that documents have and of which an automaton accepts the
   * terms, up to so many.
   */
  List<String> written(String field, Automaton terms, int most) {
    List<String> words = new ArrayList<>();
    try {
      Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
      if (all != null) {
        Bits live = MultiBits.getLiveDocs(searcher.getIndexReader());
        TermsEnum found = new CompiledAutomaton(terms, false, false).getTermsEnum(all);
        while (words.size() < most && found.next() != null) {
          if (isHeld(live, found)) {
            words.add(TermKind.SURFACE.word(found.term().utf8ToString()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Whether a field has a word as written that begins with some letters; quick. */
  boolean hasWordBeginningWith(TextField field, String letters) {
    BytesRef first = field.term(TermKind.SURFACE, letters).bytes();
    try {
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        TermsEnum words = dictionary(leaf, field.key());
        if (words.seekCeil(first) != TermsEnum.SeekStatus.END
            && StringHelper.startsWith(words.term(), first)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The postings of a term in one segment, before the first document; null where it has none.
   *
   * @param reuse of an earlier call for the same segment and flags
   */
  @Nullable PostingsEnum postings(
      LeafReaderContext leaf, KnownTerm term, int flags, @Nullable PostingsEnum reuse)
      throws IOException {
    IOSupplier<TermState> state = term.states().get(leaf);
    TermState found = state == null ? null : state.get();
    if (found == null) {
      return null;
    }
    TermsEnum termsEnum = dictionary(leaf, term.term().field());
    termsEnum.seekExact(term.term().bytes(), found);
    return termsEnum.postings(reuse, flags);
  }

  private TermStates lookUp(Term term) throws IOException {
    TermStates found = new TermStates(searcher.getTopReaderContext());
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      TermsEnum termsEnum = dictionary(leaf, term.field());
      if (termsEnum.seekExact(term.bytes()) && isHeld(leaf.reader().getLiveDocs(), termsEnum)) {
        found.register(
            termsEnum.termState(), leaf.ord, termsEnum.docFreq(), termsEnum.totalTermFreq());
      }
    }
    return found;
  }

  /** Whether a document that is not deleted has the term: mostly one of the first that do. */
  private static boolean isHeld(@Nullable Bits live, TermsEnum term) throws IOException {
    if (live == null) {
      return true;
    }
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live.get(documents.docID())) {
        return true;
      }
    }
    return false;
  }

  /** The terms of a field in one segment, opened once; to be positioned before each use. */
  private TermsEnum dictionary(LeafReaderContext leaf, String field) throws IOException {
    Map<String, TermsEnum> ofLeaf = opened.computeIfAbsent(leaf.ord, ord -> new HashMap<>());
    TermsEnum known = ofLeaf.get(field);
    if (known == null) {
      known = Terms.getTerms(leaf.reader(), field).iterator();
      ofLeaf.put(field, known);
    }
    return known;
  }
}
