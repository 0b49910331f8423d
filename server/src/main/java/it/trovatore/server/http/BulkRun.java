package it.trovatore.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Outcome;
import it.trovatore.indexer.store.Precondition;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.server.api.BadDocument;
import it.trovatore.server.api.DocumentFields;
import it.trovatore.server.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stream of documents. A line is a document with its {@code id}, or {@code {"delete": id}}; one
 * that cannot be taken costs itself alone. Lines are made durable in batches, and each is answered
 * when it is; a store that fails, or a body that does not come whole, ends the stream, and the last
 * line says so.
 */
final class BulkRun {
  private static final int BATCH_LINES = 1_000;
  private static final int BATCH_BYTES = 4 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofMinutes(10);

  private final LongLines lines;
  private final Spool answers;
  private final Folder folder;
  private final Inbox inbox;
  private final List<Line> batch = new ArrayList<>();
  private final Map<Outcome.Result, Long> made = new EnumMap<>(Outcome.Result.class);
  private long number;
  private long failed;
  private long latest;

  /** A line of the batch: a change to be made, or the problem with it. */
  private record Line(
      long number,
      @Nullable String id,
      @Nullable Change change,
      @Nullable RequestProblem problem) {}

  BulkRun(LongLines lines, Spool answers, Folder folder, Inbox inbox) {
    this.lines = lines;
    this.answers = answers;
    this.folder = folder;
    this.inbox = inbox;
  }

  void run(Wait wait) throws IOException, InterruptedException {
    RequestProblem stopped;
    try {
      stopped = readAll();
    } catch (StoreException e) {
      stopped = ErrorTable.problem(e);
    }
    boolean visible =
        inbox.awaitVisible(latest, wait == Wait.VISIBLE ? PATIENCE_AT_THE_END : Duration.ZERO);
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("done", stopped == null);
    end.put("lines", number);
    for (Outcome.Result result :
        List.of(
            Outcome.Result.CREATED,
            Outcome.Result.UPDATED,
            Outcome.Result.UNCHANGED,
            Outcome.Result.DELETED)) {
      end.put(name(result), made.getOrDefault(result, 0L));
    }
    end.put("failed", failed);
    end.put("visible", visible);
    if (stopped != null) {
      end.put("error", stopped.members());
    }
    answers.write(line(end));
  }

  /** Takes all lines that come whole; returns what kept the rest from coming, or null. */
  private @Nullable RequestProblem readAll() throws IOException, InterruptedException {
    RequestProblem cut = null;
    try {
      readLines();
    } catch (RequestProblem.Refused e) {
      if (number == 0) {
        throw e;
      }
      cut = e.problem();
    }
    flush();
    return cut;
  }

  private void readLines() throws IOException, InterruptedException {
    int bytes = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      number++;
      bytes += line.length;
      Line read = read(line);
      if (read != null) {
        batch.add(read);
      }
      if (batch.size() >= BATCH_LINES || bytes >= BATCH_BYTES || lines.isIdle()) {
        flush();
        bytes = 0;
      }
    }
  }

  /** The line's change or problem; null for a blank one. */
  private @Nullable Line read(byte[] line) {
    if (lines.isTooLong()) {
      return bad(
          null,
          RequestProblem.of(
              ErrorCode.BODY_TOO_LARGE,
              "La riga è troppo lunga: al massimo "
                  + (DocumentRoutes.LARGEST_FIELDS >> 20)
                  + " MB."));
    }
    if (isBlank(line)) {
      return null;
    }
    String id = null;
    try {
      ObjectNode object = DocumentFields.object(line);
      JsonNode deleted = object.get("delete");
      if (deleted != null) {
        id = idToDelete(object, deleted);
        return new Line(number, id, new Change.Delete(id, new Precondition.None()), null);
      }
      id = object.path("id").textValue();
      DocumentFields fields = DocumentFields.of(object);
      id = fields.id();
      if (id == null) {
        throw new BadDocument(BadDocument.Reason.ID_INVALID, "id", "Il documento non ha un id.");
      }
      if (folder.holds(id) && !inbox.store().holds(id)) {
        throw DocumentRoutes.taken();
      }
      Change put = new Change.Put(id, fields.content(), null, null, new Precondition.None());
      return new Line(number, id, put, null);
    } catch (BadDocument | RequestProblem.Refused e) {
      return bad(id, ErrorTable.problem(e));
    }
  }

  private static String idToDelete(ObjectNode object, JsonNode deleted) {
    if (object.size() > 1 || !deleted.isTextual()) {
      throw new BadDocument(
          BadDocument.Reason.FIELD_INVALID,
          "delete",
          "Per togliere un documento la riga è {\"delete\": \"id\"}.");
    }
    return DocumentFields.id(deleted.textValue());
  }

  private Line bad(@Nullable String id, RequestProblem problem) {
    return new Line(number, id, null, problem);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private void flush() throws IOException, InterruptedException {
    inbox.awaitRoom(PATIENCE);
    List<Change> changes = new ArrayList<>();
    for (Line line : batch) {
      if (line.change() != null) {
        changes.add(line.change());
      }
    }
    StoreException failure = null;
    List<Outcome> outcomes = List.of();
    try {
      outcomes = changes.isEmpty() ? List.of() : inbox.send(changes);
    } catch (StoreException e) {
      failure = e;
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    var next = outcomes.iterator();
    for (Line line : batch) {
      Map<String, Object> members;
      if (line.problem() != null) {
        members = refused(line, line.problem());
      } else if (failure != null) {
        members = refused(line, ErrorTable.problem(failure));
      } else {
        members = answer(line, next.next());
      }
      answer.writeBytes(line(members));
    }
    batch.clear();
    answers.write(answer.toByteArray());
    if (failure != null) {
      throw failure;
    }
  }

  private Map<String, Object> answer(Line line, Outcome outcome) {
    String id = line.id() == null ? "" : line.id();
    int status =
        switch (outcome.result()) {
          case CREATED -> 201;
          case UPDATED, UNCHANGED, DELETED -> 200;
          case NOT_FOUND, CONDITION_FAILED -> 0;
        };
    if (status == 0) {
      return refused(
          line, (folder.holds(id) ? DocumentRoutes.taken() : DocumentRoutes.unknown()).problem());
    }
    made.merge(outcome.result(), 1L, Long::sum);
    latest = Math.max(latest, outcome.version());
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", line.number());
    members.put("status", status);
    members.putAll(DocumentRoutes.members(id, outcome));
    return members;
  }

  private Map<String, Object> refused(Line line, RequestProblem problem) {
    failed++;
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", line.number());
    members.put("status", problem.code().status());
    if (line.id() != null) {
      members.put("id", line.id());
    }
    members.put("code", problem.code().code());
    members.put("detail", problem.detail());
    if (problem.parameter() != null) {
      members.put("parameter", problem.parameter());
    }
    return members;
  }

  private static byte[] line(Map<String, Object> members) {
    byte[] json = Json.bytes(members);
    byte[] line = new byte[json.length + 1];
    System.arraycopy(json, 0, line, 0, json.length);
    line[json.length] = '\n';
    return line;
  }

  private static String name(Outcome.Result result) {
    return result.name().toLowerCase(Locale.ROOT);
  }
}
