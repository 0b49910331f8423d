package it.trovatore.indexer.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines, one document a line, without ever holding more than a line: {@code id}, {@code
 * title}, {@code text}, {@code date}, {@code author}, {@code tags}. A record without an id is known
 * by the number of its line. A line that is no such record is a problem, and the rest goes on.
 */
final class JsonLines {
  private static final int LONGEST_LINE = 16 << 20;
  private static final int MOST_PROBLEMS = 100;

  private final ObjectReader reader =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Whether the line is a record, so that the file is JSON Lines whatever its name. */
  boolean isRecord(String line) {
    try {
      JsonNode node = reader.readTree(line);
      return node.isObject() && (node.has("text") || node.has("title"));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Gives the documents one by one and returns the problems; an empty file is one. */
  List<Problem> read(Path file, String path, Consumer<SourceDocument> documents)
      throws IOException, ExtractionException {
    Records records = new Records(path, documents);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      boolean tooLong = false;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          records.line(number++, line, tooLong);
          line.reset();
          tooLong = false;
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        } else {
          tooLong = true;
        }
      }
      records.line(number, line, tooLong);
    }
    return records.problems();
  }

  private final class Records {
    private final String path;
    private final Consumer<SourceDocument> documents;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bad;

    Records(String path, Consumer<SourceDocument> documents) {
      this.path = path;
      this.documents = documents;
    }

    List<Problem> problems() throws ExtractionException {
      if (ids.isEmpty() && bad == 0) {
        throw new ExtractionException(Problem.Kind.EMPTY);
      }
      if (bad > MOST_PROBLEMS) {
        problems.add(
            new Problem(Problem.Kind.BAD_RECORD, "e altri " + (bad - MOST_PROBLEMS) + " record"));
      }
      return problems;
    }

    void line(long number, ByteArrayOutputStream bytes, boolean tooLong) {
      if (tooLong) {
        bad(number, "supera " + (LONGEST_LINE >> 20) + " MB");
        return;
      }
      String line = TextDecoder.decode(bytes.toByteArray());
      if (line.isBlank()) {
        return;
      }
      try {
        JsonNode record = reader.readTree(line);
        String reason = record.isObject() ? add(number, record) : "non è un oggetto JSON";
        if (reason != null) {
          bad(number, reason);
        }
      } catch (JsonProcessingException e) {
        bad(number, "non è JSON valido");
      }
    }

    /** Gives the record's document; returns why it cannot, or null. */
    private @Nullable String add(long number, JsonNode record) {
      String own = Fields.text(record.get("id"));
      String id = own == null ? Long.toString(number) : own;
      if (ids.contains(id)) {
        return "l'id «" + id + "» c'è già";
      }
      SourceDocument document = FieldDocument.of(path + "#" + id, path, record);
      if (document == null) {
        return "mancano titolo e testo";
      }
      ids.add(id);
      documents.accept(document);
      return null;
    }

    private void bad(long line, String reason) {
      if (++bad <= MOST_PROBLEMS) {
        problems.add(new Problem(Problem.Kind.BAD_RECORD, "riga " + line + ": " + reason));
      }
    }
  }
}
