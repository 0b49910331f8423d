package it.trovatore.server.page;

import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.Answer;
import it.trovatore.server.api.SearchParameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of results.
 *
 * @param count how many documents, and how long it took
 * @param repair how the query was altered, or null
 * @param suggestion another search that may be what was meant, or null
 * @param sorts the orders to choose from; empty when there is nothing to order
 * @param position {@code pagina x di y}, empty when there is only one
 * @param first the number of the first hit, from 1
 * @param advice what to try when nothing was found
 * @param together the same search with copies put together, when they are not; else null
 * @param end the last page, when this one lies past it; else null
 * @param notice what readers should know about the state of the index
 */
record ResultsPage(
    SearchParameters asked,
    String count,
    List<String> warnings,
    @Nullable Repair repair,
    @Nullable Link suggestion,
    List<Link> sorts,
    List<HitView> hits,
    int first,
    String position,
    @Nullable Link previous,
    @Nullable Link next,
    List<Link> advice,
    @Nullable Link together,
    @Nullable Link end,
    Notice notice) {

  static ResultsPage of(Answer answer, Notice notice) {
    SearchParameters asked = answer.asked();
    long total = answer.response().total();
    int pages = pages(answer.response().distinct(), asked.size());
    boolean past = total > 0 && asked.page() > pages;
    return new ResultsPage(
        asked,
        count(total, answer.response().took()),
        answer.query().warnings(),
        answer.response().adjustments().isEmpty() ? null : repair(answer),
        answer.suggested().map(meant -> Link.to(meant.q(), meant)).orElse(null),
        total > 1 ? sorts(asked) : List.of(),
        answer.response().hits().stream()
            .map(hit -> HitView.of(hit, asked, answer.answered()))
            .toList(),
        (asked.page() - 1) * asked.size() + 1,
        pages > 1 && !past
            ? "pagina " + Italian.number(asked.page()) + " di " + Italian.number(pages)
            : "",
        asked.page() > 1 && !past ? Link.to("Precedente", asked.withPage(asked.page() - 1)) : null,
        asked.page() < pages ? Link.to("Successiva", asked.withPage(asked.page() + 1)) : null,
        total == 0 ? Advice.of(asked, answer.query().query()) : List.of(),
        asked.separate() && total > 1
            ? Link.to("Metti insieme i documenti uguali", asked.withSeparate(false))
            : null,
        past ? Link.to("pagina " + Italian.number(pages), asked.withPage(pages)) : null,
        notice);
  }

  /**
   * How a query was altered.
   *
   * @param answered what was searched
   * @param steps one sentence each
   * @param asTyped the search without any
   */
  record Repair(String answered, List<String> steps, Link asTyped) {}

  private static Repair repair(Answer answer) {
    return new Repair(
        answer.understood(),
        answer.response().adjustments().stream().map(Italian::step).toList(),
        Link.to(answer.asked().q(), answer.asked().asTyped()));
  }

  /** How many pages can be reached. */
  private static int pages(long hits, int size) {
    long reachable = Math.min(hits, SearchRequest.MAX_DEPTH / size * (long) size);
    return (int) ((reachable + size - 1) / size);
  }

  private static List<Link> sorts(SearchParameters asked) {
    return Arrays.stream(Sort.values())
        .map(
            sort -> {
              Link link = Link.to(name(sort), asked.withSort(sort));
              return new Link(link.text(), link.href(), sort == asked.sort());
            })
        .toList();
  }

  private static String name(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Rilevanza";
      case NEWEST -> "Più recenti";
      case OLDEST -> "Meno recenti";
    };
  }

  private static String count(long total, Duration took) {
    return total == 0
        ? "Nessun documento trovato"
        : Italian.documents(total) + " in " + Italian.duration(took);
  }

  /** What the browser's window is called. */
  String title() {
    String q = asked.q().isBlank() ? "Tutti i documenti" : asked.q();
    return q + (asked.page() > 1 ? " (" + asked.page() + ")" : "") + " – Trovatore";
  }
}
