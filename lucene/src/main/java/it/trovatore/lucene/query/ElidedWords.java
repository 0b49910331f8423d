package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of a query that an apostrophe holds together (<i>quarant'anni, quell'albero</i>), made a
 * clause each: what comes before it says something too. Not those that are one word without it
 * (<i>D'Annunzio, dannunzio</i>), unless they are all in capitals, which name nothing, nor those of
 * which nothing but stop words would be left.
 */
final class ElidedWords {

  private static final int LONGEST_LEFT_ALONE = 2;

  private ElidedWords() {}

  static List<Query> apart(List<Query> clauses) {
    List<Query> result = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Query clause = clauses.get(i);
      String word = Clauses.freeWord(clause);
      if (word != null) {
        String next = i + 1 < clauses.size() ? Clauses.freeWord(clauses.get(i + 1)) : null;
        boolean cut = next != null && isCutBefore(word, next);
        apart(cut ? word + '\'' : word)
            .forEach(text -> result.add(new Query.Word(Field.ANYWHERE, text)));
      } else {
        result.add(clause);
      }
    }
    return result;
  }

  /**
   * Whether an apostrophe was forgotten behind small letters: <i>d inverno</i>, but <i>vitamina
   * D</i>.
   */
  private static boolean isCutBefore(String word, String next) {
    if (word.length() > LONGEST_LEFT_ALONE
        || Vowels.end(word)
        || !word.chars().allMatch(Character::isLowerCase)) {
      return false;
    }
    String behind = ItalianAnalysis.isApostrophe(next.charAt(0)) ? next.substring(1) : next;
    return !behind.isEmpty() && StopWords.mayElide(word, behind.toLowerCase(Locale.ITALIAN));
  }

  /** The texts, and those that they become. */
  static Set<String> apart(Set<String> texts) {
    return texts.stream()
        .flatMap(text -> apart(text).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOne(String text, List<Words.Word> words) {
    boolean capitals = text.chars().noneMatch(Character::isLowerCase);
    return !SpacedWords.common(capitals ? Words.of(text.toLowerCase(Locale.ITALIAN)).list() : words)
        .isEmpty();
  }

  private static List<String> apart(String text) {
    List<Words.Word> words = Words.of(text).list();
    if (words.size() < 2
        || Words.of(text).onlyStopWords()
        || words.stream().noneMatch(Words.Word::elided)
        || isOne(text, words)) {
      return List.of(text);
    }
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).elided()) {
        texts.add(text.substring(from, words.get(i).start()).strip());
        from = words.get(i).start();
      }
    }
    texts.add(text.substring(from));
    return texts;
  }
}
