package it.trovatore.server.http;

import java.net.BindException;

/** The server cannot listen where it should; the message says why and what to do, in Italian. */
public final class AddressUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private AddressUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static AddressUnavailable of(ServerSettings settings, Throwable error) {
    return new AddressUnavailable(message(settings, error), error);
  }

  private static String message(ServerSettings settings, Throwable error) {
    String reason = "";
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        reason = String.valueOf(cause.getMessage());
      }
    }
    if (reason.contains("in use")) {
      return "La porta "
          + settings.port()
          + " è già occupata, forse da un altro Trovatore: scegline un'altra con --port, per"
          + " esempio --port "
          + (settings.port() == 65_535 ? ServerSettings.DEFAULT_PORT : settings.port() + 1)
          + ".";
    }
    if (reason.contains("Permission denied")) {
      return "La porta "
          + settings.port()
          + " è riservata al sistema: scegline una da 1024 in su con --port.";
    }
    return "L'indirizzo «"
        + settings.host()
        + "» non è di questa macchina: scegline un altro con --host, per esempio --host "
        + ServerSettings.DEFAULT_HOST
        + ".";
  }
}
