package it.trovatore.analysis;

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

  private static final int LONGEST_ENDING = "iscano".length() + 1;
  private static final int SHORTEST_ROOT = 3;

  private record Ending(String ofInfinitive, String tag) {}

  static {
    VERBS.forEach(verb -> BEGINNINGS[sketch(verb)] = true);
    add("are", "ind+pres+1+s", "o");
    add("are", "ind+pres+2+s", "i");
    add("are", "ind+pres+3+s", "a");
    add("are", "impr+pres+2+s", "a");
    add("are", "ind+pres+2+p", "ate");
    add("are", "impr+pres+2+p", "ate");
    add("are", "ind+pres+3+p", "ano");
    add("are", "sub+pres+3+s", "i");
    add("are", "sub+pres+3+p", "ino");
    addAllBut("are", "a", "ai asti ammo aste", "ò", "e", "ato ata ati ate");

    add("ere", "ind+pres+1+s", "o");
    add("ere", "ind+pres+2+s", "i");
    add("ere", "impr+pres+2+s", "i");
    add("ere", "ind+pres+3+s", "e");
    add("ere", "ind+pres+2+p", "ete");
    add("ere", "impr+pres+2+p", "ete");
    add("ere", "ind+pres+3+p", "ono");
    add("ere", "sub+pres+3+s", "a");
    add("ere", "sub+pres+3+p", "ano");
    addAllBut("ere", "e", "ei etti esti emmo este", "é ette ettero", "e", "uto uta uti ute");

    add("ire", "ind+pres+1+s", "isco");
    add("ire", "ind+pres+2+s", "isci");
    add("ire", "impr+pres+2+s", "isci");
    add("ire", "ind+pres+3+s", "isce");
    add("ire", "ind+pres+2+p", "ite");
    add("ire", "impr+pres+2+p", "ite");
    add("ire", "ind+pres+3+p", "iscono");
    add("ire", "sub+pres+3+s", "isca");
    add("ire", "sub+pres+3+p", "iscano");
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
          if (VERBS.contains(infinitive)) {
            readings.add(new Reading(infinitive, ending.tag()));
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
    return List.of(
        root.endsWith("h") ? root.substring(0, at - 1) + "are" : root + "are", root + "iare");
  }

  /**
   * What the conjugations have alike.
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
    add(infinitive, "part+past", participle.split(" ", -1));
    add(infinitive, "ind+pres+1+p", "iamo");
    add(infinitive, "impr+pres+1+p", "iamo");
    add(infinitive, "sub+pres+2+p", "iate");
    add(infinitive, "ind+past", past.split(" ", -1));
    add(infinitive, "ind+past+3+s", pastOfTales.split(" ", -1));
    add(infinitive, "ind+past+3+p", vowel + "rono");
    for (String ending : List.of("vo", "vi", "vamo", "vate")) {
      add(infinitive, "ind+impf", vowel + ending);
    }
    add(infinitive, "ind+impf+3+s", vowel + "va");
    add(infinitive, "ind+impf+3+p", vowel + "vano");
    for (String ending : List.of("rò", "rai", "rà", "remo", "rete", "ranno")) {
      add(infinitive, "ind+fut", future + ending);
    }
    for (String ending : List.of("rei", "resti", "rebbe", "remmo", "reste", "rebbero")) {
      add(infinitive, "cond+pres", future + ending);
    }
    for (String ending : List.of("ssi", "sse", "ssimo", "ssero")) {
      add(infinitive, "sub+impf", vowel + ending);
    }
  }

  private static void add(String ofInfinitive, String features, String... endings) {
    for (String ending : endings) {
      ENDINGS
          .computeIfAbsent(ending, each -> new ArrayList<>())
          .add(new Ending(ofInfinitive, "VER:" + features));
    }
  }
}
