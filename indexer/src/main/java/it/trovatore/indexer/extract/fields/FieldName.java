package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a document that people may write, under their English or Italian names. */
enum FieldName {
  ID("id", "guid", "codice"),
  TITLE("title", "titolo", "headline"),
  TEXT("text", "testo", "body", "corpo", "content", "contenuto"),
  DATE("date", "data", "published", "pubblicato"),
  AUTHOR("author", "authors", "autore", "autori", "autrice", "creator"),
  TAGS("tags", "tag", "keywords", "parole chiave", "etichette"),
  LANGUAGE("language", "lang", "lingua"),
  DESCRIPTION("description", "descrizione", "abstract", "sommario"),
  URL("url", "link", "indirizzo"),
  SOURCE("source", "fonte", "testata");

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> names;

  FieldName(String... names) {
    this.names = List.of(names);
  }

  /** The field of that name, in any case; null when there is none. */
  static @Nullable FieldName called(String name) {
    return Arrays.stream(values())
        .filter(field -> field.names.stream().anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .orElse(null);
  }

  /** The value of this field; null where there is none. The first of its names goes before. */
  @Nullable JsonNode in(JsonNode fields) {
    for (String name : names) {
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        if (field.getKey().equalsIgnoreCase(name)) {
          return field.getValue();
        }
      }
    }
    return null;
  }

  /** What a person who wrote another name may write. */
  static String choice(Collection<FieldName> fields) {
    return fields.stream()
        .map(field -> field.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
