package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.search.document.Languages;
import it.trovatore.search.document.WebAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what nothing is made of in the metadata that a person wrote, and says what would be. */
final class MetadataFaults {
  private static final Set<FieldName> POSSIBLE =
      EnumSet.complementOf(EnumSet.of(FieldName.ID, FieldName.TEXT));

  private static final Set<FieldName> LISTS =
      EnumSet.of(FieldName.AUTHOR, FieldName.TAGS, FieldName.DESCRIPTION, FieldName.SOURCE);

  private static final int SHOWN = 50;

  private MetadataFaults() {}

  /** Each with the key and, where that is one, the value; a field without a value is no fault. */
  static List<String> of(JsonNode fields) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      FieldName name = FieldName.called(field.getKey());
      JsonNode value = field.getValue();
      if (name == null || !POSSIBLE.contains(name)) {
        faults.add(unknown(field.getKey(), POSSIBLE));
      } else if (!value.isNull()) {
        String right = right(name, value);
        if (right != null) {
          faults.add(cut(field.getKey()) + ": " + shown(value) + " non va bene: " + right);
        }
      }
    }
    return faults;
  }

  /** That a key is none of those that may be. */
  static String unknown(String key, Set<FieldName> possible) {
    return "il campo «"
        + cut(key)
        + "» non esiste; quelli possibili sono: "
        + FieldName.choice(possible);
  }

  /** A value as people recognize it. */
  static String shown(JsonNode value) {
    return "«" + cut(value.isValueNode() ? value.asText() : value.toString()) + "»";
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** What would be right in the place of the value; null when it is. */
  private static @Nullable String right(FieldName name, JsonNode value) {
    if (LISTS.contains(name)) {
      return value.isValueNode() || isTexts(value) ? null : "è un testo o un elenco di testi";
    }
    if (!value.isValueNode()) {
      return "è un testo";
    }
    String text = value.asText();
    return switch (name) {
      case DATE -> Dates.parse(text) == null ? "la data si scrive come 2024-07-31" : null;
      case LANGUAGE -> Languages.code(text) == null ? "la lingua si scrive come it o it-IT" : null;
      case URL ->
          WebAddress.of(text) == null ? "è un indirizzo che comincia con http:// o https://" : null;
      default -> null;
    };
  }

  private static boolean isTexts(JsonNode value) {
    boolean texts = value.isArray();
    for (JsonNode each : value) {
      texts &= each.isValueNode();
    }
    return texts;
  }
}
