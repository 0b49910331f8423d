package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The regular conjugations, for the verbs that Morph-it! lacks, which {@code added_verbs.txt}
 * lists: <i>taggare</i>, <i>rendicontare</i>, <i>inerire</i>. Immutable.
 */
final class Conjugations {

  private static final Set<String> VERBS = Tables.words("added_verbs.txt");

  /** What a form may end in, and the readings of one that does. */
  private static final Map<String, List<Ending>> ENDINGS = new HashMap<>();

  /** The {@link #sketch}es of the verbs' beginnings: tell most other words in the least time. */
  private static final boolean[] BEGINNINGS = new boolean[1 << 15];

  private static final int LONGEST_ENDING = "erebbero".length();
  private static final int SHORTEST_ROOT = 3;

  private record Ending(String ofInfinitive, String tag) {}

  static {
    VERBS.forEach(verb -> BEGINNINGS[sketch(verb)] = true);
    addPresent("are", "o i a ate ano", "a ate", "i ino");
    addAllBut("are", "a", "ai asti ammo aste", "ò", "e", "ato ata ati ate");
    addPresent("ere", "o i e ete ono", "i ete", "a ano");
    addAllBut("ere", "e", "ei etti esti emmo este", "é ette ettero", "e", "uto uta uti ute");
    addPresent("ire", "isco isci isce ite iscono", "isci ite", "isca iscano");
    addAllBut("ire", "i", "ii isti immo iste", "ì", "i", "ito ita iti ite");
  }

  private Conjugations() {}

  /** The readings of a form in lower case as one of a verb that Morph-it! lacks; mostly none. */
  static List<Reading> readings(String form) {
    if (form.length() <= SHORTEST_ROOT || !BEGINNINGS[sketch(form)]) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    for (int length = 1; length <= LONGEST_ENDING; length++) {
      int at = form.length() - length;
      if (at < SHORTEST_ROOT) {
        break;
      }
      for (Ending ending : ENDINGS.getOrDefault(form.substring(at), List.of())) {
        for (String infinitive : infinitives(form, at, ending.ofInfinitive())) {
          Reading reading = new Reading(infinitive, ending.tag());
          if (VERBS.contains(infinitive) && !readings.contains(reading)) {
            readings.add(reading);
          }
        }
      }
    }
    return readings;
  }

  private static int sketch(String word) {
    return (word.charAt(0) & 31) << 10 | (word.charAt(1) & 31) << 5 | (word.charAt(2) & 31);
  }

  /** Before e and i, <i>-gare</i> takes an h (<i>tagghi</i>), and <i>-giare</i> loses its i. */
  private static List<String> infinitives(String form, int at, String ofInfinitive) {
    String root = form.substring(0, at);
    char next = form.charAt(at);
    if (!ofInfinitive.equals("are") || (next != 'e' && next != 'i')) {
      return List.of(root + ofInfinitive);
    }
    String hard = root.endsWith("h") ? root.substring(0, at - 1) : root;
    return List.of(root + "are", hard + "are", root + "iare");
  }

  /**
   * The present, without the first person plural, which the conjugations have alike.
   *
   * @param indicative the three persons of the singular and two of the plural
   * @param imperative singular and plural
   * @param subjunctive third persons, singular and plural
   */
  private static void addPresent(
      String infinitive, String indicative, String imperative, String subjunctive) {
    addEach(infinitive, "ind+pres+", List.of("1+s", "2+s", "3+s", "2+p", "3+p"), indicative);
    addEach(infinitive, "impr+pres+", List.of("2+s", "2+p"), imperative);
    addEach(infinitive, "sub+pres+", List.of("3+s", "3+p"), subjunctive);
  }

  private static void addEach(
      String infinitive, String tense, List<String> persons, String endings) {
    String[] each = endings.split(" ", -1);
    for (int i = 0; i < each.length; i++) {
      add(infinitive, tense + persons.get(i), each[i]);
    }
  }

  /**
   * All tenses but the present, and of that what the conjugations have alike.
   *
   * @param vowel of the infinitive
   * @param past first and second persons
   * @param pastOfTales third persons but for <i>-rono</i>
   * @param future the vowel before its r
   * @param participle in its four forms
   */
  private static void addAllBut(
      String infinitive,
      String vowel,
      String past,
      String pastOfTales,
      String future,
      String participle) {
    add(infinitive, "inf+pres", infinitive);
    add(infinitive, "ger+pres", vowel.equals("a") ? "ando" : "endo");
    addAll(infinitive, "part+past", "", participle);
    add(infinitive, "ind+pres+1+p", "iamo");
    add(infinitive, "impr+pres+1+p", "iamo");
    add(infinitive, "sub+pres+2+p", "iate");
    addAll(infinitive, "ind+past", "", past);
    addAll(infinitive, "ind+past+3+s", "", pastOfTales);
    add(infinitive, "ind+past+3+p", vowel + "rono");
    addAll(infinitive, "ind+impf", vowel, "vo vi vamo vate");
    add(infinitive, "ind+impf+3+s", vowel + "va");
    add(infinitive, "ind+impf+3+p", vowel + "vano");
    addAll(infinitive, "ind+fut", future + "r", ConjugationEndings.FUTURE);
    addAll(infinitive, "cond+pres", future + "r", ConjugationEndings.CONDITIONAL);
    addAll(infinitive, "sub+impf", vowel, "ssi sse ssimo ssero");
  }

  private static void addAll(String infinitive, String features, String vowel, String endings) {
    for (String ending : endings.split(" ", -1)) {
      add(infinitive, features, vowel + ending);
    }
  }

  private static void add(String infinitive, String features, String ending) {
    ENDINGS
        .computeIfAbsent(ending, each -> new ArrayList<>())
        .add(new Ending(infinitive, "VER:" + features));
  }
}
