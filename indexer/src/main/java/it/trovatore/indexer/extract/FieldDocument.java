package it.trovatore.indexer.extract;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.search.document.SourceDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a document of a JSON object with the fields of a JSON Lines record. */
public final class FieldDocument {
  private FieldDocument() {}

  /**
   * The document, laid out as a plain text would be.
   *
   * @return null when there is neither a title nor a text
   */
  public static @Nullable SourceDocument of(String id, String file, JsonNode fields) {
    JsonNode text = fields.get("text");
    List<Block> blocks =
        text != null && text.isTextual() ? PlainText.blocks(text.textValue()) : List.of();
    return Layout.document(id, file, Format.JSONL, new Draft(Fields.properties(fields), blocks));
  }
}
