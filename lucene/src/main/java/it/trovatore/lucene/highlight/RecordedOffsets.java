package it.trovatore.lucene.highlight;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.schema.WordOffsets;
import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.jspecify.annotations.Nullable;

/** Takes positions from the postings, and from {@link WordOffsets} where these stand. */
final class RecordedOffsets extends FieldOffsetStrategy {

  private final TextField field;

  RecordedOffsets(TextField field, UHComponents components) {
    super(components);
    this.field = field;
  }

  @Override
  public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String content)
      throws IOException {
    return createOffsetsEnumFromReader(
        new Reader(reader, field.key(), WordOffsets.of(reader, document, field)), document);
  }

  @Override
  public OffsetSource getOffsetSource() {
    return OffsetSource.POSTINGS;
  }

  /** A segment of which one document alone is looked at. */
  private static final class Reader extends FilterLeafReader {

    private final String field;
    private final WordOffsets offsets;

    Reader(LeafReader segment, String field, WordOffsets offsets) {
      super(segment);
      this.field = field;
      this.offsets = offsets;
    }

    @Override
    public @Nullable Terms terms(String name) throws IOException {
      Terms terms = super.terms(name);
      return terms != null && name.equals(field) ? new PlacedTerms(terms, offsets) : terms;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }

  private static final class PlacedTerms extends FilterTerms {

    private final WordOffsets offsets;

    PlacedTerms(Terms terms, WordOffsets offsets) {
      super(terms);
      this.offsets = offsets;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new PlacedTermsEnum(super.iterator(), offsets);
    }

    @Override
    public boolean hasOffsets() {
      return true;
    }
  }

  private static final class PlacedTermsEnum extends FilterTermsEnum {

    private final WordOffsets offsets;

    PlacedTermsEnum(TermsEnum terms, WordOffsets offsets) {
      super(terms);
      this.offsets = offsets;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      return new PlacedPostings(super.postings(null, flags), offsets);
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      return new SlowImpactsEnum(postings(null, flags));
    }
  }

  private static final class PlacedPostings extends FilterPostingsEnum {

    private final WordOffsets offsets;
    private int position;

    PlacedPostings(PostingsEnum postings, WordOffsets offsets) {
      super(postings);
      this.offsets = offsets;
    }

    @Override
    public int nextPosition() throws IOException {
      position = super.nextPosition();
      return position;
    }

    @Override
    public int startOffset() {
      return offsets.start(position);
    }

    @Override
    public int endOffset() {
      return offsets.end(position);
    }
  }
}
