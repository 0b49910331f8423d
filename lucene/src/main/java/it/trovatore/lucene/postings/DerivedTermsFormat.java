package it.trovatore.lucene.postings;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Writes the postings of terms that follow from the words of a text: while the text is read only
 * the words are gathered, and when the segment is written each derived term gets the union of the
 * postings of its words. The index is the same as if the analyzer had left all those terms at each
 * word's position, but a term costs a look-up for each distinct word of a segment instead of each
 * word of the text. Merges find the derived terms written and leave them as they are.
 *
 * <p>What is written is another format's own: it stands under that one's name, and any Lucene that
 * has it reads it.
 */
public final class DerivedTermsFormat extends PostingsFormat {

  private final PostingsFormat format;
  private final Set<String> derived;
  private final Derivation derivation;

  /**
   * Derives terms in some fields.
   *
   * @param format writes and reads the postings
   * @param derived the fields whose analyzer leaves words, without offsets; others are written as
   *     they are
   */
  public DerivedTermsFormat(PostingsFormat format, Set<String> derived, Derivation derivation) {
    super(format.getName());
    this.format = format;
    this.derived = Set.copyOf(derived);
    this.derivation = derivation;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new Deriving(format.fieldsConsumer(state));
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return format.fieldsProducer(state);
  }

  private final class Deriving extends FieldsConsumer {

    private final FieldsConsumer consumer;

    private Deriving(FieldsConsumer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void write(Fields words, NormsProducer norms) throws IOException {
      consumer.write(new DerivedFields(words, derived, derivation), norms);
    }

    @Override
    public void merge(MergeState segments, NormsProducer norms) throws IOException {
      consumer.merge(segments, norms);
    }

    @Override
    public void close() throws IOException {
      consumer.close();
    }
  }
}
