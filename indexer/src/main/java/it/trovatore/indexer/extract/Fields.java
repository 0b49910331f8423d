package it.trovatore.indexer.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from named fields, as front matter, JSON and the columns of a table have them:
 * id, title, text, date, author, tags, language, description, url and source, under their English
 * or Italian names in any case.
 */
final class Fields {
  private static final String[] ID = {"id", "guid", "codice"};
  private static final String[] TITLE = {"title", "titolo", "headline"};
  private static final String[] TEXT = {"text", "testo", "body", "corpo", "content", "contenuto"};
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\s*<(?:p|div|h[1-6]|ul|ol|article|section|table|figure|blockquote|!--)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Fields() {}

  /** The properties; what is missing is null. */
  static Draft.Properties properties(JsonNode fields) {
    return new Draft.Properties(
            text(find(fields, TITLE)),
            joined(find(fields, "author", "authors", "autore", "autori", "autrice", "creator")),
            date(find(fields, "date", "data", "published", "pubblicato")),
            tags(find(fields, "tags", "tag", "keywords", "parole chiave", "etichette")))
        .about(
            text(find(fields, "language", "lang", "lingua")),
            joined(find(fields, "description", "descrizione", "abstract", "sommario")),
            text(find(fields, "url", "link", "indirizzo")),
            joined(find(fields, "source", "fonte", "testata")));
  }

  static @Nullable String id(JsonNode fields) {
    return text(find(fields, ID));
  }

  /** The blocks of the text, which may be HTML; none where there is no text. */
  static List<Block> body(JsonNode fields) {
    JsonNode text = find(fields, TEXT);
    if (text == null || !text.isTextual()) {
      return List.of();
    }
    String value = text.textValue();
    return MARKUP.matcher(value).matches() ? Html.blocks(value) : PlainText.blocks(value);
  }

  /** Whether there is a title or a text among the fields. */
  static boolean describesDocument(JsonNode fields) {
    return find(fields, TITLE) != null || find(fields, TEXT) != null;
  }

  /** The text of a string or number, cleaned; null for anything else and for nothing but blanks. */
  static @Nullable String text(@Nullable JsonNode node) {
    return node != null && node.isValueNode() && !node.isNull() ? orNull(node.asText()) : null;
  }

  /** The text cleaned; null where nothing is left. */
  static @Nullable String orNull(@Nullable String text) {
    String clean = text == null ? "" : Prose.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** The items of a list written with commas or semicolons, cleaned, each once. */
  static List<String> list(@Nullable String text) {
    return text == null ? List.of() : distinct(Arrays.asList(text.split("[,;]", -1)));
  }

  static List<String> distinct(List<String> texts) {
    SequencedSet<String> distinct = new LinkedHashSet<>();
    for (String text : texts) {
      String clean = Prose.clean(text);
      if (!clean.isEmpty()) {
        distinct.add(clean);
      }
    }
    return List.copyOf(distinct);
  }

  private static @Nullable JsonNode find(JsonNode fields, String... names) {
    for (String name : names) {
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        if (field.getKey().equalsIgnoreCase(name)) {
          return field.getValue();
        }
      }
    }
    return null;
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
