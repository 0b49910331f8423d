package it.trovatore.analysis.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the tables that lie beside the classes of this package. */
public final class Tables {

  private Tables() {}

  /** The words, which blanks and the ends of lines divide. */
  public static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (List<String> row : rows(name)) {
      Collections.addAll(words, row.getFirst().split(" ", -1));
    }
    return Collections.unmodifiableSet(words);
  }

  /** The rows, each of its columns, without the lines that begin with a number sign. */
  public static List<List<String>> rows(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (String line :
        new String(bytes(name), StandardCharsets.UTF_8).stripTrailing().split("\n", -1)) {
      if (!line.startsWith("#")) {
        rows.add(Arrays.asList(line.split("\t", -1)));
      }
    }
    return rows;
  }

  static byte[] bytes(String name) {
    try (InputStream stream = Tables.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
