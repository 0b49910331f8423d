package it.trovatore.lucene;

import it.trovatore.lucene.likeness.Signature;
import it.trovatore.lucene.ranking.Ranking;
import it.trovatore.search.answer.Copy;
import it.trovatore.search.engine.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Puts ranked documents together with their copies, page by page. From the best down, a document
 * that is a copy of one of the page's hits joins it, and any other is the next hit until the page
 * is full; then the page looks on past its last hit for copies, a little, and far once it has met
 * one. What has become a hit or joined one is on no later page, so each document is on one page,
 * once; a copy beyond that look is a hit further on. Nothing is kept: a page follows from the
 * ranking and the pages before it alone.
 */
final class Groups {

  /** With this, a first page of ten looks at no more documents than are ranked anyway. */
  private static final int LOOK_ON = 14;

  private static final int LOOK_FAR = 240;

  /** No further down is looked for hits, however many copies there are. */
  private static final int DEEPEST = 2 * SearchRequest.MAX_DEPTH;

  private final List<ScoreDoc> ranked;
  private final @Nullable Signature[] signatures;
  private final boolean[] taken;
  private int firstFree;
  private int hits;
  private int joined;
  private int needed;

  private Groups(IndexSearcher searcher, List<ScoreDoc> ranked) throws IOException {
    this.ranked = ranked;
    this.signatures = Signatures.of(searcher, ranked);
    this.taken = new boolean[ranked.size()];
  }

  /** A copy of a hit. */
  record Member(int document, Copy.Kind kind) {}

  /** A hit and its copies, best first. */
  record Group(ScoreDoc hit, @Nullable Signature signature, List<Member> copies) {}

  /**
   * A page of hits.
   *
   * @param total how many documents match
   * @param distinct as in the response
   */
  record Page(long total, long distinct, List<Group> groups) {}

  /** A way to rank what matches. */
  interface Ranked {
    Ranking best(int depth) throws IOException;
  }

  /** The page that is asked for. */
  static Page page(IndexSearcher searcher, Ranked ranked, SearchRequest request)
      throws IOException {
    if (request.separate() || request.size() == 0) {
      return separate(ranked.best(Math.max(1, request.offset() + request.size())), request);
    }
    int depth = request.offset() + request.size() + LOOK_ON;
    while (true) {
      Ranking ranking = ranked.best(depth);
      int seen = ranking.best().size();
      Groups groups = new Groups(searcher, ranking.best());
      List<Group> page = groups.page(request.offset(), request.size());
      if (groups.needed <= seen || seen >= ranking.total()) {
        return new Page(ranking.total(), ranking.total() - groups.joined, page);
      }
      int deeper = Math.min(groups.needed, DEEPEST);
      if (deeper <= depth) {
        return new Page(ranking.total(), groups.hits, page);
      }
      depth = deeper;
    }
  }

  private static Page separate(Ranking ranking, SearchRequest request) {
    int from = Math.min(request.offset(), ranking.best().size());
    int to = request.size() == 0 ? from : ranking.best().size();
    List<Group> page =
        ranking.best().subList(from, to).stream()
            .map(each -> new Group(each, null, List.of()))
            .toList();
    return new Page(ranking.total(), ranking.total(), page);
  }

  private List<Group> page(int offset, int size) {
    if (offset % size > 0) {
      next(offset % size);
    }
    for (int before = offset / size; before > 0; before--) {
      next(size);
    }
    return next(size);
  }

  /** The next page of so many hits; fewer when the ranking ends. */
  private List<Group> next(int size) {
    List<Group> page = new ArrayList<>();
    int look = LOOK_ON;
    int last = firstFree;
    int rank = firstFree;
    while (rank < taken.length && (page.size() < size || rank <= last + look)) {
      if (!taken[rank]) {
        if (joins(page, rank)) {
          look = LOOK_FAR;
        } else if (page.size() < size) {
          page.add(new Group(ranked.get(rank), signatures[rank], new ArrayList<>()));
          taken[rank] = true;
          last = rank;
        }
      }
      rank++;
    }
    needed = Math.max(needed, page.size() < size ? 2 * rank : last + look + 1);
    while (firstFree < taken.length && taken[firstFree]) {
      firstFree++;
    }
    hits += page.size();
    return page;
  }

  private boolean joins(List<Group> page, int rank) {
    Signature signature = signatures[rank];
    if (signature == null) {
      return false;
    }
    for (Group group : page) {
      Copy.Kind kind = group.signature() == null ? null : group.signature().likeness(signature);
      if (kind != null) {
        group.copies().add(new Member(ranked.get(rank).doc, kind));
        taken[rank] = true;
        joined++;
        return true;
      }
    }
    return false;
  }
}
