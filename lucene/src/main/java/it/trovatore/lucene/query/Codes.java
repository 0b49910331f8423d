package it.trovatore.lucene.query;

import it.trovatore.analysis.CompoundWords;
import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownWord;
import it.trovatore.lucene.terms.Miswritten.Code;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of letters and digits, which people write with blanks between these or without: <i>Rai 2,
 * E45, XA 771 BB, 60x80</i>. Where documents have the other spelling, each clause is looked for in
 * both; not of more words that are one by themselves ({@link SpacedWords}).
 */
record Codes(SearchTerms terms) {

  private static final int MOST_PARTS = 4;

  /** Those of what is one in groups, as the number of a bank account. */
  private static final int MOST_GROUPS = 8;

  /** Some letters and digits as one. */
  private static final Pattern CODE =
      Pattern.compile("(?=.*\\p{L})(?=.*\\d)(?:\\p{L}{1,4}|\\d{1,6}){2,4}");

  /** Two lengths as one word, the second with its unit perhaps; documents may have a sign. */
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4}\\p{L}{0,2})");

  /** More letters with a blank behind them are rather a word. */
  private static final Pattern PART = Pattern.compile("\\p{L}{1,3}|\\d{1,6}");

  private static final Pattern BETWEEN_LETTERS_AND_DIGITS =
      Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

  /**
   * What is asked, with alternatives for codes.
   *
   * @param typed the clauses before anything was put in their place
   */
  Abbreviated inBothSpellings(List<Query> typed, Abbreviated asked) {
    if (typed.stream().noneMatch(Codes::hasDigit)) {
      return asked;
    }
    List<Query> clauses = new ArrayList<>(asked.clauses());
    Map<String, List<String>> names = new HashMap<>(asked.typed());
    int at = 0;
    while (at < clauses.size()) {
      at += alternatives(typed, clauses, at, names);
    }
    return new Abbreviated(List.copyOf(clauses), Map.copyOf(names));
  }

  private static boolean hasDigit(Query clause) {
    String text = Clauses.freeWord(clause);
    return text != null && text.chars().anyMatch(Character::isDigit);
  }

  /** Adds those of the code that begins at a clause; tells how many clauses it has, or 1. */
  private int alternatives(
      List<Query> typed, List<Query> clauses, int at, Map<String, List<String>> names) {
    int end = Math.min(typed.size(), at + MOST_GROUPS);
    List<String> free = Clauses.freeWords(typed.subList(at, end), 0);
    int asOne = free.isEmpty() ? 1 : CompoundWords.writtenAsOne(free);
    if (asOne > MOST_PARTS) {
      return asOne;
    }
    int last = at;
    while (last < typed.size() && last < at + MOST_PARTS && mayBePart(typed.get(last))) {
      last++;
    }
    List<String> texts = Clauses.freeWords(typed.subList(0, last), at);
    for (int count = texts.size(); count > 0; count--) {
      List<String> parts = texts.subList(0, count);
      List<Query> spellings = areOfCode(parts) ? held(parts, names) : List.of();
      if (!spellings.isEmpty()) {
        for (int i = at; i < at + count; i++) {
          clauses.set(i, anyOf(texts.get(i - at), clauses.get(i), spellings, names));
        }
        return count;
      }
    }
    return 1;
  }

  /** The other spellings of a code that documents have. */
  private List<Query> held(List<String> parts, Map<String, List<String>> names) {
    String whole = whole(parts);
    if (!terms.budget().grantsSpellings(whole)) {
      return List.of();
    }
    List<Query> spellings = new ArrayList<>();
    if (parts.size() > 1 && isHeld(whole)) {
      spellings.add(new Query.Word(Field.ANYWHERE, whole));
      names.put(whole, parts);
    }
    List<String> asTyped = surfaces(String.join(" ", parts));
    for (String spaced : heldInParts(whole.toLowerCase(Locale.ITALIAN))) {
      if (!surfaces(spaced).equals(asTyped)) {
        spellings.add(new Query.Phrase(Field.ANYWHERE, spaced, 0));
        names.put(spaced, parts);
      }
    }
    return spellings;
  }

  private static Query anyOf(
      String text, Query asked, List<Query> spellings, Map<String, List<String>> names) {
    List<Query> all =
        new ArrayList<>(asked instanceof Query.Or or ? or.alternatives() : List.of(asked));
    all.addAll(spellings);
    Query.Or any = new Query.Or(List.copyOf(all));
    names.put(SpacedWords.typed(any), List.of(text));
    return any;
  }

  private static List<String> surfaces(String text) {
    return Words.of(text).list().stream().map(Words.Word::surface).toList();
  }

  /** The parts as one, with a letter for the sign of a size, as the analysis has it. */
  private static String whole(List<String> parts) {
    return String.join("", parts).replace('\u00D7', 'x');
  }

  /** Letters and digits in turn, of which no letters are a word that stands beside any number. */
  private static boolean areOfCode(List<String> parts) {
    if (!CODE.matcher(whole(parts)).matches()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean meets =
          i > 0
              && Character.isLetter(part.charAt(0))
                  == Character.isLetter(parts.get(i - 1).charAt(parts.get(i - 1).length() - 1));
      if (meets || isStopWord(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBePart(Query clause) {
    String text = Clauses.freeWord(clause);
    return text != null
        && (PART.matcher(text).matches() || CODE.matcher(whole(List.of(text))).matches());
  }

  private static boolean isStopWord(String part) {
    return !part.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && StopWords.have(part.toLowerCase(Locale.ITALIAN));
  }

  private boolean isHeld(String word) {
    List<Words.Word> words = Words.of(word).list();
    return words.size() == 1 && isHeld(words.getFirst(), Form.AS_WRITTEN);
  }

  /** How documents have the code with blanks between some of its parts or all. */
  private Set<String> heldInParts(String code) {
    return terms.meant(new Code(code), () -> countInParts(code)).keySet();
  }

  private Map<String, Long> countInParts(String code) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (String parts : inParts(code)) {
      List<Words.Word> words = Words.of(parts).list();
      Form form = words.stream().anyMatch(Codes::isAbbreviation) ? Form.INFLECTED : Form.AS_WRITTEN;
      if (words.stream().allMatch(word -> isHeld(word, form))) {
        long documents =
            terms.searcher().count(new PhraseQueries(terms, words, 0).in(TextField.TEXT, form));
        if (documents > 0) {
          held.put(parts, documents);
        }
      }
    }
    return held;
  }

  private boolean isHeld(Words.Word word, Form form) {
    KnownWord.Forms held = terms.known(word).in(TextField.TEXT);
    return !(form == Form.INFLECTED ? held.lemmas() : held.surface()).isEmpty();
  }

  /** Letters that documents may have with full stops, or in full: <i>SS16, S.S. 16, art18</i>. */
  private static boolean isAbbreviation(Words.Word word) {
    String letters = word.surface();
    return letters.length() > 1
        && letters.chars().allMatch(Character::isLetter)
        && !StopWords.have(letters);
  }

  private static Set<String> inParts(String code) {
    Set<String> all = new LinkedHashSet<>();
    String[] parts = BETWEEN_LETTERS_AND_DIGITS.split(code, -1);
    for (int blanks = 1; blanks < 1 << (parts.length - 1); blanks++) {
      StringBuilder spaced = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        spaced.append((blanks & (1 << (i - 1))) != 0 ? " " : "").append(parts[i]);
      }
      all.add(spaced.toString());
    }
    Matcher size = SIZE.matcher(code);
    if (size.matches()) {
      all.add(size.group(1) + " " + size.group(2));
    }
    return all;
  }
}
