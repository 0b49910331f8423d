package it.trovatore.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where the server listens and whom it obeys.
 *
 * @param host name or address to bind, without brackets
 * @param port 0 takes a free one
 * @param tokens that let requests in as {@code Authorization: Bearer}; without one for writing,
 *     that is allowed to this machine only
 */
public record ServerSettings(String host, int port, Tokens tokens) {
  /** The address when nothing else is said. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port when nothing else is said. */
  public static final int DEFAULT_PORT = 7070;

  private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "0:0:0:0:0:0:0:1");

  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a server needs a host");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /** Whether only this machine can reach the server; looks the host up, if it is a name. */
  boolean loopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a name or address, in lower case and without brackets, can mean nothing but this
   * machine. Names of others are not looked up, since whoever asks may point one anywhere.
   */
  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
