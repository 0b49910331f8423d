package it.trovatore.lucene.schema;

import it.trovatore.analysis.ItalianTerms;
import it.trovatore.lucene.postings.Derivation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The {@link ItalianTerms} of words. Those of many words are remembered, since segments have most
 * of their words in common: about 20 megabytes, and 60 at the most. A segment asks for each of its
 * words once, in order; were the oldest forgotten for the newest, a segment with more words than
 * are remembered would find none of them. So they stay until many more were asked for in vain.
 * Thread-safe; threads derive words at the same time, and one that several of them meet at once is
 * derived by each.
 */
final class WordTerms implements Derivation {

  private static final int REMEMBERED = 131_072;

  /** Longer words, in bytes, are hardly words. */
  private static final int LONGEST_REMEMBERED = 48;

  /** After how many words that are not remembered all are forgotten. */
  private static final int IN_VAIN = 16 * REMEMBERED;

  private static final ThreadLocal<ItalianTerms> TERMS = ThreadLocal.withInitial(ItalianTerms::new);

  private BytesRefHash words = new BytesRefHash();
  private int inVain;

  /** Of each word its terms, each after its length in bytes. */
  private List<byte[]> packed = new ArrayList<>();

  @Override
  public void derive(BytesRef word, Sink into) throws IOException {
    byte[] all = packed(word);
    ByteArrayDataInput lengths = new ByteArrayDataInput(all);
    BytesRef term = new BytesRef(all, 0, 0);
    while (!lengths.eof()) {
      term.length = lengths.readVInt();
      term.offset = lengths.getPosition();
      lengths.skipBytes(term.length);
      into.accept(term);
    }
  }

  private byte[] packed(BytesRef word) throws IOException {
    byte[] known = remembered(word);
    if (known != null) {
      return known;
    }
    byte[] all = pack(TERMS.get().of(word.utf8ToString()));
    remember(word, all);
    return all;
  }

  private synchronized byte @Nullable [] remembered(BytesRef word) {
    int id = words.find(word);
    return id >= 0 ? packed.get(id) : null;
  }

  private synchronized void remember(BytesRef word, byte[] all) {
    if (++inVain > IN_VAIN) {
      words = new BytesRefHash();
      packed = new ArrayList<>();
      inVain = 0;
    }
    if (words.size() < REMEMBERED
        && word.length <= LONGEST_REMEMBERED
        && words.add(word) == packed.size()) {
      packed.add(all);
    }
  }

  private static byte[] pack(List<String> terms) throws IOException {
    ByteBuffersDataOutput all = new ByteBuffersDataOutput();
    for (String term : terms) {
      all.writeString(term);
    }
    return all.toArrayCopy();
  }
}
