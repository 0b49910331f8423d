package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.scoring.Shares.Share;
import it.trovatore.lucene.scoring.Wanted;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.LexiconWord;
import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What documents are chosen by: the wanted clauses, of few words the forms as written too, and
 * tiers. It comes as Lucene's query and, where nothing but words is asked for, none with a tier of
 * its own, as shares, which give the same scores without a query's machinery.
 *
 * @param needed what a document must have, be and not have
 */
record FirstPassScore(
    SearchTerms terms, WordQueries words, Tiers tiers, Clauses clauses, BooleanQuery needed) {

  private static final int SHORTEST_CODE = 6;

  /** What adds to a score; without a share where only the query tells. */
  private record Part(Query query, @Nullable Share share) {}

  /**
   * A flat disjunction where nothing is needed, so that Lucene can skip documents that cannot
   * compete.
   *
   * @param occur whether each of the wanted clauses must be there, or none; null where one must
   */
  Query query(List<Wanted> wanted, @Nullable Occur occur) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    needed.forEach(together::add);
    clauses(wanted)
        .forEach(each -> together.add(each.query(), occur == null ? Occur.SHOULD : occur));
    beside(wanted).forEach(each -> together.add(each.query(), Occur.SHOULD));
    return together.setMinimumNumberShouldMatch(occur == null ? 1 : 0).build();
  }

  /** Null where only the query tells. */
  @Nullable Shares shares(List<Wanted> wanted) {
    boolean wordsAlone =
        needed.clauses().isEmpty() && !wanted.isEmpty() && !clauses.haveRowOfStopWords();
    if (!wordsAlone) {
      return null;
    }
    List<Part> parts = clauses(wanted);
    parts.addAll(beside(wanted));
    List<Share> shares = new ArrayList<>();
    for (Part part : parts) {
      Share share = part.share();
      if (share == null) {
        return null;
      }
      shares.add(share);
    }
    return new Shares(terms, shares, List.of());
  }

  private static List<Part> clauses(List<Wanted> wanted) {
    List<Part> parts = new ArrayList<>();
    for (Wanted each : wanted) {
      List<KnownTerm> anyOf = each.anyOf();
      parts.add(new Part(each.query(), anyOf == null ? null : new Share(anyOf, 1)));
    }
    return parts;
  }

  /** The parts of one word score their forms as written within its own clause. */
  private List<Part> beside(List<Wanted> wanted) {
    List<Part> parts = new ArrayList<>();
    if (wanted.size() > 1) {
      wanted.stream()
          .filter(each -> isCode(each.text()))
          .forEach(code -> parts.add(new Part(tiers.asTyped(code.query()), null)));
    }
    for (Wanted each : wanted) {
      codeAsWritten(each).ifPresent(query -> parts.add(new Part(tiers.asTyped(query), null)));
    }
    if (clauses.haveFewWords()) {
      clauses.singleWords().forEach(word -> addAsWritten(word, parts));
    }
    return parts;
  }

  private void addAsWritten(Words.Word word, List<Part> parts) {
    Query asWritten = words.asWritten(word, TextField.TEXT);
    if (asWritten != null) {
      parts.add(new Part(asWritten, words.shareAsWritten(word).orElseThrow()));
      if (isToldByAccent(word)) {
        parts.add(new Part(tiers.asTyped(asWritten), null));
      }
    }
  }

  /** Whether the form as typed of the only word that is looked for has a tier of its own. */
  private boolean isToldByAccent(Words.Word word) {
    return words.alone() && LexiconWord.of(word.surface()).isToldByAccent();
  }

  /**
   * A code as typed, where its other spellings are looked for too: <i>CO2</i>, not <i>co. 2</i>.
   */
  private Optional<Query> codeAsWritten(Wanted clause) {
    List<Words.Word> typed =
        clause.anyOf() == null && isMixed(clause.text())
            ? AskedWords.of(clause.text()).list()
            : List.of();
    return typed.size() == 1
        ? Optional.ofNullable(words.asWritten(typed.getFirst(), TextField.TEXT))
        : Optional.empty();
  }

  private static boolean isMixed(String text) {
    return text.chars().anyMatch(Character::isLetter) && text.chars().anyMatch(Character::isDigit);
  }

  /** Digits, alone or with letters: meant to be found and not to rank, as the number of a file. */
  private static boolean isCode(String text) {
    return text.length() >= SHORTEST_CODE
        && text.chars().allMatch(Character::isLetterOrDigit)
        && text.chars().anyMatch(Character::isDigit);
  }
}
