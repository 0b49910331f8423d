package it.trovatore.server.http;

import it.trovatore.indexer.store.Hashes;
import it.trovatore.search.engine.FileFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bearer tokens that are known, from the environment and from a file that is read again when it
 * changes; a file that cannot be read any more, or has none, leaves the tokens as they were. Only
 * digests are held, and a token that is shown is compared with all of them, each in constant time.
 * Thread-safe.
 *
 * <p>A line of the file is a name, {@code read} or {@code write}, and the token or {@code sha256:}
 * with the digest of it in hexadecimal; lines that begin with {@code #} say nothing.
 */
public final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final int SHORTEST = 16;
  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)");
  private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-fA-F]{64})");

  /** What a token lets its bearer do. */
  enum Scope {
    READ,
    WRITE,
    /** As {@link #WRITE}, and what only whoever started the server may ask. */
    OWNER
  }

  /**
   * What tells a file that has changed: an editor may write twice within one tick of the clock, and
   * a file of the same length and time may be moved into its place.
   *
   * @param key of the file itself; null where the file system has none
   */
  private record Version(FileTime modified, long bytes, @Nullable Object key) {
    static Version of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(now.lastModifiedTime(), now.size(), now.fileKey());
    }
  }

  /** The digest is SHA-256 in lower-case hexadecimal. */
  private record Token(Scope scope, String digest) {}

  private final List<Token> fixed;
  private final @Nullable Path file;
  private List<Token> fromFile = List.of();
  private @Nullable Version read;
  private @Nullable String trouble;

  private Tokens(List<Token> fixed, @Nullable Path file) {
    this.fixed = List.copyOf(fixed);
    this.file = file;
  }

  /**
   * The tokens.
   *
   * @param writing a token for everything, or null
   * @param file or null
   * @param owner a token for whoever started the server, or null
   * @throws Unusable when the file cannot be read or understood
   */
  public static Tokens of(@Nullable String writing, @Nullable Path file, @Nullable String owner) {
    List<Token> fixed = new ArrayList<>();
    if (writing != null && !writing.isBlank()) {
      fixed.add(new Token(Scope.WRITE, digest(writing)));
    }
    if (owner != null) {
      fixed.add(new Token(Scope.OWNER, digest(owner)));
    }
    Tokens tokens = new Tokens(fixed, file);
    if (file != null) {
      tokens.load(file);
    }
    return tokens;
  }

  /** What a token is for; empty for an unknown one. */
  Optional<Scope> scope(String shown) {
    byte[] digest = bytes(digest(shown));
    Scope scope = null;
    for (Token token : all()) {
      if (MessageDigest.isEqual(bytes(token.digest()), digest)) {
        scope = token.scope();
      }
    }
    return Optional.ofNullable(scope);
  }

  /** Whether the file has tokens for this, so that nobody may do it without one. */
  synchronized boolean guard(Scope scope) {
    refresh();
    return fromFile.stream().anyMatch(token -> token.scope() == scope);
  }

  private synchronized List<Token> all() {
    refresh();
    List<Token> all = new ArrayList<>(fixed);
    all.addAll(fromFile);
    return all;
  }

  private void refresh() {
    if (file != null) {
      try {
        if (!Version.of(file).equals(read)) {
          load(file);
          LOG.info("read the tokens of {} anew", file);
        }
        trouble = null;
      } catch (IOException | Unusable e) {
        String met = e.toString();
        if (!met.equals(trouble)) {
          LOG.warn("the tokens stay as they were: {}", met);
          trouble = met;
        }
      }
    }
  }

  private void load(Path path) {
    try {
      // Asked before, so that a change meanwhile is seen the next time; kept once it was read.
      Version version = Version.of(path);
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      read = version;
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          tokens.add(token(path, i + 1, line));
        }
      }
      if (tokens.isEmpty()) {
        throw new Unusable(
            "Nel file dei token «"
                + path
                + "» non c'è nessun token: scrivine uno per riga, o avvia senza --tokens.",
            null);
      }
      fromFile = List.copyOf(tokens);
    } catch (CharacterCodingException e) {
      throw new Unusable("Il file dei token «" + path + "» non è in UTF-8: salvalo così.", e);
    } catch (IOException e) {
      throw new Unusable(
          "Il file dei token «" + path + "» non si può leggere: " + FileFailure.why(e) + ".", e);
    }
  }

  private static Token token(Path path, int number, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw unusable(path, number, "ha la forma «nome read|write token»");
    }
    Scope scope =
        switch (parts.group(2).toLowerCase(Locale.ROOT)) {
          case "read" -> Scope.READ;
          case "write" -> Scope.WRITE;
          default -> throw unusable(path, number, "dopo il nome ha read oppure write");
        };
    String secret = parts.group(3);
    Matcher digest = DIGEST.matcher(secret);
    if (digest.matches()) {
      return new Token(scope, digest.group(1).toLowerCase(Locale.ROOT));
    }
    if (secret.length() < SHORTEST || secret.startsWith("sha256:")) {
      throw unusable(
          path,
          number,
          "ha un token di almeno " + SHORTEST + " caratteri, o sha256: con 64 cifre esadecimali");
    }
    return new Token(scope, digest(secret));
  }

  private static Unusable unusable(Path path, int number, String rule) {
    return new Unusable(
        "Il file dei token «"
            + path
            + "» non va bene alla riga "
            + number
            + ": ogni riga "
            + rule
            + ".",
        null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String secret) {
    return Hashes.of(bytes(secret));
  }

  /** The file of tokens cannot be used; the message, in Italian, says why and where. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
