package it.trovatore.lucene.scoring;

import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Where words stand in documents of one segment. Valid as long as its terms; not thread-safe. */
final class Positions {

  private final SearchTerms terms;
  private final LeafReaderContext context;
  private @Nullable PostingsEnum reused;

  Positions(SearchTerms terms, LeafReaderContext context) {
    this.terms = terms;
    this.context = context;
  }

  /**
   * The positions of a word in each document, in ascending order, as often as it has terms there;
   * none where it is not.
   *
   * @param alternatives the terms of one field that stand for the word
   * @param documents of the segment, in ascending order
   */
  int[][] of(List<KnownTerm> alternatives, int[] documents) throws IOException {
    int[][] positions = new int[documents.length][0];
    for (KnownTerm term : alternatives) {
      PostingsEnum postings = terms.postings(context, term, PostingsEnum.POSITIONS, reused);
      if (postings == null) {
        continue;
      }
      reused = postings;
      for (int i = 0; i < documents.length; i++) {
        if (isAt(postings, documents[i])) {
          int known = positions[i].length;
          positions[i] = ArrayUtil.growExact(positions[i], known + postings.freq());
          for (int at = known; at < positions[i].length; at++) {
            positions[i][at] = postings.nextPosition();
          }
          if (known > 0) {
            Arrays.sort(positions[i]);
          }
        }
      }
    }
    return positions;
  }

  /** Moves documents on to one that is not before them, if they have it. */
  static boolean isAt(DocIdSetIterator documents, int document) throws IOException {
    int at = documents.docID();
    return (at < document ? documents.advance(document) : at) == document;
  }
}
