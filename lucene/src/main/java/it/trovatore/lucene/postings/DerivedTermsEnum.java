package it.trovatore.lucene.postings;

import it.trovatore.lucene.postings.DerivedTerms.Origins;
import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Goes through derived terms once, as a segment's writer does. The postings of a term are valid
 * until those of the next one are asked for.
 */
final class DerivedTermsEnum extends BaseTermsEnum {

  private final TermsEnum words;
  private final Origins origins;
  private final int[] sorted;
  private final BytesRef term = new BytesRef();
  private final UnionPostings union = new UnionPostings();
  private @Nullable PostingsEnum one;
  private int at = -1;

  /**
   * Begins before the first term.
   *
   * @param words seeks the words by ordinal
   */
  DerivedTermsEnum(TermsEnum words, Origins origins) {
    this.words = words;
    this.origins = origins;
    this.sorted = origins.sorted();
  }

  @Override
  public @Nullable BytesRef next() {
    at++;
    return at < sorted.length ? origins.term(sorted[at], term) : null;
  }

  @Override
  public BytesRef term() {
    return term;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
    int place = origins.first(sorted[at]);
    if (origins.next(place) < 0) {
      one = ofWord(place, one, flags);
      return one;
    }
    union.clear();
    for (; place >= 0; place = origins.next(place)) {
      union.add(ofWord(place, union.spare(), flags));
    }
    return union;
  }

  private PostingsEnum ofWord(int place, @Nullable PostingsEnum reuse, int flags)
      throws IOException {
    words.seekExact(origins.ordinal(place));
    return words.postings(reuse, flags);
  }

  @Override
  public SeekStatus seekCeil(BytesRef text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void seekExact(long ordinal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long ord() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int docFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long totalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImpactsEnum impacts(int flags) {
    throw new UnsupportedOperationException();
  }
}
