package it.trovatore.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.backup.Backup;
import it.trovatore.server.page.Italian;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a backup holds, as a server tells it and as people read it. */
final class BackupJson {
  private BackupJson() {}

  static Map<String, Object> of(Backup.Summary backup) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("documents", backup.documents());
    members.put("sent", backup.sent());
    members.put("bytes", backup.bytes());
    return members;
  }

  static Backup.Summary read(JsonNode answer) {
    return new Backup.Summary(
        answer.path("documents").asLong(),
        answer.path("sent").asLong(),
        answer.path("bytes").asLong());
  }

  /** {@code 62 documenti (3 inviati), 1,2 MB}. */
  static String italian(Backup.Summary backup) {
    return Italian.documents(backup.documents())
        + " ("
        + Italian.number(backup.sent())
        + (backup.sent() == 1 ? " inviato), " : " inviati), ")
        + Italian.size(backup.bytes());
  }
}
