package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts about Italian that Morph-it! lacks, from {@code readings.tsv}: participles and plurals that
 * it left out, words younger than it, readings that nobody means; {@link Abbreviations}; and that a
 * woman's trade or a female animal is also its masculine ({@code feminines.tsv}): <i>sindaca</i> is
 * <i>sindaca</i> and <i>sindaco</i>. Immutable.
 */
public final class Readings {

  /** In the place of a kind: the lexicon has the reading, but nobody means it. */
  private static final String UNMEANT = "-";

  /** Above the forms that there are, so that the map need not grow. */
  private static final int EXPECTED = 8_192;

  private static final Map<String, List<Reading>> BY_FORM = read();

  private Readings() {}

  /** The readings of a form in lower case; mostly none. */
  public static List<Reading> of(String form) {
    return amend(form, List.of());
  }

  /**
   * The readings that the lexicon has of a form in lower case, without what nobody means, and
   * these.
   */
  static List<Reading> amend(String form, List<Reading> readings) {
    List<Reading> own = BY_FORM.get(form);
    if (own == null) {
      return readings;
    }
    List<Reading> amended = new ArrayList<>(readings);
    for (Reading reading : own) {
      if (reading.tag().equals(UNMEANT)) {
        amended.removeIf(each -> each.lemma().equals(reading.lemma()));
      } else {
        amended.add(reading);
      }
    }
    return amended;
  }

  private static Map<String, List<Reading>> read() {
    Map<String, List<Reading>> byForm = HashMap.newHashMap(EXPECTED);
    List<List<String>> rows = new ArrayList<>(Tables.rows("readings.tsv"));
    rows.addAll(Abbreviations.rows());
    for (List<String> row : rows) {
      add(new Reading(row.get(0), row.get(1)), List.of(row.get(2).split(" ", -1)), byForm);
    }
    for (List<String> row : Tables.rows("feminines.tsv")) {
      Reading masculine = new Reading(row.get(0), "NOUN-M");
      Reading feminine = new Reading(row.get(1), "NOUN-F");
      add(masculine, masculines(masculine.lemma()), byForm);
      add(feminine, feminines(feminine.lemma()), byForm);
      add(masculine, feminines(feminine.lemma()), byForm);
    }
    return byForm;
  }

  private static void add(Reading reading, List<String> forms, Map<String, List<Reading>> byForm) {
    for (String form : forms) {
      byForm.computeIfAbsent(form, each -> new ArrayList<>(1)).add(reading);
    }
  }

  private static List<String> masculines(String singular) {
    String root = singular.substring(0, singular.length() - 1);
    return List.of(singular, root.endsWith("i") ? root : root + "i");
  }

  private static List<String> feminines(String singular) {
    String root = singular.substring(0, singular.length() - 1);
    if (singular.endsWith("e")) {
      return List.of(singular, root + "i");
    }
    return List.of(singular, root + (root.endsWith("c") || root.endsWith("g") ? "he" : "e"));
  }
}
