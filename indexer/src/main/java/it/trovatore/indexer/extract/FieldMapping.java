package it.trovatore.indexer.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says under which names the records of one file carry the fields of {@link Fields}: {@code title:
 * Titolo articolo}, or a list of names, whose values are joined as paragraphs. Fields that are not
 * named are found under their usual names.
 */
record FieldMapping(Map<String, List<String>> names) {
  static final FieldMapping NONE = new FieldMapping(Map.of());

  static FieldMapping of(Companion companion) throws ExtractionException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : companion.fields().properties()) {
      List<String> theirs = new ArrayList<>();
      if (field.getValue().isArray()) {
        field.getValue().forEach(name -> theirs.add(name.asText()));
      } else {
        theirs.add(field.getValue().asText());
      }
      names.put(field.getKey(), theirs);
    }
    return new FieldMapping(names);
  }

  ObjectNode apply(ObjectNode record) {
    ObjectNode mapped = record.deepCopy();
    names.forEach(
        (ours, theirs) -> {
          List<JsonNode> values =
              theirs.stream().map(record::get).filter(value -> value != null).toList();
          if (values.size() == 1) {
            mapped.set(ours, values.getFirst());
          } else if (!values.isEmpty()) {
            mapped.put(
                ours, String.join("\n\n", values.stream().map(value -> value.asText()).toList()));
          }
        });
    return mapped;
  }
}
