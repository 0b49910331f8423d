package it.trovatore.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.sync.SyncSummary;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run found and did, as a server tells it; of the rejected files only how many they are. */
final class RunJson {
  private RunJson() {}

  static Map<String, Object> of(SyncSummary run) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("state", "done");
    members.put("documents", run.documents());
    members.put("added", run.added());
    members.put("changed", run.changed());
    members.put("moved", run.moved());
    members.put("removed", run.removed());
    members.put("unchanged", run.unchanged());
    members.put("deferred", run.deferred());
    members.put("rejected", run.rejected().size());
    members.put("rebuilt", run.rebuilt());
    members.put("complete", run.complete());
    members.put("took", run.took().toMillis());
    return members;
  }

  /** The run without its rejected files. */
  static SyncSummary read(JsonNode answer) {
    return new SyncSummary(
        answer.path("added").asInt(),
        answer.path("changed").asInt(),
        answer.path("moved").asInt(),
        answer.path("removed").asInt(),
        answer.path("unchanged").asInt(),
        answer.path("deferred").asInt(),
        List.of(),
        answer.path("documents").asLong(),
        answer.path("rebuilt").asBoolean(),
        answer.path("complete").asBoolean(),
        Duration.ofMillis(answer.path("took").asLong()));
  }
}
