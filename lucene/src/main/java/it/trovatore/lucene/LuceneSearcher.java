package it.trovatore.lucene;

import it.trovatore.lucene.index.Damage;
import it.trovatore.lucene.index.FileRecords;
import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.index.LuceneIndexer;
import it.trovatore.lucene.query.QueryTranslator;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.ranking.Ranking;
import it.trovatore.lucene.repair.Repaired;
import it.trovatore.lucene.repair.Repairer;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** The read half over the last commit. Thread-safe. */
final class LuceneSearcher implements Searcher {

  private static final Sort NEWEST = byDate(true, Long.MIN_VALUE);
  private static final Sort OLDEST = byDate(false, Long.MAX_VALUE);

  private final LiveReader reader;
  private final IndexFolder folder;
  private final FileEnds ends = new FileEnds();

  LuceneSearcher(LiveReader reader, IndexFolder folder) {
    this.reader = reader;
    this.folder = folder;
  }

  @Override
  public SearchResponse search(SearchRequest request) {
    return refusingTooComplex(() -> reader.read(searcher -> search(searcher, request)));
  }

  private SearchResponse search(IndexSearcher searcher, SearchRequest request) throws IOException {
    long started = System.nanoTime();
    SearchTerms terms = new SearchTerms(searcher);
    SearchResponse response =
        request.verbatim()
            ? answer(terms, Repaired.verbatim(request.query()), request, started)
            : answerRepaired(terms, request, started);
    if (response.total() == 0) {
      ends.check(searcher.getIndexReader());
    }
    return response;
  }

  private static SearchResponse answerRepaired(
      SearchTerms terms, SearchRequest request, long started) throws IOException {
    Repairer repairer = new Repairer(terms, request.query());
    Repaired asked = repairer.repair(false);
    SearchResponse response = answer(terms, asked, request, started);
    if (response.total() > 0) {
      return response;
    }
    Repaired again = repairer.repair(true);
    return again.query().equals(asked.query())
        ? nothing(again, started)
        : answer(terms, again, request, started);
  }

  private static SearchResponse nothing(Repaired asked, long started) {
    return response(new Groups.Page(0, 0, List.of()), List.of(), asked, started);
  }

  private static SearchResponse answer(
      SearchTerms terms, Repaired asked, SearchRequest request, long started) throws IOException {
    Translation translation = translated(terms, asked);
    Groups.Page page =
        Groups.page(terms.searcher(), depth -> top(terms, translation, request, depth), request);
    List<Hit> hits =
        request.marked()
            ? Hits.marked(terms, translation, page.groups())
            : Hits.unmarked(terms, translation, page.groups());
    return response(page, hits, asked, started);
  }

  private static SearchResponse response(
      Groups.Page page, List<Hit> hits, Repaired asked, long started) {
    return new SearchResponse(
        page.total(),
        page.distinct(),
        Duration.ofNanos(System.nanoTime() - started),
        hits,
        asked.query(),
        asked.adjustments(),
        asked.suggestion());
  }

  @Override
  public Optional<FoundDocument> document(String id, Query query, boolean verbatim) {
    return refusingTooComplex(
        () -> reader.read(searcher -> document(searcher, id, query, verbatim)));
  }

  private static Optional<FoundDocument> document(
      IndexSearcher searcher, String id, Query query, boolean verbatim) throws IOException {
    ScoreDoc[] found = searcher.search(Schema.document(id), 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    SearchTerms terms = new SearchTerms(searcher);
    Translation translation =
        verbatim ? QueryTranslator.translate(terms, query) : translatedAsRepaired(terms, query);
    return Optional.of(Hits.document(searcher, translation, found[0].doc));
  }

  /** Of the query that a search for it answers. */
  private static Translation translatedAsRepaired(SearchTerms terms, Query query)
      throws IOException {
    Repairer repairer = new Repairer(terms, query);
    Translation first = translated(terms, repairer.repair(false));
    return Holders.matchAny(terms, first.matching().get())
        ? first
        : translated(terms, repairer.repair(true));
  }

  private static Translation translated(SearchTerms terms, Repaired asked) {
    return QueryTranslator.translate(terms, asked.query(), asked.words());
  }

  @Override
  public IndexStatus status() {
    try {
      return statusOfCommit();
    } catch (EngineException.Damaged e) {
      return new IndexStatus(0, 0, List.of(), null, 0, "", Damage.sentence(e), null);
    }
  }

  @Override
  public @Nullable String damage() {
    return reader.damage();
  }

  private IndexStatus statusOfCommit() {
    return reader.read(
        searcher -> {
          Map<String, String> data =
              ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
          String committed = data.get(LuceneIndexer.COMMITTED);
          return new IndexStatus(
              searcher.count(Schema.documents()),
              searcher.count(Schema.files()),
              rejected(searcher),
              committed == null ? null : Instant.parse(committed),
              folder.bytes(),
              data.getOrDefault(LuceneIndexer.FINGERPRINT, Schema.fingerprint()),
              reader.damage(),
              reader.checked());
        });
  }

  private static <T> T refusingTooComplex(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (IndexSearcher.TooManyClauses e) {
      throw new EngineException.TooComplex("La ricerca ha troppe parole", e);
    }
  }

  private static Ranking top(
      SearchTerms terms, Translation translation, SearchRequest request, int depth)
      throws IOException {
    return switch (request.sort()) {
      case RELEVANCE -> Ranking.of(terms, translation, depth);
      case NEWEST -> sorted(terms.searcher(), translation, NEWEST, depth);
      case OLDEST -> sorted(terms.searcher(), translation, OLDEST, depth);
    };
  }

  private static Ranking sorted(
      IndexSearcher searcher, Translation translation, Sort sort, int depth) throws IOException {
    TopDocs top =
        searcher.search(
            translation.matching().get(),
            new TopFieldCollectorManager(sort, depth, Integer.MAX_VALUE));
    return new Ranking(top.totalHits.value(), List.of(top.scoreDocs));
  }

  private static Sort byDate(boolean newestFirst, long missing) {
    return new Sort(
        LongField.newSortField(Schema.DATE, newestFirst, SortedNumericSelector.Type.MIN, missing),
        SortField.FIELD_SCORE);
  }

  private static List<FileRecord> rejected(IndexSearcher searcher) throws IOException {
    List<FileRecord> files = FileRecords.matching(searcher, Schema.rejectedFiles());
    files.sort(Comparator.comparing(FileRecord::path));
    return files;
  }
}
