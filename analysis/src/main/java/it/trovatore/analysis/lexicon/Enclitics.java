package it.trovatore.analysis.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Verbs with pronouns written onto them, where the lexicon lacks the whole: <i>dimmelo</i>,
 * <i>occupandosene</i>, <i>trattasi</i>, and those of older prose: <i>recossi, dissegli,
 * pagarongli</i>. An instance is for one thread.
 */
final class Enclitics {

  /** Short imperatives, which double the consonant of the pronoun they carry, and their kin. */
  private static final Map<String, String> SHORT_IMPERATIVES =
      Map.of(
          "di", "dire", "da", "dare", "fa", "fare", "va", "andare", "sta", "stare", "ridi",
          "ridire", "rida", "ridare", "rifa", "rifare", "disfa", "disfare");

  /** As a short imperative carries them; not those in s, of which <i>dissi</i> is a verb's past. */
  private static final Set<String> DOUBLED =
      Pronouns.ALL.stream()
          .filter(pronouns -> !pronouns.startsWith("s") && !pronouns.startsWith("v"))
          .map(pronouns -> pronouns.startsWith("gli") ? pronouns : pronouns.charAt(0) + pronouns)
          .collect(Collectors.toUnmodifiableSet());

  /** Only behind infinitives and gerunds: else <i>quadratici</i> is one. */
  private static final Set<String> RARE_PRONOUNS =
      Set.of("misi", "tisi", "cisi", "visi", "glisi", "mici", "tici", "vici");

  /** Ends of plural participles that make no adjective in -ivo. */
  private static final Pattern NO_ADJECTIVE = Pattern.compile("[ulsr]ti$");

  private static final String GERUND = "ndo";

  /** Gerunds and plurals of the imperative, which the lexicon lacks of some verbs. */
  private static final Pattern BY_RULE = Pattern.compile("(?:ndo|[aei]te)$");

  private static final int LONGEST_PRONOUNS = 6;
  private static final int LONGEST_IMPERATIVE = "disfa".length();
  private static final int SHORTEST_VERB = 3;

  private final Lexicon lexicon;
  private final RegularForms regularForms;

  Enclitics(Lexicon lexicon, RegularForms regularForms) {
    this.lexicon = lexicon;
    this.regularForms = regularForms;
  }

  /** The infinitive whose short imperative the form is, with a pronoun; else empty. */
  static Set<String> shortImperative(String form) {
    for (int end = 2; end <= LONGEST_IMPERATIVE && end < form.length(); end++) {
      String infinitive = SHORT_IMPERATIVES.get(form.substring(0, end));
      if (infinitive != null && DOUBLED.contains(form.substring(end))) {
        return Set.of(infinitive);
      }
    }
    return Set.of();
  }

  /** As {@link #shortImperative}, of a form whose accent tells it from others: <i>dàgli</i>. */
  static Set<String> accentedImperative(String form) {
    String plain = Folding.fold(form);
    Set<String> infinitive = shortImperative(plain);
    int stressed = 0;
    while (stressed < form.length() && form.charAt(stressed) == plain.charAt(stressed)) {
      stressed++;
    }
    boolean endsThere = SHORT_IMPERATIVES.containsKey(plain.substring(0, stressed + 1));
    return endsThere ? infinitive : Set.of();
  }

  /** The infinitives of a form that the lexicon lacks; empty if it is no verb with pronouns. */
  Set<String> infinitives(String form) {
    Set<String> infinitives = new LinkedHashSet<>(shortImperative(form));
    for (int end = form.length() - 2;
        infinitives.isEmpty() && end >= SHORTEST_VERB && end >= form.length() - LONGEST_PRONOUNS;
        end--) {
      String pronouns = form.substring(end);
      String verb = form.substring(0, end);
      if (Pronouns.ALL.contains(pronouns)
          || (RARE_PRONOUNS.contains(pronouns) && (verb.endsWith("r") || verb.endsWith(GERUND)))) {
        addVerbs(verb, pronouns, infinitives);
        addAccented(verb, pronouns, infinitives);
      }
    }
    return infinitives;
  }

  /** A short imperative alone would have doubled the consonant of the pronoun. */
  private void addVerbs(String verb, String pronouns, Set<String> infinitives) {
    if (SHORT_IMPERATIVES.containsKey(verb) || endsAsAdjective(verb, pronouns)) {
      return;
    }
    for (String full : wholes(verb)) {
      if (BY_RULE.matcher(full).find() && !Lexicon.has(full)) {
        infinitives.addAll(regularForms.infinitives(full));
      }
      for (Reading reading : lexicon.readings(full)) {
        if ((reading.carriesPronouns() && !(reading.isInfinitive() && verb.endsWith("re")))
            || reading.tellsOfThePast()
            || (pronouns.equals("si") && reading.isThirdPerson() && !verb.endsWith("o"))
            || reading.isPresentParticiple()
            || (reading.isParticiple() && mayCarry(verb, pronouns))) {
          infinitives.add(reading.lemma());
        }
      }
    }
  }

  /** What ends in -iale is hardly an imperative: <i>sequenziale</i>. */
  private static boolean endsAsAdjective(String verb, String pronouns) {
    return verb.endsWith("ia") && (pronouns.equals("le") || pronouns.equals("li"));
  }

  /**
   * Infinitives, plurals and some imperatives lose their end: <i>portarlo</i>, <i>condurlo</i>,
   * <i>pagarongli</i>, <i>intendansi</i>, <i>tienti</i>; those of the past may lack a letter:
   * <i>vedeasi</i>.
   */
  private static List<String> wholes(String verb) {
    if (verb.endsWith("r")) {
      return List.of(verb + "e", verb + "re");
    }
    if (verb.endsWith("ien")) {
      return List.of(verb + "i");
    }
    if (verb.endsWith("ean")) {
      return List.of(verb.substring(0, verb.length() - 2) + "vano");
    }
    if (verb.endsWith("an")) {
      return List.of(verb, verb + "o");
    }
    if (verb.endsWith("ea")) {
      return List.of(verb, verb.substring(0, verb.length() - 1) + "va");
    }
    return List.of(verb.endsWith("ron") ? verb + "o" : verb);
  }

  /** An accent is lost, and doubles the consonant behind it: <i>portollo</i>, <i>vedrassi</i>. */
  private void addAccented(String verb, String pronouns, Set<String> infinitives) {
    int last = verb.length() - 1;
    boolean doubled = verb.charAt(last) == pronouns.charAt(0);
    if (!doubled && !pronouns.startsWith("gli")) {
      return;
    }
    for (String accented :
        SpellingVariants.ofFinalVowel(doubled ? verb.substring(0, last) : verb)) {
      for (Reading reading : lexicon.readings(accented)) {
        if (reading.tellsOfThePast() || reading.isFuture()) {
          infinitives.add(reading.lemma());
        }
      }
    }
  }

  /**
   * Whether a participle may carry the pronouns: it ends as what it is about (<i>vistala</i>), and
   * is neither an adjective nor a diminutive (<i>immersivi, quadratici, testatine</i>).
   */
  private static boolean mayCarry(String participle, String pronouns) {
    char last = participle.charAt(participle.length() - 1);
    return switch (pronouns) {
      case "lo", "la", "li" -> last == pronouns.charAt(1);
      case "vi" -> last != 'i' || NO_ADJECTIVE.matcher(participle).find();
      case "ci", "ne" -> !participle.endsWith("ati");
      default -> true;
    };
  }
}
