package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.indexer.extract.text.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what named fields say of a document, as front matter, JSON and the columns of a table have
 * them, by the names of {@link FieldName}.
 */
public final class Fields {
  private Fields() {}

  /** The properties; what is missing is null. */
  public static Draft.Properties properties(JsonNode fields) {
    return new Draft.Properties(
            text(FieldName.TITLE.in(fields)),
            joined(FieldName.AUTHOR.in(fields)),
            date(FieldName.DATE.in(fields)),
            tags(FieldName.TAGS.in(fields)))
        .about(
            text(FieldName.LANGUAGE.in(fields)),
            joined(FieldName.DESCRIPTION.in(fields)),
            text(FieldName.URL.in(fields)),
            joined(FieldName.SOURCE.in(fields)));
  }

  public static @Nullable String id(JsonNode fields) {
    return text(FieldName.ID.in(fields));
  }

  /** The text as it stands; null where there is none. */
  public static @Nullable String body(JsonNode fields) {
    JsonNode text = FieldName.TEXT.in(fields);
    return text == null ? null : text.textValue();
  }

  /** Whether there is a title or a text among the fields. */
  public static boolean describesDocument(JsonNode fields) {
    return FieldName.TITLE.in(fields) != null || FieldName.TEXT.in(fields) != null;
  }

  /** The text of a string or number, cleaned; null for anything else and for nothing but blanks. */
  public static @Nullable String text(@Nullable JsonNode node) {
    return node != null && node.isValueNode() && !node.isNull() ? orNull(node.asText()) : null;
  }

  /** The text cleaned; null where nothing is left. */
  public static @Nullable String orNull(@Nullable String text) {
    String clean = text == null ? "" : Prose.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** The items of a list written with commas or semicolons, cleaned, each once. */
  public static List<String> list(@Nullable String text) {
    return text == null ? List.of() : distinct(Arrays.asList(text.split("[,;]", -1)));
  }

  public static List<String> distinct(List<String> texts) {
    SequencedSet<String> distinct = new LinkedHashSet<>();
    for (String text : texts) {
      String clean = Prose.clean(text);
      if (!clean.isEmpty()) {
        distinct.add(clean);
      }
    }
    return List.copyOf(distinct);
  }

  private static @Nullable LocalDate date(@Nullable JsonNode node) {
    return Dates.parse(text(node));
  }

  private static @Nullable String joined(@Nullable JsonNode node) {
    return node != null && node.isArray()
        ? orNull(items(node).stream().collect(Collectors.joining(", ")))
        : text(node);
  }

  private static List<String> tags(@Nullable JsonNode node) {
    return node != null && node.isArray() ? items(node) : list(text(node));
  }

  private static List<String> items(JsonNode array) {
    List<String> items = new ArrayList<>();
    array.forEach(
        item -> {
          String text = text(item);
          if (text != null) {
            items.add(text);
          }
        });
    return distinct(items);
  }
}
