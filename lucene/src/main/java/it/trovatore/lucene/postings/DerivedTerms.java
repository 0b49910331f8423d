package it.trovatore.lucene.postings;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** The terms that follow from the words of a field, in order, each with the words it is from. */
final class DerivedTerms extends FilterTerms {

  private final Derivation derivation;

  /**
   * Derives from words.
   *
   * @param words in memory: their enumeration must know ordinals
   */
  DerivedTerms(Terms words, Derivation derivation) {
    super(words);
    this.derivation = derivation;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    TermsEnum words = in.iterator();
    Origins origins = new Origins();
    for (BytesRef word = words.next(); word != null; word = words.next()) {
      int ordinal = Math.toIntExact(words.ord());
      derivation.derive(word, term -> origins.add(term, ordinal));
    }
    return new DerivedTermsEnum(in.iterator(), origins);
  }

  /** The ordinals of the words that each derived term is from: a linked list a term. */
  static final class Origins {

    private static final int NONE = -1;

    private final BytesRefHash terms = new BytesRefHash();
    private int[] newest = new int[1_024];
    private int[] ordinals = new int[1_024];
    private int[] older = new int[1_024];
    private int size;

    private void add(BytesRef term, int ordinal) {
      int id = terms.add(term);
      boolean known = id < 0;
      if (known) {
        id = -id - 1;
      }
      newest = ArrayUtil.grow(newest, id + 1);
      ordinals = ArrayUtil.grow(ordinals, size + 1);
      older = ArrayUtil.grow(older, size + 1);
      ordinals[size] = ordinal;
      older[size] = known ? newest[id] : NONE;
      newest[id] = size++;
    }

    /** The ids of the terms in the order of their bytes; nothing can be added from then on. */
    int[] sorted() {
      int[] ids = terms.sort();
      return ArrayUtil.copyOfSubArray(ids, 0, terms.size());
    }

    BytesRef term(int id, BytesRef into) {
      return terms.get(id, into);
    }

    /** The place of a term's first origin. */
    int first(int id) {
      return newest[id];
    }

    /** The place after this one, or a negative number at the end. */
    int next(int place) {
      return older[place];
    }

    int ordinal(int place) {
      return ordinals[place];
    }
  }
}
