package it.trovatore.lucene.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The postings of several words as those of one term: the documents of any, with all their
 * positions in order. No two words share a position.
 */
final class UnionPostings extends PostingsEnum {

  private final List<PostingsEnum> words = new ArrayList<>();
  private int used;
  private PriorityQueue<PostingsEnum> queue = queue(0);

  private int document = -1;
  private int frequency;
  private int next;

  private int[] positions = new int[16];

  private static PriorityQueue<PostingsEnum> queue(int size) {
    return new PriorityQueue<>(size) {
      @Override
      protected boolean lessThan(PostingsEnum a, PostingsEnum b) {
        return a.docID() < b.docID();
      }
    };
  }

  /** Forgets all words. */
  void clear() {
    used = 0;
    document = -1;
  }

  /** Postings of a word that was forgotten, to be used again by the next one. */
  @Nullable PostingsEnum spare() {
    return used < words.size() ? words.get(used) : null;
  }

  /** Adds the postings of a word, before its first document. */
  void add(PostingsEnum word) {
    if (used < words.size()) {
      words.set(used, word);
    } else {
      words.add(word);
    }
    used++;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    if (document < 0) {
      begin();
    }
    if (queue.size() == 0) {
      document = NO_MORE_DOCS;
      return document;
    }
    document = queue.top().docID();
    frequency = 0;
    next = 0;
    boolean several = false;
    while (queue.size() > 0 && queue.top().docID() == document) {
      several |= frequency > 0;
      PostingsEnum word = queue.top();
      gather(word);
      if (word.nextDoc() == NO_MORE_DOCS) {
        queue.pop();
      } else {
        queue.updateTop();
      }
    }
    if (several) {
      Arrays.sort(positions, 0, frequency);
    }
    return document;
  }

  private void begin() throws IOException {
    queue = queue(used);
    for (PostingsEnum word : words.subList(0, used)) {
      if (word.nextDoc() != NO_MORE_DOCS) {
        queue.add(word);
      }
    }
  }

  private void gather(PostingsEnum word) throws IOException {
    int more = word.freq();
    positions = ArrayUtil.grow(positions, frequency + more);
    for (int i = 0; i < more; i++, frequency++) {
      positions[frequency] = word.nextPosition();
    }
  }

  @Override
  public int freq() {
    return frequency;
  }

  @Override
  public int nextPosition() {
    return positions[next++];
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }

  @Override
  public int advance(int target) throws IOException {
    return slowAdvance(target);
  }

  @Override
  public long cost() {
    throw new UnsupportedOperationException();
  }
}
