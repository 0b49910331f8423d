package it.trovatore.lucene.repair;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts the terms that are looked up. */
final class CountingReader extends FilterDirectoryReader {

  private final AtomicLong asked;

  CountingReader(DirectoryReader in) throws IOException {
    this(in, new AtomicLong());
  }

  private CountingReader(DirectoryReader in, AtomicLong asked) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new Leaf(leaf, asked);
          }
        });
    this.asked = asked;
  }

  long asked() {
    return asked.get();
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new CountingReader(other, asked);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Leaf extends FilterLeafReader {
    private final AtomicLong asked;

    Leaf(LeafReader in, AtomicLong asked) {
      super(in);
      this.asked = asked;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = in.terms(field);
      return terms == null ? null : new Counted(terms, asked);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class Counted extends FilterLeafReader.FilterTerms {
    private final AtomicLong asked;

    Counted(Terms in, AtomicLong asked) {
      super(in);
      this.asked = asked;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new FilterLeafReader.FilterTermsEnum(in.iterator()) {
        @Override
        public boolean seekExact(BytesRef term) throws IOException {
          asked.incrementAndGet();
          return super.seekExact(term);
        }
      };
    }
  }
}
