package it.trovatore.indexer.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.indexer.extract.records.FieldDocument;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content under which sent documents are stored: of one sent as JSON that very object, which is
 * laid out anew whenever it is indexed; of a file what was extracted from it when it came.
 */
final class SentText {
  private static final String FORMAT = "json";
  private static final ObjectMapper MAPPER = mapper();

  private SentText() {}

  /** A file's text may be longer than the strings that Jackson takes unasked. */
  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  /** The content for a file from which this was extracted. */
  static String of(SourceDocument extracted) {
    ObjectNode fields = MAPPER.createObjectNode();
    fields.put("title", extracted.title());
    fields.put("body", extracted.body());
    fields.put("format", extracted.format());
    About about = extracted.about();
    put(fields, "author", extracted.author());
    put(fields, "date", extracted.date() == null ? null : extracted.date().toString());
    put(fields, "url", about.url());
    put(fields, "source", about.source());
    put(fields, "language", about.language());
    put(fields, "description", about.description());
    ArrayList<String> tags = new ArrayList<>(extracted.tags());
    fields.putPOJO("tags", tags);
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is stored of it. */
  static JsonNode fields(SentDocument sent) throws IOException {
    return MAPPER.readTree(sent.content());
  }

  /**
   * The document to be indexed; null when there is nothing in it to be found.
   *
   * @param file under which the index knows it
   */
  static @Nullable SourceDocument document(SentDocument sent, String file) throws IOException {
    JsonNode content = fields(sent);
    if (sent.original() != null) {
      return new SourceDocument(
          sent.id(),
          file,
          content.path("title").asText(),
          content.path("body").asText(),
          text(content, "author"),
          content.hasNonNull("date") ? LocalDate.parse(content.get("date").asText()) : null,
          tags(content),
          content.path("format").asText(),
          new About(
              text(content, "url"),
              text(content, "source"),
              text(content, "language"),
              text(content, "description")));
    }
    return fromFields(sent.id(), file, content);
  }

  /** The document of a JSON object that was sent; null when it has neither title nor text. */
  static @Nullable SourceDocument fromFields(String id, String file, JsonNode fields) {
    SourceDocument record = FieldDocument.of(id, file, fields);
    return record == null
        ? null
        : new SourceDocument(
            id,
            file,
            record.title(),
            record.body(),
            record.author(),
            record.date(),
            record.tags(),
            FORMAT,
            record.about());
  }

  private static void put(ObjectNode fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode content, String name) {
    return content.path(name).textValue();
  }

  private static List<String> tags(JsonNode content) {
    List<String> tags = new ArrayList<>();
    content.path("tags").forEach(tag -> tags.add(tag.asText()));
    return tags;
  }
}
