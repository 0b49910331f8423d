package it.trovatore.server.api;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;

/**
 * Marked text as HTML that is safe inside any element: the only place that turns documents' text
 * into markup. Everything but the {@code mark} elements is escaped; taking the tags away and
 * unescaping gives back the text, except that control characters that HTML does not allow become
 * U+FFFD, those past ASCII too.
 */
public final class MarkedHtml {
  private MarkedHtml() {}

  /**
   * The text with a {@code mark} element around each mark, whose class names the reason, as in
   * JSON, and whose title says it, if not as typed.
   */
  public static String of(MarkedText marked) {
    return write(marked, 0, false);
  }

  /**
   * As {@link #of}; the marks get the ids {@code m<first>}, {@code m<first + 1>}, ...
   *
   * @param goesOn whether the first mark is the rest of one that has its id already
   */
  public static String numbered(MarkedText marked, int first, boolean goesOn) {
    if (first < 1) {
      throw new IllegalArgumentException("marks are numbered from 1: " + first);
    }
    return write(marked, first, goesOn);
  }

  private static String write(MarkedText marked, int first, boolean goesOn) {
    String text = marked.text();
    StringBuilder html = new StringBuilder(text.length() + 16 + 13 * marked.marks().size());
    int at = 0;
    int number = first;
    boolean isRest = goesOn;
    for (Mark mark : marked.marks()) {
      escape(text, at, mark.start(), html);
      html.append("<mark");
      if (number > 0 && !isRest) {
        html.append(" id=\"m").append(number++).append('"');
      }
      isRest = false;
      String reason = reason(mark);
      if (!reason.isEmpty()) {
        html.append(" class=\"").append(SearchJson.reason(mark)).append("\" title=\"");
        escape(reason, 0, reason.length(), html);
        html.append('"');
      }
      html.append('>');
      escape(text, mark.start(), mark.end(), html);
      html.append("</mark>");
      at = mark.end();
    }
    escape(text, at, text.length(), html);
    return html.toString();
  }

  private static String reason(Mark mark) {
    return switch (mark.reason()) {
      case EXACT -> "";
      case SPELLING -> "scritto in altro modo";
      case INFLECTION -> mark.of() == null ? "in altra forma" : "forma di " + mark.of();
      case REPAIR -> "cercato al posto di quanto scritto";
    };
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\t', '\n', '\r' -> html.append(c);
        default -> html.append(Character.isISOControl(c) ? '\ufffd' : c);
      }
    }
  }
}
