package it.trovatore.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build knows of itself. */
public final class Build {
  private static final Properties PROPERTIES = load();

  private Build() {}

  /** The version of the program. */
  public static String version() {
    return Objects.requireNonNull(PROPERTIES.getProperty("version"));
  }

  /** The version of the base style sheet, a part of its path in the WebJar. */
  public static String picoVersion() {
    return Objects.requireNonNull(PROPERTIES.getProperty("pico"));
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
