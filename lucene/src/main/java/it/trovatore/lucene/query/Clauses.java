package it.trovatore.lucene.query;

import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a query by what they are for, each kind in the order of the query.
 *
 * @param required what a document must have
 * @param wanted what it is ranked by but may lack
 * @param stopWords those beside other words; of nothing but stop words all are wanted
 * @param filters what it must have without being ranked by it
 * @param excluded what it may not have
 */
record Clauses(
    List<Query> required,
    List<Query> wanted,
    List<Query> stopWords,
    List<Query> filters,
    List<Query> excluded) {

  /** Up to so many words or clauses each says what is meant. */
  static final int FEW = 3;

  private enum Kind {
    REQUIRED,
    WANTED,
    STOP_WORD,
    FILTER
  }

  static Clauses of(List<Query> clauses) {
    boolean onlyStopWords = clauses.stream().noneMatch(Clauses::looksForContent);
    Map<Kind, List<Query>> sorted =
        clauses.stream()
            .filter(clause -> !(clause instanceof Query.Not))
            .collect(Collectors.groupingBy(clause -> kind(clause, onlyStopWords)));
    Function<Kind, List<Query>> of = kind -> sorted.getOrDefault(kind, List.of());
    return new Clauses(
        of.apply(Kind.REQUIRED).stream().distinct().toList(),
        of.apply(Kind.WANTED),
        of.apply(Kind.STOP_WORD),
        of.apply(Kind.FILTER),
        clauses.stream()
            .filter(Query.Not.class::isInstance)
            .map(clause -> ((Query.Not) clause).clause())
            .toList());
  }

  private static Kind kind(Query clause, boolean onlyStopWords) {
    if (clause.isFilter()) {
      return Kind.FILTER;
    }
    if (isRequired(clause)) {
      return Kind.REQUIRED;
    }
    return isStopWord(clause) && !onlyStopWords ? Kind.STOP_WORD : Kind.WANTED;
  }

  /**
   * Whether one word is looked for and nothing else tells what it means: <i>archivio</i>, also in
   * <i>che cos'è un archivio</i>.
   */
  boolean areOneWord() {
    return wanted.size() == 1 && required.isEmpty() && filters.isEmpty() && excluded.isEmpty();
  }

  /** The words of the wanted clauses that are words looked for anywhere, each by itself. */
  List<Words.Word> wantedWords() {
    return wanted.stream().flatMap(clause -> content(clause).stream()).toList();
  }

  /** Those of the wanted clauses that are one word of this kind each. */
  List<Words.Word> singleWords() {
    return wanted.stream()
        .map(Clauses::content)
        .filter(content -> content.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  /**
   * Whether a wanted piece is of nothing but stop words, which count in a row too: <i>dov'è</i>.
   */
  boolean haveRowOfStopWords() {
    return wanted.stream()
        .map(Clauses::freeWord)
        .filter(Objects::nonNull)
        .map(AskedWords::of)
        .anyMatch(asked -> asked.onlyStopWords() && asked.list().size() > 1);
  }

  /**
   * Whether there are so few wanted words that each says what is meant, and its form as written
   * helps to choose documents.
   */
  boolean haveFewWords() {
    return wantedWords().size() <= FEW;
  }

  /** Whether a clause beside which stop words are no content: not one that only narrows. */
  static boolean looksForContent(Query clause) {
    return !isStopWord(clause) && !clause.isFilter() && !(clause instanceof Query.Not);
  }

  /** The text of a word that is looked for anywhere; null for any other clause. */
  static @Nullable String freeWord(Query clause) {
    return clause instanceof Query.Word word && word.isAnywhere() ? word.text() : null;
  }

  /** The words of a word that is looked for anywhere; none of any other clause. */
  static List<Words.Word> content(Query clause) {
    String word = freeWord(clause);
    return word == null ? List.of() : AskedWords.of(word).content();
  }

  /** The texts of the words from a clause on, up to one that is none or not for any field. */
  static List<String> freeWords(List<Query> clauses, int from) {
    List<String> texts = new ArrayList<>();
    for (int at = from; at < clauses.size(); at++) {
      String word = freeWord(clauses.get(at));
      if (word == null) {
        break;
      }
      texts.add(word);
    }
    return texts;
  }

  private static boolean isRequired(Query clause) {
    return switch (clause) {
      case Query.Phrase phrase -> true;
      case Query.Word word -> !word.isAnywhere();
      case Query.Prefix prefix -> !prefix.isAnywhere();
      case Query.Or or ->
          or.alternatives().stream().allMatch(each -> isRequired(each) || each.isFilter());
      case Query.Not not -> false;
      case Query.All all -> false;
      case Query.Format format -> false;
      case Query.Language language -> false;
      case Query.Dates dates -> false;
      case Query.Everything everything -> false;
    };
  }

  private static boolean isStopWord(Query clause) {
    String word = freeWord(clause);
    return word != null && AskedWords.of(word).onlyStopWords();
  }
}
