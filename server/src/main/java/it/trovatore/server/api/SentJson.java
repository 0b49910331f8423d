package it.trovatore.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.store.SentDocument;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of what is stored of a document that was sent.
 *
 * @param created ISO-8601 in UTC
 * @param updated ISO-8601 in UTC
 * @param name of the file that was sent, or null
 * @param source as it was sent, or null
 * @param url as it was sent, or null
 */
public record SentJson(
    long version,
    String created,
    String updated,
    @Nullable String name,
    @Nullable String source,
    @Nullable String url) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static SentJson of(SentDocument document) {
    JsonNode content = content(document);
    return new SentJson(
        document.version(),
        document.created().toString(),
        document.updated().toString(),
        document.name(),
        content.path("source").textValue(),
        content.path("url").textValue());
  }

  private static JsonNode content(SentDocument document) {
    try {
      return MAPPER.readTree(document.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored as no JSON: " + document.id(), e);
    }
  }
}
