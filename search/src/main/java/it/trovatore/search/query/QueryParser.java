package it.trovatore.search.query;

/**
 * The lenient parser of what people type; docs/query-syntax.md describes the syntax. No text fails:
 * what cannot be taken as meant is taken as near as can be, with a warning. The tree is {@link
 * Query.All} over one or more clauses, or {@link Query.Everything} where there is no letter or
 * digit to look for. Time is linear in the length of the text. Thread-safe.
 */
public final class QueryParser {
  private QueryParser() {}

  /** Parses whatever text; {@link QueryText} writes the tree back. */
  public static ParsedQuery parse(String text) {
    Warnings warnings = new Warnings();
    Query query = Assembly.of(new Scanner(text, warnings).scan(), warnings);
    return new ParsedQuery(text, query, warnings.messages());
  }
}
