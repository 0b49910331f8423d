package it.trovatore.lucene.query;

import it.trovatore.lucene.query.Shares.Share;
import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.query.Translation.Wanted;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.jspecify.annotations.Nullable;

/**
 * Translates the query tree. Ranking has {@link Tiers} that no frequency or length overturns:
 * documents with a phrase as written before those with another spelling of it, and these before
 * those with inflected forms; then documents that have a whole text of four words or more, as typed
 * or nearly so, or a number and the words beside it; then, of up to three wanted words and beside a
 * phrase, documents with all before those that miss some; a code decides among any words. Of more
 * words having all decides near one another, and is worth something elsewhere: a long document has
 * them here and there. Stop words beside other words are never missed and weigh little. One
 * instance for one query; not thread-safe.
 */
public final class QueryTranslator {

  /** Up to so many words each says what is meant. */
  private static final int FEW_WORDS = 3;

  private static final int SHORTEST_CODE = 6;

  private final SearchTerms terms;
  private final WordQueries words;
  private final ClauseQueries queries;
  private final Marking marking;
  private final Tiers tiers;

  private QueryTranslator(SearchTerms terms, Tiers tiers, boolean alone, Set<String> repaired) {
    this.terms = terms;
    this.words = new WordQueries(terms, alone);
    this.queries = new ClauseQueries(terms, words, tiers, alone);
    this.tiers = tiers;
    this.marking = new Marking(terms, repaired);
  }

  /** Translates a whole query as it was typed; matches documents only. */
  public static Translation translate(SearchTerms terms, Query query) {
    return translate(terms, query, Set.of());
  }

  /**
   * Translates a whole query; matches documents only.
   *
   * @param repaired the texts of the {@link Query.Word}s that a repair put into it
   */
  public static Translation translate(SearchTerms terms, Query query, Set<String> repaired) {
    List<Query> clauses =
        switch (query) {
          case Query.Everything everything -> List.of();
          case Query.All all -> all.clauses();
          case Query clause -> List.of(clause);
        };
    List<Query> parts = SpacedWords.together(terms, ElidedWords.apart(clauses));
    Clauses sorted = Clauses.of(parts);
    return new QueryTranslator(
            terms, Tiers.of(query), sorted.areOneWord(), ElidedWords.apart(repaired))
        .together(parts, sorted);
  }

  private Translation together(List<Query> all, Clauses clauses) {
    clauses.stopWords().forEach(marking::addTyped);
    BooleanQuery needed = needed(clauses);
    boolean requires = !clauses.required().isEmpty();
    List<Wanted> wanted = wanted(clauses.wanted());
    List<Wanted> present = wanted.stream().filter(this::isPresent).toList();
    CopiedText copied = CopiedText.of(terms, tiers, all);
    org.apache.lucene.search.Query matching;
    AllWords allWords = null;
    if (!wanted.isEmpty()) {
      matching = with(needed, wanted, requires ? Occur.SHOULD : null, clauses.wanted());
      boolean tells = present.size() > 1 || requires || copied.isLongEnough();
      boolean decide = requires || (wanted.size() > 1 && wanted.size() <= FEW_WORDS);
      allWords =
          tells && !present.isEmpty()
              ? allWords(needed, present, decide, requires, clauses.wanted(), copied)
              : null;
    } else if (requires) {
      matching = needed;
    } else if (clauses.wanted().isEmpty() && clauses.stopWords().isEmpty()) {
      Wanted everything = new Wanted("", ClauseQueries.all(), null);
      matching = with(needed, List.of(everything), Occur.MUST, List.of());
    } else {
      matching = new MatchNoDocsQuery("no words");
    }
    return new Translation(
        matching,
        allWords,
        () -> CutText.holders(terms, all),
        tiers.inARow(),
        shares(clauses.wanted(), clauses.stopWords()),
        new Nearness(terms, NearWords.of(terms, copied.row(), freeWords(clauses.wanted()))),
        marking,
        wanted);
  }

  /** Whether a document may have it, as far as the terms tell. */
  private boolean isPresent(Wanted clause) {
    if (clause.anyOf() != null) {
      return !clause.anyOf().isEmpty();
    }
    try {
      return !(terms.searcher().rewrite(clause.query()) instanceof MatchNoDocsQuery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AllWords allWords(
      BooleanQuery needed,
      List<Wanted> present,
      boolean decide,
      boolean outranked,
      List<Query> clauses,
      CopiedText copied) {
    org.apache.lucene.search.Query query = with(needed, present, Occur.MUST, clauses);
    Shares score = scoreOfAllWords(needed, present, clauses);
    return new AllWords(
        query, present, decide, outranked, tiers.unit(), score, copied.among(query));
  }

  private BooleanQuery needed(Clauses clauses) {
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    for (Query clause : clauses.excluded()) {
      queries.matching(clause).ifPresent(excluded -> needed.add(excluded, Occur.MUST_NOT));
    }
    for (Query clause : clauses.filters()) {
      queries.matching(clause).ifPresent(filter -> needed.add(filter, Occur.FILTER));
    }
    for (Query clause : clauses.required()) {
      needed.add(queries.required(clause), Occur.MUST);
      marking.add(clause);
    }
    return needed.build();
  }

  private List<Wanted> wanted(List<Query> clauses) {
    List<Wanted> wanted = new ArrayList<>();
    for (Query clause : clauses) {
      queries
          .matching(clause)
          .ifPresent(
              query -> {
                wanted.add(new Wanted(SpacedWords.typed(clause), query, lemmas(clause)));
                marking.add(clause);
              });
    }
    return wanted;
  }

  /**
   * The needed clauses and the wanted ones, which a flat disjunction holds where nothing is needed,
   * so that Lucene can skip documents that cannot compete. The parts of one word score their forms
   * as written within its own clause, since one of them alone is no match.
   */
  private org.apache.lucene.search.Query with(
      BooleanQuery needed, List<Wanted> wanted, @Nullable Occur occur, List<Query> clauses) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    needed.forEach(together::add);
    wanted.forEach(each -> together.add(each.query(), occur == null ? Occur.SHOULD : occur));
    codes(wanted).forEach(code -> together.add(tiers.asTyped(code.query()), Occur.SHOULD));
    if (isShort(freeWords(clauses))) {
      for (Query clause : clauses) {
        List<Words.Word> free = freeWords(List.of(clause));
        if (free.size() == 1) {
          org.apache.lucene.search.Query asWritten =
              words.asWritten(free.getFirst(), TextField.TEXT);
          WordQueries.addTo(together, asWritten);
          if (asWritten != null
              && queries.alone()
              && LexiconWord.of(free.getFirst().surface()).isToldByAccent()) {
            together.add(tiers.asTyped(asWritten), Occur.SHOULD);
          }
        }
      }
    }
    return together.setMinimumNumberShouldMatch(occur == null ? 1 : 0).build();
  }

  /** What is meant to be found and not to rank: a tax code, the number of a file. */
  private static Stream<Wanted> codes(List<Wanted> wanted) {
    return wanted.size() > 1 ? wanted.stream().filter(each -> isCode(each.text())) : Stream.empty();
  }

  /** Digits, alone or with letters. */
  private static boolean isCode(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      digits |= Character.isDigit(text.charAt(i));
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return digits && text.length() >= SHORTEST_CODE;
  }

  private @Nullable List<KnownTerm> lemmas(Query clause) {
    List<Words.Word> content = freeWords(List.of(clause));
    return content.size() == 1 ? terms.known(content.getFirst()).in(TextField.TEXT).lemmas() : null;
  }

  /** What {@link #with} scores, where nothing else than words is asked for. */
  private @Nullable Shares scoreOfAllWords(
      BooleanQuery needed, List<Wanted> wanted, List<Query> clauses) {
    List<Share> shares = new ArrayList<>();
    for (Wanted each : wanted) {
      List<KnownTerm> anyOf = each.anyOf();
      if (anyOf == null) {
        return null;
      }
      shares.add(new Share(anyOf, 1));
    }
    List<Words.Word> free = freeWords(clauses);
    if (isShort(free)) {
      free.forEach(word -> words.addShareAsWritten(shares, word));
    }
    return needed.clauses().isEmpty() && codes(wanted).findAny().isEmpty()
        ? new Shares(terms, shares)
        : null;
  }

  private Shares shares(List<Query> wantedClauses, List<Query> stopWords) {
    List<Words.Word> free = freeWords(wantedClauses);
    List<Share> shares = new ArrayList<>();
    for (Words.Word word : free) {
      words.addShares(shares, word);
      if (!isShort(free)) {
        words.addShareAsWritten(shares, word);
      }
    }
    for (Query clause : wantedClauses) {
      if (clause instanceof Query.Prefix prefix
          && prefix.isAnywhere()
          && Prefixes.before(prefix.text()).isEmpty()) {
        words.addSharesOfPrefix(shares, Prefixes.normalised(prefix.text()));
      }
    }
    elidedNames(wantedClauses).forEach(name -> words.addShareOfName(shares, name));
    freeWords(stopWords).forEach(word -> words.addShareOfStopWord(shares, word));
    return new Shares(terms, shares);
  }

  /** Whether the form as written decides which documents are chosen: not among many words. */
  private static boolean isShort(List<Words.Word> free) {
    return free.size() <= FEW_WORDS;
  }

  private static List<Words.Word> freeWords(List<Query> clauses) {
    List<Words.Word> free = new ArrayList<>();
    for (Query clause : clauses) {
      String word = Clauses.freeWord(clause);
      if (word != null) {
        free.addAll(Words.asked(word).content());
      }
    }
    return free;
  }

  /** Names behind an apostrophe (<i>D'Angelo</i>), of which one part alone is looked for. */
  private static List<Words.Word> elidedNames(List<Query> clauses) {
    List<Words.Word> names = new ArrayList<>();
    for (Query clause : clauses) {
      String word = Clauses.freeWord(clause);
      if (word != null) {
        Words typed = Words.asked(word);
        List<Words.Word> whole = SpacedWords.asOne(typed.list());
        if (typed.content().size() == 1 && typed.list().size() > 1 && whole.size() == 1) {
          names.addAll(whole);
        }
      }
    }
    return names;
  }
}
