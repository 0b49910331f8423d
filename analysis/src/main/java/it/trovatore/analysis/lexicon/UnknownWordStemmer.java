package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stems of words that the lexicon lacks: names, technical terms, new verbs. Takes off only what the
 * living language still inflects by: the endings of nouns and adjectives, the conjugation in
 * <i>-are</i>, the superlative and the English plural; never a suffix that makes another word.
 * Where an ending of a verb may also be an adjective's, all four of the adjective go, so that they
 * stay together. A stem without an Italian ending has a hyphen instead, so that it is no word:
 * <i>staffa</i> is no <i>staff</i>. Words with digits and in other scripts keep every letter.
 * Immutable.
 */
final class UnknownWordStemmer {

  private static final int SHORTEST_WORD = 4;

  /** Shorter ones are loans and acronyms, which do not change: <i>meme, memo</i>. */
  private static final int SHORTEST_INFLECTED = 5;

  private static final char STEM = '-';

  private static final Pattern SUPERLATIVE = Pattern.compile("(\\w{3,}?)issim[oaie]");

  /** After a, i, o and u an s is more often part of a name: <i>Davos</i>. */
  private static final Pattern ENGLISH_PLURAL =
      Pattern.compile("(\\w{2,}?)(?:(ie)s|(s|x|z|ch|sh)es|([^saiou])s)");

  /** Demonyms and followers: <i>salviniano</i>; after c and g the i is the verb's. */
  private static final Pattern FOLLOWER = Pattern.compile("(\\w{2,}[^cg]ian)[oaie]");

  /** Adjectives of the law and the like, of which the plural is as that of who acts. */
  private static final Pattern ACTING = Pattern.compile("(\\w{3,}(?:[st]or|iz))i[oae]");

  /** A future with its accent; without it, <i>triggera</i> is a present. */
  private static final Pattern FUTURE = Pattern.compile("(\\w{3,})er[òà]");

  private static final String PRONOUNS = "(?:" + String.join("|", Pronouns.ALL) + ")";

  /** Those that the plural of an imperative carries. */
  private static final String BEHIND_IMPERATIVE =
      "(?:mi|ci|vi|l[oaei]|ne|gli|(?:me|ce|glie)(?:l[oaei]|ne))";

  /** What of the future and the conditional has no accent. */
  private static final String BEHIND_R =
      String.join(" ", ConjugationEndings.PLAIN_FUTURE, ConjugationEndings.CONDITIONAL)
          .replace(' ', '|');

  private static final String FUTURE_OR_CONDITIONAL = "er(?:" + BEHIND_R + ")";

  private static final String WITH_PRONOUNS =
      "ar" + PRONOUNS + "|ando" + PRONOUNS + "|(?:ate|iamo)" + BEHIND_IMPERATIVE;

  private static final Pattern VERB_WITH_PRONOUNS =
      Pattern.compile("\\w{3,}(?:" + WITH_PRONOUNS + ")");

  /**
   * Endings of verbs alone, and <i>-are</i> with adjectives: <i>lunare</i>, <i>sedimentario</i>.
   */
  private static final Pattern VERB =
      Pattern.compile(
          "(\\w{3,}?)i?(?:ari?[oae]|ari|ando|"
              + WITH_PRONOUNS
              + "|arono|avamo|avate|avano|assimo|assero|"
              + FUTURE_OR_CONDITIONAL
              + ")");

  /** Endings that nouns have too, behind what makes verbs: <i>cloudifichino</i>. */
  private static final Pattern MADE_VERB =
      Pattern.compile("(\\w{2,}(?:izz|ifich?|egg))i?(?:ai|ino)");

  private static final Pattern FIRST_PLURAL = Pattern.compile("(\\w{3,})ia(?:mo|te)");

  /** Participles, imperfects, third and second persons, which adjectives and nouns end like. */
  private static final Pattern VERB_OR_ADJECTIVE =
      Pattern.compile("(\\w{4,}?)i?(?:(?:at|av|an)[oaie]|ass[ie]|ast[oaie]|ammo)");

  /** Women that act, with the stem of the men: <i>conferitrice, conferitore</i>. */
  private static final Pattern ACTRESS = Pattern.compile("(\\w{3,}[st])ric[ei]");

  /**
   * Plurals of nouns and adjectives that end as women that act do, or futures: <i>geriatrici,
   * bicchierai</i>.
   */
  private static final Pattern OTHER_PLURAL = Pattern.compile("(\\w{2,}(?:[st]ric|era))i");

  /** A past of verbs in -ire, told by its accent. */
  private static final Pattern PAST_IN_IRE = Pattern.compile("(\\w{3,})ì");

  /**
   * Forms of verbs in -ire, which nouns and names end like (<i>Benito</i>), so that they meet one
   * another beside what they are else.
   */
  private static final Pattern VERB_IN_IRE =
      Pattern.compile(
          "(\\w{3,})(?:isc(?:[oiea]|[oa]no)|i(?:a(?:mo|te)|i|t[oaie]|v[oia]|va(?:mo|te|no)|rono|st[ie]"
              + "|mmo|ss[ie]|ssero)|endo|ir(?:[eoa]|"
              + BEHIND_R
              + "|"
              + PRONOUNS
              + "))");

  /** Forms of verbs in -are, of which that in -ino (<i>crashino</i>) is mostly a name's end. */
  private static final Pattern VERB_IN_ARE =
      Pattern.compile(
          "(\\w{3,}?)i?(?:are|ando|arono|avamo|avate|avano|assimo|assero|ino|ai|ant[ei]|"
              + FUTURE_OR_CONDITIONAL
              + ")");

  private static final List<Pattern> ADJECTIVES = List.of(FOLLOWER, ACTING);

  private static final List<Pattern> VERBS =
      List.of(VERB, MADE_VERB, FIRST_PLURAL, VERB_OR_ADJECTIVE);

  private UnknownWordStemmer() {}

  /**
   * The stems of a word: one, but another where an English plural may be of either (<i>businesses,
   * releases</i>), and what it shares with the forms of a verb alone.
   *
   * @param word in lower case, with its accents
   */
  static List<String> stems(String word) {
    List<String> stems = new ArrayList<>(inflectedStems(word));
    String folded = Folding.fold(word);
    add(OTHER_PLURAL.matcher(folded), "", stems);
    add(VERB_IN_IRE.matcher(folded), "ire", stems);
    add(PAST_IN_IRE.matcher(word), "ire", stems);
    add(VERB_IN_ARE.matcher(folded), "are", stems);
    return stems;
  }

  /** Whether a term is one of these and no lemma. */
  static boolean isStem(String lemma) {
    return !lemma.isEmpty() && lemma.charAt(lemma.length() - 1) == STEM;
  }

  private static void add(Matcher form, String ending, List<String> stems) {
    if (form.matches()) {
      stems.add(withoutMute(form.group(1)) + ending + STEM);
    }
  }

  private static List<String> inflectedStems(String word) {
    String folded = Folding.fold(word);
    if (folded.length() < SHORTEST_WORD || !isLatin(folded)) {
      return List.of(folded);
    }
    Matcher future = FUTURE.matcher(word);
    if (future.matches()) {
      return List.of(withoutMute(Folding.fold(future.group(1))) + STEM);
    }
    String singular = englishSingular(folded);
    String stem = singular.length() < SHORTEST_INFLECTED ? singular : inflected(singular);
    if (!stem.equals(singular)) {
      return List.of(stem + STEM);
    }
    return folded.endsWith("es") ? List.of(stem, stem + STEM) : List.of(stem);
  }

  /** Whether a word in lower case ends as a verb in -are with pronouns does, and little else. */
  static boolean endsInPronouns(String word) {
    return VERB_WITH_PRONOUNS.matcher(word).matches();
  }

  /** The letters of a stem; a word that is none is left as it is. */
  static String root(String stem) {
    int last = stem.length() - 1;
    return last > 0 && stem.charAt(last) == STEM ? stem.substring(0, last) : stem;
  }

  private static String inflected(String word) {
    Matcher superlative = SUPERLATIVE.matcher(word);
    if (superlative.matches()) {
      return inflected(superlative.group(1) + 'o');
    }
    Matcher actress = ACTRESS.matcher(word);
    if (actress.matches()) {
      return actress.group(1) + "or";
    }
    for (Pattern adjective : ADJECTIVES) {
      Matcher matcher = adjective.matcher(word);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    for (Pattern ending : VERBS) {
      Matcher verb = ending.matcher(word);
      if (verb.matches()) {
        return withoutMute(verb.group(1));
      }
    }
    return withoutVowel(word);
  }

  private static String englishSingular(String word) {
    Matcher plural = ENGLISH_PLURAL.matcher(word);
    if (!plural.matches()) {
      return word;
    }
    if (plural.group(2) != null) {
      return plural.group(1) + 'y';
    }
    String last = plural.group(3) != null ? plural.group(3) : plural.group(4);
    return plural.group(1) + last;
  }

  /** Without the last vowel and the i that it leaves: <i>-io</i>, <i>-ii</i>, <i>-cia</i>. */
  private static String withoutVowel(String word) {
    int end = word.length() - 1;
    char last = word.charAt(end);
    if (last == 'y') {
      return word.substring(0, end) + 'i';
    }
    boolean isEnding = last == 'a' || last == 'e' || last == 'i' || last == 'o';
    if (!isEnding || isBehindOpenVowel(word, end)) {
      return word;
    }
    if (word.charAt(end - 1) == 'i' && (last == 'o' || last == 'i' || isMute(word, end - 1))) {
      end--;
    }
    return withoutMute(word.substring(0, end));
  }

  /** Whether no singular and no plural ends so: <i>Bilbao</i>. */
  private static boolean isBehindOpenVowel(String word, int end) {
    char before = word.charAt(end - 1);
    return word.charAt(end) != 'i' && (before == 'a' || before == 'o');
  }

  /** Whether an i before the last vowel goes in a plural: <i>-cia, -gia, -aia, -oia</i>. */
  private static boolean isMute(String word, int i) {
    return switch (word.charAt(i - 1)) {
      case 'c', 'a', 'o', 'u' -> true;
      case 'g' -> !word.startsWith("log", i - 3);
      default -> false;
    };
  }

  /** Without the h that keeps c and g hard before e and i. */
  private static String withoutMute(String stem) {
    return stem.endsWith("ch") || stem.endsWith("gh") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
