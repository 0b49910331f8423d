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

/**
 * The {@link ItalianTerms} of words. Those of many words are remembered, since segments have most
 * of their words in common: about 20 megabytes, and 60 at the most. A segment asks for each of its
 * words once, in order; were the oldest forgotten for the newest, a segment with more words than
 * are remembered would find none of them. So they stay until many more were asked for in vain.
 * Thread-safe.
 */
final class WordTerms implements Derivation {

  private static final int REMEMBERED = 131_072;

  /** Longer words, in bytes, are hardly words. */
  private static final int LONGEST_REMEMBERED = 48;

  /** After how many words that are not remembered all are forgotten. */
  private static final int IN_VAIN = 16 * REMEMBERED;

  private final ItalianTerms terms = new ItalianTerms();
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

  private synchronized byte[] packed(BytesRef word) throws IOException {
    int id = words.find(word);
    if (id >= 0) {
      return packed.get(id);
    }
    if (++inVain > IN_VAIN) {
      words = new BytesRefHash();
      packed = new ArrayList<>();
      inVain = 0;
    }
    byte[] all = pack(terms.of(word.utf8ToString()));
    if (words.size() < REMEMBERED && word.length <= LONGEST_REMEMBERED) {
      words.add(word);
      packed.add(all);
    }
    return all;
  }

  private static byte[] pack(List<String> terms) throws IOException {
    ByteBuffersDataOutput all = new ByteBuffersDataOutput();
    for (String term : terms) {
      all.writeString(term);
    }
    return all.toArrayCopy();
  }
}
