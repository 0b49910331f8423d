package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchGateTest {

  @Test
  void whoFindsNoPlaceIsToldWhenToComeBack() {
    SearchGate gate = new SearchGate(1, 1);
    RequestProblem problem =
        gate.run(() -> assertThrows(RequestProblem.Refused.class, () -> gate.run(() -> "dentro")))
            .problem();
    assertEquals(ErrorCode.BUSY, problem.code());
    assertEquals(List.of("2"), problem.headers().get("Retry-After"));
  }

  @Test
  void aSearchThatFailsGivesItsPlaceBack() {
    SearchGate gate = new SearchGate(1, 1);
    assertThrows(
        IllegalStateException.class,
        () ->
            gate.run(
                () -> {
                  throw new IllegalStateException("rotto");
                }));
    assertEquals("dentro", gate.run(() -> "dentro"));
  }
}
