package it.trovatore.indexer.extract.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.indexer.extract.container.Container;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.FieldMapping;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * Reads JSON Lines, one document a line, without ever holding more than a line and the hashes of
 * the ids before; {@link Fields} says which keys count. A record without an id is known by the
 * number of its line. A line that is no such record is a problem, and the rest goes on.
 */
public final class JsonLines implements Container {
  private static final int LONGEST_LINE = 16 << 20;
  private static final int PIECE = 1 << 18;

  private final ObjectReader reader =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Whether the line is a record, so that the file is JSON Lines whatever its name. */
  public boolean isRecord(String line) {
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
    try (InputStream in = Files.newInputStream(item.location())) {
      byte[] piece = new byte[PIECE];
      long bytes = 0;
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        lines.read(piece, length);
        bytes += length;
        findings.reached(item, bytes);
      }
      lines.end();
    }
    if (lines.blank) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
  }

  private final class Lines {
    private final Item item;
    private final Findings findings;
    private final FieldMapping mapping;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;
    private boolean blank = true;

    Lines(Item item, Findings findings, FieldMapping mapping) {
      this.item = item;
      this.findings = findings;
      this.mapping = mapping;
    }

    void read(byte[] piece, int length) {
      int start = 0;
      for (int i = 0; i < length; i++) {
        if (piece[i] == '\n') {
          append(piece, start, i);
          end();
          start = i + 1;
        }
      }
      append(piece, start, length);
    }

    private void append(byte[] piece, int start, int end) {
      int room = LONGEST_LINE - line.size();
      tooLong |= end - start > room;
      line.write(piece, start, Math.min(end - start, room));
    }

    /** A line is whole. */
    void end() {
      String place = "riga " + number;
      String text = TextDecoder.decode(line.toByteArray());
      if (!text.isBlank()) {
        blank = false;
      }
      if (tooLong) {
        findings.bad(place, "supera " + (LONGEST_LINE >> 20) + " MB");
      } else if (!text.isBlank()) {
        record(place, text);
      }
      line.reset();
      tooLong = false;
      number++;
    }

    private void record(String place, String text) {
      try {
        if (reader.readTree(text) instanceof ObjectNode record) {
          Records.add(item, Format.JSONL, place, number, mapping.apply(record), findings);
        } else {
          findings.bad(place, "non è un oggetto JSON");
        }
      } catch (JsonProcessingException e) {
        findings.bad(place, "non è JSON valido");
      }
    }
  }
}
