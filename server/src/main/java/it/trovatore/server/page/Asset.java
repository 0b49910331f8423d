package it.trovatore.server.page;

import it.trovatore.indexer.store.Hashes;
import it.trovatore.server.api.Build;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to the pages, held in memory. Its fingerprint changes when its content does,
 * and is a part of the address that the pages give it.
 */
public final class Asset {
  private static final int FINGERPRINT_DIGITS = 16;
  private static final Map<String, Asset> ALL =
      Stream.of(
              load(
                  "pico.css",
                  "text/css; charset=utf-8",
                  "/META-INF/resources/webjars/picocss__pico/"
                      + Build.picoVersion()
                      + "/css/pico.classless.min.css"),
              load("style.css", "text/css; charset=utf-8", "style.css"),
              load("page.js", "text/javascript; charset=utf-8", "page.js"),
              load("icon.svg", "image/svg+xml", "icon.svg"))
          .collect(Collectors.toUnmodifiableMap(asset -> asset.name, Function.identity()));

  private final String name;
  private final String contentType;
  private final byte[] content;
  private final String fingerprint;

  private Asset(String name, String contentType, byte[] content, String fingerprint) {
    this.name = name;
    this.contentType = contentType;
    this.content = content;
    this.fingerprint = fingerprint;
  }

  /** The file of that name, the last part of its address. */
  public static Optional<Asset> named(@Nullable String name) {
    return Optional.ofNullable(name).map(ALL::get);
  }

  /** The address of the present content of the file. */
  static String href(String name) {
    return "/static/" + name + "?v=" + Objects.requireNonNull(ALL.get(name)).fingerprint;
  }

  public String contentType() {
    return contentType;
  }

  public InputStream content() {
    return new ByteArrayInputStream(content);
  }

  public String fingerprint() {
    return fingerprint;
  }

  private static Asset load(String name, String contentType, String resource) {
    try (InputStream in = Asset.class.getResourceAsStream(resource)) {
      byte[] content = Objects.requireNonNull(in, resource).readAllBytes();
      String fingerprint = Hashes.of(content).substring(0, FINGERPRINT_DIGITS);
      return new Asset(name, contentType, content, fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
