package it.trovatore.lucene.repair;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.Miswritten.Apart;
import it.trovatore.lucene.query.Miswritten.Elided;
import it.trovatore.lucene.query.Miswritten.Together;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart words written as one, and joins parts of one word, when the collection holds the
 * result. Where two parts are joined the second may double its first consonant, as Italian does
 * (<i>sopra tutto</i>, <i>soprattutto</i>). A code is in parts where its digits begin (<i>PM
 * 10</i>, <i>PM10</i>) or wherever letters and digits meet, a size around its sign (<i>60 x 80</i>,
 * <i>60x80</i>).
 */
record Boundaries(Holdings holdings, Vocabulary vocabulary) {

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_PART_APART = 4;
  private static final int FARTHEST = 2;
  private static final int SHORTEST_TO_SPLIT = 6;

  /** Each place in a word is tried; hardly two words written as one have more letters. */
  private static final int LONGEST_TO_SPLIT = 40;

  private static final int SHORTEST_JOINED = 5;

  /** Forms of a word that no lexicon has begin alike. */
  private static final int SHORTEST_ROOT = 4;

  private static final int LONGEST_ENDING = 4;

  /** A few letters and a number, which people write with a blank between them or without. */
  private static final Pattern CODE = Pattern.compile("(\\p{L}{1,3})(\\d{1,4})");

  /** A plate or a model in more parts: <i>GB471KL</i>, <i>5w40</i>. */
  private static final Pattern LONG_CODE =
      Pattern.compile("(?=.*\\p{L})(?=.*\\d)(?:\\p{L}{1,4}|\\d{1,6}){2,4}");

  private static final Pattern BETWEEN_LETTERS_AND_DIGITS =
      Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

  /** Two lengths as one word, the second with its unit perhaps. */
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4}\\p{L}{0,2})");

  /**
   * The two words, with a blank or the apostrophe of an elision between them, that the collection
   * holds most often in this order, one right after the other or else with a word or two between
   * them (<i>cartaidentità</i>).
   */
  Optional<String> split(String word) throws IOException {
    return mayBeSplit(word)
        ? mostOften(holdings.terms().meant(new Together(word), () -> heldInParts(word)))
        : Optional.empty();
  }

  /** As {@link #split}, with an apostrophe between the two alone. */
  Optional<String> elided(String word) throws IOException {
    return mayBeTwoWords(word)
        ? mostOften(holdings.terms().meant(new Elided(word), () -> heldElided(word)))
        : Optional.empty();
  }

  private static boolean mayBeSplit(String word) {
    return CODE.matcher(word).matches()
        || LONG_CODE.matcher(word).matches()
        || SIZE.matcher(word).matches()
        || mayBeTwoWords(word);
  }

  private static boolean mayBeTwoWords(String word) {
    return word.length() >= SHORTEST_TO_SPLIT
        && word.length() <= LONGEST_TO_SPLIT
        && word.chars().allMatch(Character::isLetter);
  }

  private static Optional<String> mostOften(Map<String, Long> held) {
    return held.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private Map<String, Long> heldInParts(String word) throws IOException {
    Matcher code = CODE.matcher(word);
    if (code.matches()) {
      String parts = code.group(1) + ' ' + code.group(2);
      long documents = holdings.holdingInARow(code.group(1), " ", code.group(2), 0);
      return documents > 0 ? Map.of(parts, documents) : Map.of();
    }
    Matcher size = SIZE.matcher(word);
    if (size.matches()) {
      return heldAsSize(size.group(1), size.group(2));
    }
    if (LONG_CODE.matcher(word).matches()) {
      return heldAsCode(BETWEEN_LETTERS_AND_DIGITS.split(word, -1));
    }
    Map<String, Long> held = heldInParts(word, SHORTEST_PART, 0);
    return held.isEmpty() ? heldInParts(word, SHORTEST_PART_APART, FARTHEST) : held;
  }

  /** With a blank between some of the parts or all. */
  private Map<String, Long> heldAsCode(String[] parts) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (int blanks = 1; blanks < 1 << (parts.length - 1); blanks++) {
      List<String> words = new ArrayList<>(List.of(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        if ((blanks & (1 << (i - 1))) != 0) {
          words.add(parts[i]);
        } else {
          words.set(words.size() - 1, words.getLast() + parts[i]);
        }
      }
      long documents = holdings.holdingWordsInARow(words);
      if (documents > 0) {
        held.put(String.join(" ", words), documents);
      }
    }
    return held;
  }

  /** With a letter for the sign between the lengths, or the sign itself, which is no word. */
  private Map<String, Long> heldAsSize(String first, String second) throws IOException {
    for (String between : List.of(" x ", " ")) {
      long documents = holdings.holdingInARow(first, between, second, 0);
      if (documents > 0) {
        return Map.of(first + between + second, documents);
      }
    }
    return Map.of();
  }

  private Map<String, Long> heldInParts(String word, int shortest, int slop) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (int at = shortest; at <= word.length() - shortest; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      boolean elided = slop == 0 && ItalianAnalysis.mayElide(first, second);
      String between = elided ? "'" : " ";
      long documents =
          mayBeHeld(first) && mayBeHeld(second)
              ? holdings.holdingInARow(first, between, second, slop)
              : 0;
      if (documents > 0) {
        held.put(first + between + second, documents);
      }
    }
    return held;
  }

  private Map<String, Long> heldElided(String word) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (int at = 1; at <= word.length() - SHORTEST_PART; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      long documents =
          ItalianAnalysis.mayElide(first, second)
              ? holdings.holdingInARow(first, "'", second, 0)
              : 0;
      if (documents > 0) {
        held.put(first + "'" + second, documents);
      }
    }
    return held;
  }

  /** The two parts as one word, unless documents have them one after the other. */
  Optional<String> join(String first, String second) throws IOException {
    String whole = first + second;
    boolean isWord =
        whole.length() >= SHORTEST_JOINED && whole.chars().allMatch(Character::isLetter);
    return isWord || isCode(first, second)
        ? holdings
            .terms()
            .meant(new Apart(first, second), () -> heldJoined(first, second))
            .keySet()
            .stream()
            .findFirst()
        : Optional.empty();
  }

  /** Whether a few letters and some digits are what may be written as one. */
  static boolean isCode(String letters, String digits) {
    Matcher code = CODE.matcher(letters + digits);
    return code.matches() && code.start(2) == letters.length();
  }

  /** One word at most, of which no more is asked than whether documents hold it. */
  private Map<String, Long> heldJoined(String first, String second) throws IOException {
    if (holdings.holdingInARow(first, " ", second, 0) > 0) {
      return Map.of();
    }
    String whole = first + second;
    String doubled = first + second.charAt(0) + second;
    for (String each : isCode(first, second) ? List.of(whole) : List.of(doubled, whole)) {
      if (mayBeHeld(each) && holdings.hold(each)) {
        return Map.of(each, 1L);
      }
    }
    return Map.of();
  }

  /** Tells most words that no document has in any form, for less than analysing them costs. */
  private boolean mayBeHeld(String word) {
    int root = Math.max(SHORTEST_ROOT, word.length() - LONGEST_ENDING);
    return vocabulary.inLexicon(word)
        || word.length() <= root
        || holdings.haveWordBeginningWith(word.substring(0, root));
  }
}
