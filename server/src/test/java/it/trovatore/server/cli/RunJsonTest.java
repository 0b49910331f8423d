package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.server.api.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunJsonTest {
  @Test
  void aRunIsReadAsItWasTold() throws IOException {
    SyncSummary run =
        new SyncSummary(1, 2, 3, 4, 5, 6, List.of(), 7, true, true, Duration.ofMillis(8));

    assertEquals(run, RunJson.read(new ObjectMapper().readTree(Json.bytes(RunJson.of(run)))));
  }
}
