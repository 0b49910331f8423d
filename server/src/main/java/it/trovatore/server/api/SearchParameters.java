package it.trovatore.server.api;

import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import it.trovatore.server.api.BadParameter.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A search as it is asked for, within bounds; making one outside them throws {@link BadParameter}.
 *
 * @param q the query as typed, at most {@link #MAX_QUERY} UTF-16 units; blank means all documents
 * @param page from 1
 * @param size hits on a page, 1 to {@link SearchRequest#MAX_SIZE}; {@code page * size} may not pass
 *     {@link SearchRequest#MAX_DEPTH}
 * @param sort the order of the hits
 * @param verbatim whether to answer the query as typed, without repairs
 * @param separate whether every document is a hit of its own, also a copy of another
 */
public record SearchParameters(
    String q, int page, int size, Sort sort, boolean verbatim, boolean separate) {
  /** The longest query. */
  public static final int MAX_QUERY = 1_000;

  /** Hits on a page when nothing else is said. */
  public static final int DEFAULT_SIZE = 10;

  public SearchParameters {
    checkQuery(q);
    if (page < 1) {
      throw new BadParameter(Reason.INVALID, "page", "Le pagine si contano da 1: " + page + ".");
    }
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw new BadParameter(
          Reason.INVALID,
          "size",
          "Una pagina ha da 1 a " + SearchRequest.MAX_SIZE + " risultati: " + size + ".");
    }
    if ((long) page * size > SearchRequest.MAX_DEPTH) {
      throw new BadParameter(
          Reason.TOO_DEEP,
          "page",
          "Si possono sfogliare i primi 10.000 risultati: con "
              + size
              + " per pagina l'ultima pagina è la "
              + SearchRequest.MAX_DEPTH / size
              + ".");
    }
  }

  /** A search with nothing but a query, and the usual values. */
  public static SearchParameters of(String q) {
    return new SearchParameters(q, 1, DEFAULT_SIZE, Sort.RELEVANCE, false, false);
  }

  /** Throws {@link BadParameter} when the query is too long. */
  public static void checkQuery(String q) {
    if (q.length() > MAX_QUERY) {
      throw new BadParameter(
          Reason.QUERY_TOO_LONG,
          "q",
          "Una ricerca può avere al massimo 1.000 caratteri; questa ne ha " + q.length() + ".");
    }
  }

  /** The sort of that name ({@code relevance}, {@code newest}, {@code oldest}). */
  public static Sort sort(String name) {
    return Arrays.stream(Sort.values())
        .filter(sort -> name(sort).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameter(
                    Reason.INVALID,
                    "sort",
                    Arrays.stream(Sort.values())
                        .map(SearchParameters::name)
                        .collect(Collectors.joining(", ", "L'ordine è uno di questi: ", "."))));
  }

  /** The name of the sort in URLs, JSON and options. */
  public static String name(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  /** The same search at another page. */
  public SearchParameters withPage(int other) {
    return new SearchParameters(q, other, size, sort, verbatim, separate);
  }

  /** The same search in another order, from the first page. */
  public SearchParameters withSort(Sort other) {
    return new SearchParameters(q, 1, size, other, verbatim, separate);
  }

  /** Another query, answered in the same way, from the first page. */
  public SearchParameters withQuery(String other) {
    return new SearchParameters(other, 1, size, sort, verbatim, separate);
  }

  /** What may have been meant, in the same order, from the first page; not as typed. */
  public SearchParameters withSuggestion(String other) {
    return new SearchParameters(other, 1, size, sort, false, separate);
  }

  /** The same search without repairs, from the first page. */
  public SearchParameters asTyped() {
    return new SearchParameters(q, 1, size, sort, true, separate);
  }

  /** The same search with every document for itself or with copies put together, from page 1. */
  public SearchParameters withSeparate(boolean other) {
    return new SearchParameters(q, 1, size, sort, verbatim, other);
  }

  SearchRequest request(Query query) {
    return new SearchRequest(query, (page - 1) * size, size, sort, true, verbatim, separate);
  }
}
