package it.trovatore.indexer.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.draft.Layout;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.markup.Html;
import it.trovatore.indexer.extract.markup.PlainText;
import it.trovatore.search.document.SourceDocument;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a document of a JSON object with the fields of a JSON Lines record. */
public final class FieldDocument {
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\s*<(?:p|div|h[1-6]|ul|ol|article|section|table|figure|blockquote|!--)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private FieldDocument() {}

  /**
   * The document, laid out as a plain text would be.
   *
   * @return null when there is neither a title nor a text
   */
  public static @Nullable SourceDocument of(String id, String file, JsonNode fields) {
    return Layout.document(id, file, Format.JSONL, draft(fields));
  }

  /** What the fields say; their text may be HTML. */
  static Draft draft(JsonNode fields) {
    return new Draft(Fields.properties(fields), blocks(Fields.body(fields)));
  }

  private static List<Block> blocks(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return MARKUP.matcher(text).matches() ? Html.blocks(text) : PlainText.blocks(text);
  }
}
