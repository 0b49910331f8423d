package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What an Italian system says of the same failures must not alter what is told. */
class AddressUnavailableTest {

  private static String message(String host, int port, String reason) {
    ServerSettings settings = new ServerSettings(host, port, Tokens.of(null, null, null));
    return String.valueOf(
        AddressUnavailable.of(settings, new IllegalStateException(new BindException(reason)))
            .getMessage());
  }

  @Test
  void aTakenPortIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String message = message("127.0.0.1", taken.getLocalPort(), "Indirizzo già in uso");
      assertTrue(message.contains("è già occupata"), message);
    }
  }

  @Test
  void aReservedPortIsTold() {
    String message = message("127.0.0.1", 1, "Permesso negato");
    assertTrue(message.contains("La porta 1 è riservata al sistema"), message);
  }

  @Test
  void anAddressOfAnotherMachineIsToldWhateverThePort() {
    for (int port : new int[] {0, 80, 7070}) {
      String message = message("192.0.2.1", port, "Address already in use");
      assertTrue(message.contains("«192.0.2.1» non è di questa macchina"), message);
    }
  }
}
