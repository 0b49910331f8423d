package it.trovatore.server.api;

import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The addresses of what the server shows, relative to its root, ready for {@code href}. */
public final class Links {
  private Links() {}

  /** The page of a document; with a query that is not blank its marks are shown. */
  public static String document(String id, String q, boolean verbatim) {
    String query = q.isBlank() ? "" : "?q=" + encode(q) + (verbatim ? "&verbatim=true" : "");
    return "/documenti/" + path(id) + query;
  }

  /**
   * As {@link #document(String, String, boolean)}; the page leads back to this page of the results.
   */
  public static String document(String id, SearchParameters asked) {
    return "/documenti/" + path(id) + query(asked);
  }

  /** Where a title leads: to where the document is published, else to its page here. */
  public static String published(About about, String page) {
    return about.url() == null ? page : about.url();
  }

  /** The page of results, usual values left out. */
  public static String search(SearchParameters asked) {
    return "/" + query(asked);
  }

  /** The document as JSON. */
  public static String api(String id) {
    return "/api/documents/" + path(id);
  }

  /** The original file. */
  public static String original(String file) {
    return "/originali/" + path(file);
  }

  /** Percent-encodes a text for use as a part of a path or a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String query(SearchParameters asked) {
    List<String> pairs = new ArrayList<>();
    if (!asked.q().isBlank()) {
      pairs.add("q=" + encode(asked.q()));
    }
    if (asked.page() != 1) {
      pairs.add("page=" + asked.page());
    }
    if (asked.size() != SearchParameters.DEFAULT_SIZE) {
      pairs.add("size=" + asked.size());
    }
    if (asked.sort() != Sort.RELEVANCE || asked.q().isBlank()) {
      pairs.add("sort=" + SearchParameters.name(asked.sort()));
    }
    if (asked.verbatim()) {
      pairs.add("verbatim=true");
    }
    if (asked.separate()) {
      pairs.add("separate=true");
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String path(String id) {
    return Arrays.stream(id.split("/", -1)).map(Links::encode).collect(Collectors.joining("/"));
  }
}
