package it.trovatore.lucene;

import it.trovatore.lucene.Groups.Member;
import it.trovatore.lucene.schema.DocumentEntry;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * The other documents that have the very same text as one, by id. However many there are, no more
 * are read than are named.
 *
 * @param first at most {@link Hit#MOST_COPIES}
 * @param more how many there are beside those
 */
record SameTexts(List<Copy> first, int more) {

  private static final SameTexts NONE = new SameTexts(List.of(), 0);

  static SameTexts of(IndexSearcher searcher, int document) throws IOException {
    BytesRef words = DocumentEntry.words(searcher, document);
    if (words == null) {
      return NONE;
    }
    Query same = new ConstantScoreQuery(Schema.sameText(words));
    List<Member> others = new ArrayList<>();
    for (ScoreDoc each : searcher.search(same, Hit.MOST_COPIES + 1).scoreDocs) {
      if (each.doc != document) {
        others.add(new Member(each.doc, Copy.Kind.EXACT));
      }
    }
    if (others.isEmpty()) {
      return NONE;
    }
    List<Copy> first = named(searcher, others);
    first.sort(Comparator.comparing(Copy::id));
    return new SameTexts(first, searcher.count(same) - 1 - first.size());
  }

  /** What there is to tell of copies, in their order, of at most {@link Hit#MOST_COPIES}. */
  static List<Copy> named(IndexSearcher searcher, List<Member> members) throws IOException {
    List<Copy> copies = new ArrayList<>();
    for (Member each : members.subList(0, Math.min(Hit.MOST_COPIES, members.size()))) {
      SourceDocument source = DocumentEntry.withoutBody(searcher, each.document());
      copies.add(
          new Copy(
              source.id(),
              source.file(),
              source.title(),
              source.date(),
              source.format(),
              source.about(),
              each.kind()));
    }
    return copies;
  }
}
