package it.trovatore.server.relevance;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.Synchronizer;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's corpus, read by the real indexer and asked every judged topic. */
class RelevanceIT {
  private static final Path CORPUS = Path.of("..", "corpus");
  private static final Path JUDGED = Path.of("src", "test", "relevance");
  private static final int DEPTH = 10;
  private static final String OVERALL = "all";

  /** So that a floor written with two decimals is not undercut by the last bit of a sum. */
  private static final double ROUNDING = 1e-9;

  @TempDir private static Path index;
  private static LuceneEngine engine;
  private static Searcher searcher;
  private static List<Topic> topics;

  @BeforeAll
  static void readTheCorpus() throws IOException {
    topics = Topic.read(JUDGED);
    engine = LuceneEngine.open(index);
    searcher = engine.searcher();
    new Synchronizer(new Sources(Corpus.of(List.of(CORPUS)), new Extractor()))
        .run(engine, false, SyncListener.NONE);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void everyJudgedDocumentIsInTheCorpus() {
    List<String> unknown =
        topics.stream()
            .flatMap(topic -> topic.grades().keySet().stream())
            .distinct()
            .filter(id -> searcher.document(id, QueryParser.parse("").query(), true).isEmpty())
            .toList();
    assertEquals(List.of(), unknown, "documents of qrels.tsv that are not in corpus/");
  }

  @Test
  void noFigureIsBelowItsFloor() throws IOException {
    List<Score> scores = topics.stream().map(RelevanceIT::ask).toList();
    List<Figure> figures = figures(scores);
    System.out.print(table(figures));

    String fallen =
        figures.stream()
            .filter(figure -> figure.ndcg() < figure.floor() - ROUNDING)
            .map(figure -> report(figure, scores))
            .collect(joining("\n"));
    assertTrue(fallen.isEmpty(), () -> "Relevance dropped.\n" + fallen);
  }

  private static Score ask(Topic topic) {
    Query query = QueryParser.parse(topic.text()).query();
    List<String> ranking =
        searcher.search(new SearchRequest(query, 0, DEPTH, Sort.RELEVANCE)).hits().stream()
            .map(Hit::id)
            .toList();
    return new Score(topic, topic.ndcg(ranking, DEPTH));
  }

  private static List<Figure> figures(List<Score> scores) throws IOException {
    Map<String, Double> means =
        scores.stream()
            .collect(
                groupingBy(
                    score -> score.topic().kind(),
                    LinkedHashMap::new,
                    averagingDouble(Score::ndcg)));
    means.put(OVERALL, scores.stream().mapToDouble(Score::ndcg).average().orElseThrow());
    Map<String, Double> floors =
        Tsv.rows(JUDGED.resolve("floors.tsv")).stream()
            .collect(toMap(List::getFirst, row -> Double.valueOf(row.getLast())));
    assertEquals(
        means.keySet(), floors.keySet(), () -> "kinds of queries.tsv and floors.tsv; " + means);
    return means.entrySet().stream()
        .map(
            mean ->
                new Figure(
                    mean.getKey(), mean.getValue(), requireNonNull(floors.get(mean.getKey()))))
        .toList();
  }

  private static String table(List<Figure> figures) {
    return figures.stream()
        .map(
            figure ->
                String.format(
                    Locale.ROOT,
                    "%-12s %.4f   %.2f%n",
                    figure.kind(),
                    figure.ndcg(),
                    figure.floor()))
        .collect(
            joining("", String.format(Locale.ROOT, "%-12s nDCG@%d  floor%n", "kind", DEPTH), ""));
  }

  private static String report(Figure figure, List<Score> scores) {
    String drop =
        String.format(
            Locale.ROOT,
            "%s: nDCG@%d is %.4f, its floor in floors.tsv is %.2f. The topics short of 1:%n",
            figure.kind(),
            DEPTH,
            figure.ndcg(),
            figure.floor());
    return scores.stream()
        .filter(score -> List.of(OVERALL, score.topic().kind()).contains(figure.kind()))
        .filter(score -> score.ndcg() < 1 - ROUNDING)
        .map(
            score ->
                String.format(
                    Locale.ROOT,
                    "  %.4f  %s: %s",
                    score.ndcg(),
                    score.topic().id(),
                    score.topic().text()))
        .collect(joining("\n", drop, ""));
  }

  private record Score(Topic topic, double ndcg) {}

  private record Figure(String kind, double ndcg, double floor) {}
}
