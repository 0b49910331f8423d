package it.trovatore.lucene.postings;

import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;

/**
 * Lucene's default codec, but that segments get the terms that follow from their words ({@link
 * DerivedTermsFormat}). It goes by the default's name, which alone is needed to read.
 */
public final class DerivingCodec extends FilterCodec {

  private final PostingsFormat postings;

  /**
   * Derives terms in some fields.
   *
   * @param derived the fields whose analyzer leaves words, without offsets; others are written as
   *     they are
   */
  public DerivingCodec(Set<String> derived, Derivation derivation) {
    super(Codec.getDefault().getName(), Codec.getDefault());
    this.postings = new DerivedTermsFormat(delegate.postingsFormat(), derived, derivation);
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }
}
