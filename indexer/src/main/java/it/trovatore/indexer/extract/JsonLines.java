package it.trovatore.indexer.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * Reads JSON Lines, one document a line, without ever holding more than a line; {@link Fields} says
 * which keys count. A record without an id is known by the number of its line. A line that is no
 * such record is a problem, and the rest goes on.
 */
final class JsonLines implements Container {
  private static final int LONGEST_LINE = 16 << 20;

  private final ObjectReader reader =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Whether the line is a record, so that the file is JSON Lines whatever its name. */
  boolean isRecord(String line) {
    try {
      JsonNode node = reader.readTree(line);
      return node.isObject() && Fields.describesDocument(node);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    Lines lines = new Lines(item, findings, findings.mapping());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(item.location()), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      boolean tooLong = false;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          lines.line(number++, line, tooLong);
          line.reset();
          tooLong = false;
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        } else {
          tooLong = true;
        }
      }
      lines.line(number, line, tooLong);
    }
    if (lines.blank) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
  }

  private final class Lines {
    private final Item item;
    private final Findings findings;
    private final FieldMapping mapping;
    private boolean blank = true;

    Lines(Item item, Findings findings, FieldMapping mapping) {
      this.item = item;
      this.findings = findings;
      this.mapping = mapping;
    }

    void line(long number, ByteArrayOutputStream bytes, boolean tooLong) {
      String place = "riga " + number;
      String line = TextDecoder.decode(bytes.toByteArray());
      if (!line.isBlank()) {
        blank = false;
      }
      if (tooLong) {
        findings.bad(place, "supera " + (LONGEST_LINE >> 20) + " MB");
      } else if (!line.isBlank()) {
        record(place, number, line);
      }
    }

    private void record(String place, long number, String line) {
      try {
        if (reader.readTree(line) instanceof ObjectNode record) {
          findings.record(item, Format.JSONL, place, number, mapping.apply(record));
        } else {
          findings.bad(place, "non è un oggetto JSON");
        }
      } catch (JsonProcessingException e) {
        findings.bad(place, "non è JSON valido");
      }
    }
  }
}
