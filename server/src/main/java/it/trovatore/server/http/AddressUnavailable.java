package it.trovatore.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The server cannot listen where it should; the message says why and what to do, in Italian. The
 * reason is found by trying, since the system gives it in the language of its user.
 */
public final class AddressUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The first port that anybody may take. */
  private static final int UNPRIVILEGED = 1024;

  private static final int PATIENCE_MILLIS = 1_000;

  private AddressUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static AddressUnavailable of(ServerSettings settings, Throwable error) {
    return new AddressUnavailable(message(settings), error);
  }

  private static String message(ServerSettings settings) {
    if (!isOfThisMachine(settings.host())) {
      return "L'indirizzo «"
          + settings.host()
          + "» non è di questa macchina: scegline un altro con --host, per esempio --host "
          + ServerSettings.DEFAULT_HOST
          + ".";
    }
    if (settings.port() >= UNPRIVILEGED || answers(settings)) {
      return "La porta "
          + settings.port()
          + " è già occupata, forse da un altro Trovatore: scegline un'altra con --port, per"
          + " esempio --port "
          + (settings.port() == 65_535 ? ServerSettings.DEFAULT_PORT : settings.port() + 1)
          + ".";
    }
    return "La porta "
        + settings.port()
        + " è riservata al sistema: scegline una da "
        + UNPRIVILEGED
        + " in su con --port.";
  }

  private static boolean isOfThisMachine(String host) {
    try (ServerSocket any = new ServerSocket()) {
      any.bind(new InetSocketAddress(host, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(ServerSettings settings) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
