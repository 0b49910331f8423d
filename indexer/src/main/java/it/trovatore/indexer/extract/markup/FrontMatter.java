package it.trovatore.indexer.extract.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.fields.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two lines of {@code ---} at the top of a text. YAML that is not valid, such as a
 * title with a colon and without quotes, is read line by line as {@code key: value}. Where no field
 * stands between the two lines, they are rules and all is text.
 */
final class FrontMatter {
  private static final Pattern FENCED =
      Pattern.compile(
          "\\A---[ \\t]*\\R(?<yaml>.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", //
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINE =
      Pattern.compile("^(\\p{L}[\\p{L}\\p{N}_ -]*):[ \\t]+(.+?)[ \\t]*$", Pattern.MULTILINE);
  private static final YAMLMapper YAML = new YAMLMapper();

  private FrontMatter() {}

  /** A text in its two parts; {@code properties} are none where there is no front matter. */
  record Split(Draft.Properties properties, String rest) {}

  static Split split(String text) {
    Matcher matcher = FENCED.matcher(text);
    if (matcher.find()) {
      JsonNode fields = tree(matcher.group("yaml"));
      if (!fields.isEmpty()) {
        return new Split(Fields.properties(fields), text.substring(matcher.end()));
      }
    }
    return new Split(Draft.Properties.NONE, text);
  }

  private static JsonNode tree(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      return lines(yaml);
    }
    return lines(yaml);
  }

  private static ObjectNode lines(String yaml) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Matcher line = LINE.matcher(yaml);
    while (line.find()) {
      fields.put(line.group(1).strip(), line.group(2).replaceAll("^[\"'\\[]|[\"'\\]]$", ""));
    }
    return fields;
  }
}
