package it.trovatore.server.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.indexer.store.DocumentId;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.document.WebAddress;
import it.trovatore.server.api.BadDocument.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document that was sent as a JSON object, each known and well-formed; whatever is
 * not ends in a {@link BadDocument} that names it.
 *
 * @param id as the object has it, checked; null without one
 * @param content the object without its id, as it is stored
 */
public record DocumentFields(@Nullable String id, String content) {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();
  private static final Set<String> TEXTS =
      Set.of("id", "title", "text", "date", "source", "url", "language", "description");
  private static final Set<String> LISTS = Set.of("author", "tags");
  private static final String KNOWN =
      "id, title, text, date, author, tags, source, url, language, description";

  /** Reads an object, which must be all that the bytes hold. */
  public static ObjectNode object(byte[] json) {
    JsonNode node;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      node = READER.readTree(text);
    } catch (CharacterCodingException e) {
      throw new BadDocument(Reason.BAD_JSON, null, "Il testo non è in UTF-8.");
    } catch (JsonProcessingException e) {
      throw new BadDocument(Reason.BAD_JSON, null, "Non è JSON valido" + place(e.getLocation()));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new BadDocument(Reason.BAD_JSON, null, "Un documento è un oggetto JSON: { … }.");
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? "."
        : " alla riga " + location.getLineNr() + ", colonna " + location.getColumnNr() + ".";
  }

  /** Checks the fields of an object. */
  public static DocumentFields of(ObjectNode object) {
    object.properties().removeIf(field -> field.getValue().isNull());
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      check(field.getKey(), field.getValue());
    }
    JsonNode id = object.remove("id");
    SourceDocument preview = Inbox.preview("id", object);
    if (preview == null) {
      throw invalid("text", "Il documento non ha né titolo né testo.");
    }
    if (object.has("date") && preview.date() == null) {
      throw invalid("date", "La data si scrive come 2024-07-31.");
    }
    if (object.has("language") && preview.about().language() == null) {
      throw invalid("language", "La lingua si scrive come it o it-IT.");
    }
    return new DocumentFields(id == null ? null : id(id.textValue()), object.toString());
  }

  /** The id meant by a text. */
  public static String id(String text) {
    try {
      return DocumentId.of(text);
    } catch (DocumentId.Invalid e) {
      throw new BadDocument(Reason.ID_INVALID, "id", String.valueOf(e.getMessage()));
    }
  }

  private static void check(String name, JsonNode value) {
    if (TEXTS.contains(name)) {
      if (!value.isTextual()) {
        throw invalid(name, "Il campo «" + name + "» è un testo.");
      }
    } else if (LISTS.contains(name)) {
      if (!value.isTextual() && !isTexts(value)) {
        throw invalid(name, "Il campo «" + name + "» è un testo o un elenco di testi.");
      }
    } else {
      String shown = NameInMessage.of(name);
      throw new BadDocument(
          Reason.FIELD_UNKNOWN,
          shown,
          "Il campo «" + shown + "» non esiste; quelli possibili sono: " + KNOWN + ".");
    }
    if (name.equals("url") && WebAddress.of(value.textValue()) == null) {
      throw invalid(name, "Il campo «url» è un indirizzo che comincia con http:// o https://.");
    }
  }

  private static boolean isTexts(JsonNode value) {
    boolean texts = value.isArray();
    for (JsonNode each : value) {
      texts &= each.isTextual();
    }
    return texts;
  }

  private static BadDocument invalid(String field, String message) {
    return new BadDocument(Reason.FIELD_INVALID, field, message);
  }
}
