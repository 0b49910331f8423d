package it.trovatore.indexer.extract;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.search.document.SourceDocument;
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
    Draft draft = new Draft(Fields.properties(fields), Fields.body(fields));
    return Layout.document(id, file, Format.JSONL, draft);
  }
}
