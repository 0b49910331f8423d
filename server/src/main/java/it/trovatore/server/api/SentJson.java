package it.trovatore.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.indexer.sync.Inbox;
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
  public static SentJson of(SentDocument document) {
    JsonNode content = Inbox.fields(document);
    return new SentJson(
        document.version(),
        document.created().toString(),
        document.updated().toString(),
        document.name(),
        content.path("source").textValue(),
        content.path("url").textValue());
  }
}
