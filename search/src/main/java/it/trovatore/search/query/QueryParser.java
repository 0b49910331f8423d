package it.trovatore.search.query;

import java.util.List;

/**
 * The lenient parser of what people type; docs/query-syntax.md describes the syntax. No text fails:
 * what cannot be taken as meant is taken as near as can be, with a warning. The tree is {@link
 * Query.All} over one or more clauses, or {@link Query.Everything} where there is no letter, digit
 * or sign that is read as a word ({@code €}) to look for, nor, where there is none of these, an
 * emoji. Time is linear in the length of the text. Thread-safe.
 */
public final class QueryParser {
  private QueryParser() {}

  /** Parses whatever text; {@link QueryText} writes the tree back. */
  public static ParsedQuery parse(String text) {
    Warnings warnings = new Warnings();
    Query query = Assembly.of(new Scanner(text, warnings).scan(), warnings);
    return new ParsedQuery(
        text, query instanceof Query.Everything ? emoji(text) : query, warnings.messages());
  }

  private static Query emoji(String text) {
    List<Query> emoji =
        text.codePoints()
            .filter(Character::isEmojiPresentation)
            .distinct()
            .<Query>mapToObj(each -> new Query.Word(Field.ANYWHERE, Character.toString(each)))
            .toList();
    return emoji.isEmpty() ? new Query.Everything() : new Query.All(emoji);
  }
}
