package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.indexer.extract.draft.ExtractionException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says under which names the records of files carry the fields of {@link FieldName}: {@code title:
 * Titolo articolo}, or a list of names, whose values are joined as paragraphs. Fields that are not
 * named are found under their usual names. It remembers which of the names it met, since one that
 * no record has is a slip. For one thread.
 */
public final class FieldMapping {
  /** So many names of the records are told to whoever wrote another. */
  private static final int TOLD = 20;

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> met = new LinkedHashSet<>();
  private final Set<String> unmet = new LinkedHashSet<>();
  private boolean applied;

  private FieldMapping() {}

  /** That every field has one of its usual names. */
  public static FieldMapping none() {
    return new FieldMapping();
  }

  public static FieldMapping of(Companion companion) throws ExtractionException {
    FieldMapping mapping = new FieldMapping();
    for (Map.Entry<String, JsonNode> field : companion.fields().properties()) {
      mapping.add(field.getKey(), field.getValue());
    }
    return mapping;
  }

  private void add(String ours, JsonNode value) {
    if (FieldName.called(ours) == null) {
      faults.add(MetadataFaults.unknown(ours, EnumSet.allOf(FieldName.class)));
      return;
    }
    List<String> theirs = new ArrayList<>();
    for (JsonNode name : value.isArray() ? value : List.of(value)) {
      if (name.isValueNode() && !name.isNull()) {
        theirs.add(name.asText());
      } else {
        faults.add(
            ours
                + ": "
                + MetadataFaults.shown(name)
                + " non va bene: è il nome di una colonna o un elenco di nomi");
      }
    }
    names.put(ours, theirs);
    unmet.addAll(theirs);
  }

  /** Whether a field is read from the column, or the key, of that name. */
  public boolean asksFor(String name) {
    return FieldName.called(name) != null
        || names.values().stream().anyMatch(theirs -> theirs.contains(name));
  }

  public ObjectNode apply(ObjectNode record) {
    meet(record);
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

  private void meet(ObjectNode record) {
    applied = true;
    if (!unmet.isEmpty()) {
      unmet.removeIf(record::has);
      record
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (met.size() < TOLD) {
                  met.add(name);
                }
              });
    }
  }

  /** What of it says nothing, of all records so far. */
  public List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    if (applied) {
      names.forEach(
          (ours, theirs) ->
              theirs.stream()
                  .filter(unmet::contains)
                  .forEach(name -> all.add(missing(ours, name))));
    }
    return all;
  }

  private String missing(String ours, String name) {
    return met.stream()
        .map(other -> "«" + other + "»")
        .collect(Collectors.joining(", ", ours + ": «" + name + "» non c'è; ci sono ", ""));
  }
}
