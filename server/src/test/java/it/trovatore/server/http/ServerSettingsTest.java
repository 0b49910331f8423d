package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,        true",
    "127.1,            true",
    "127.0.1.1,        true",
    "::1,              true",
    "::ffff:127.0.0.1, true",
    "localhost,        true",
    "Localhost,        true",
    "0.0.0.0,          false",
    "::,               false",
    "192.0.2.1,        false",
    "nulla.invalid,    false"
  })
  void onlyThisMachineReachesALoopbackAddressHoweverItIsWritten(String host, boolean loopback) {
    assertEquals(loopback, new ServerSettings(host, 0, Tokens.of(null, null, null)).loopback());
  }
}
