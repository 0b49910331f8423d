package it.trovatore.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Facts about Italian that Morph-it! lacks, from {@code readings.tsv}: participles and plurals that
 * it left out, women's offices, words younger than it. Immutable.
 */
final class Readings {

  private static final Map<String, List<Reading>> BY_FORM = read();

  private Readings() {}

  /** The readings of a form in lower case; mostly none. */
  static List<Reading> of(String form) {
    return BY_FORM.getOrDefault(form, List.of());
  }

  private static Map<String, List<Reading>> read() {
    Map<String, List<Reading>> byForm = new HashMap<>();
    try (InputStream stream = Readings.class.getResourceAsStream("readings.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, "readings.tsv"), StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, byForm));
    } catch (IOException e) {
      throw new UncheckedIOException("readings.tsv cannot be read", e);
    }
    return byForm;
  }

  private static void add(String line, Map<String, List<Reading>> byForm) {
    String[] columns = line.split("\t", -1);
    Reading reading = new Reading(columns[0], columns[1]);
    for (String form : columns[2].split(" ", -1)) {
      byForm.computeIfAbsent(form, each -> new ArrayList<>()).add(reading);
    }
  }
}
