package it.trovatore.lucene.postings;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The fields of a segment about to be written, some with derived terms. */
final class DerivedFields extends FilterFields {

  private final Set<String> derived;
  private final Derivation derivation;

  DerivedFields(Fields words, Set<String> derived, Derivation derivation) {
    super(words);
    this.derived = derived;
    this.derivation = derivation;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms words = super.terms(field);
    if (words == null || !derived.contains(field)) {
      return words;
    }
    if (words.hasOffsets()) {
      throw new IllegalArgumentException("derived terms have no offsets: " + field);
    }
    return new DerivedTerms(words, derivation);
  }
}
