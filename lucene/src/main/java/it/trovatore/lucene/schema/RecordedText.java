package it.trovatore.lucene.schema;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRef;

/**
 * The first value of a text field, with the {@link WordOffsets} noted while the index's writer has
 * it analysed: that they are known only then is why {@link #offsets} must stand after it in the
 * document, whose fields are written in order.
 */
final class RecordedText extends Field {

  private final TextField field;
  private WordOffsets.Recorder recorder = new WordOffsets.Recorder();

  RecordedText(TextField field, String text, FieldType type) {
    super(field.key(), text, type);
    this.field = field;
  }

  /** The doc values of the offsets, to be added to the document after this. */
  Field offsets() {
    return new BinaryDocValuesField(WordOffsets.key(field), new BytesRef()) {
      @Override
      public BytesRef binaryValue() {
        return recorder.bytes();
      }
    };
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
    recorder = new WordOffsets.Recorder();
    return new Recording(super.tokenStream(analyzer, reuse), recorder);
  }

  private static final class Recording extends TokenFilter {

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final WordOffsets.Recorder recorder;

    Recording(TokenStream input, WordOffsets.Recorder recorder) {
      super(input);
      this.recorder = recorder;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      for (int i = increment.getPositionIncrement(); i > 0; i--) {
        recorder.add(offset.startOffset(), offset.endOffset());
      }
      return true;
    }
  }
}
