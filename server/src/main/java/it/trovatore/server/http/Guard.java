package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.server.http.Tokens.Scope;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A server on the loopback address answers only to its own names, so that a web site
 * cannot reach it by pointing a name at it (DNS rebinding). What changes something is allowed to
 * whoever shows a token for it and, where the file of tokens has none, to this machine, directly
 * and not through a proxy, as far as the proxy adds a header that tells; never to a page of another
 * site.
 */
final class Guard {
  private static final List<String> PROXY_HEADERS =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final ServerSettings settings;
  private final boolean loopback;

  Guard(ServerSettings settings) {
    this.settings = settings;
    this.loopback = settings.loopback();
  }

  /** Refuses a request to a loopback server under a name that is not its own. */
  void checkHost(Context ctx) {
    if (loopback) {
      String name = hostName(ctx.header("Host"));
      if (!ServerSettings.isLoopback(name)
          && !name.equals(settings.host().toLowerCase(Locale.ROOT))) {
        throw RequestProblem.of(
                ErrorCode.HOST_UNKNOWN,
                "Questo server risponde solo a chi lo chiama con il suo indirizzo.")
            .refuse();
      }
    }
  }

  /** Refuses a request to change something unless its sender may. */
  void checkMayChange(Context ctx) {
    if (fromAnotherSite(ctx)) {
      throw RequestProblem.of(
              ErrorCode.FORBIDDEN,
              "Questa richiesta non può venire da una pagina di un altro sito.")
          .refuse();
    }
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      if (scope(authorization) == Scope.READ) {
        throw RequestProblem.of(
                ErrorCode.SCOPE_INSUFFICIENT, "Questo token serve a leggere, non a scrivere.")
            .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
            .refuse();
      }
    } else if (settings.tokens().guard(Scope.WRITE) || !fromThisMachine(ctx)) {
      throw tokenRequired();
    }
  }

  /** Refuses a request that only whoever started the server may make. */
  void checkIsOwner(Context ctx) {
    String authorization = ctx.header("Authorization");
    if (authorization == null) {
      throw tokenRequired();
    }
    if (scope(authorization) != Scope.OWNER) {
      throw RequestProblem.of(
              ErrorCode.FORBIDDEN, "Questo lo può chiedere solo chi ha avviato il server.")
          .refuse();
    }
  }

  /** Refuses a request to read when that is only for those with a token. */
  void checkMayRead(Context ctx) {
    if (!mayRead(ctx)) {
      throw tokenRequired();
    }
  }

  /** Whether a request to read is let through. */
  boolean mayRead(Context ctx) {
    String authorization = ctx.header("Authorization");
    return !settings.tokens().guard(Scope.READ)
        || (authorization != null && known(authorization).isPresent());
  }

  private Scope scope(String authorization) {
    return known(authorization).orElseThrow(Guard::tokenRequired);
  }

  private Optional<Scope> known(String authorization) {
    return shown(authorization).flatMap(settings.tokens()::scope);
  }

  /** The token of a program, or the password that a browser asks for. */
  private static Optional<String> shown(String authorization) {
    int end = authorization.indexOf(' ');
    String scheme = authorization.substring(0, Math.max(end, 0)).toLowerCase(Locale.ROOT);
    String credentials = authorization.substring(end + 1).strip();
    return switch (scheme) {
      case "bearer" -> Optional.of(credentials);
      case "basic" -> password(credentials);
      default -> Optional.empty();
    };
  }

  private static Optional<String> password(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RequestProblem.Refused tokenRequired() {
    return RequestProblem.of(
            ErrorCode.TOKEN_REQUIRED,
            "Da qui serve un token valido del server (Authorization: Bearer …, oppure come password).")
        .with("WWW-Authenticate", "Bearer")
        .with("WWW-Authenticate", "Basic realm=\"Trovatore\", charset=\"UTF-8\"")
        .refuse();
  }

  private static boolean fromThisMachine(Context ctx) {
    return isLoopbackAddress(ctx.req().getRemoteAddr())
        && ServerSettings.isLoopback(hostName(ctx.header("Host")))
        && PROXY_HEADERS.stream().allMatch(name -> ctx.header(name) == null);
  }

  private static boolean isLoopbackAddress(String address) {
    String bare = unbracketed(address);
    return ServerSettings.isLoopback(
        bare.startsWith("::ffff:") ? bare.substring("::ffff:".length()) : bare);
  }

  private static boolean fromAnotherSite(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    return (site != null && !OWN_SITE.contains(site))
        || (origin != null && !isOwn(origin, ctx.header("Host")));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      return host != null
          && Objects.equals(URI.create(origin).getAuthority(), host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The host of a {@code Host} header without port and brackets, in lower case. */
  static String hostName(@Nullable String header) {
    if (header == null) {
      return "";
    }
    return unbracketed(header.strip().replaceFirst(":[0-9]*$", "")).toLowerCase(Locale.ROOT);
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
