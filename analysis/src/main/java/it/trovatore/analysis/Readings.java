package it.trovatore.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Tables.rows("readings.tsv").forEach(row -> add(row, byForm));
    return byForm;
  }

  private static void add(List<String> row, Map<String, List<Reading>> byForm) {
    Reading reading = new Reading(row.get(0), row.get(1));
    for (String form : row.get(2).split(" ", -1)) {
      byForm.computeIfAbsent(form, each -> new ArrayList<>()).add(reading);
    }
  }
}
