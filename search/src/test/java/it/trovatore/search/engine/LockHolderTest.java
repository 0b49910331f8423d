package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockHolderTest {
  @Test
  void whatIsWrittenIsReadAndNamesProgramAndProcess() {
    LockHolder me = LockHolder.thisProcess("trovatore serve");
    assertEquals(Optional.of(me), LockHolder.read(me.written()));
    assertTrue(
        me.toString()
            .startsWith("trovatore serve (pid " + ProcessHandle.current().pid() + ", dal "),
        me.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "a\nb\nc\n", "a\n1\nieri\n"})
  void anyOtherTextIsNobody(String text) {
    assertEquals(Optional.empty(), LockHolder.read(text));
  }
}
