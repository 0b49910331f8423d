package it.trovatore.lucene.query;

import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.scoring.NearWords;
import it.trovatore.lucene.scoring.Nearness;
import it.trovatore.lucene.scoring.Wanted;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

  private final SearchTerms terms;
  private final Abbreviated abbreviated;
  private final List<Query> parts;
  private final Clauses clauses;
  private final Tiers tiers;
  private final WordQueries words;
  private final ClauseQueries queries;
  private final FirstPassScore score;

  private QueryTranslator(SearchTerms terms, Query query) {
    this.terms = terms;
    Abbreviated inFull =
        new Codes(terms).inBothSpellings(clauses(query), Abbreviated.inFull(terms, clauses(query)));
    this.abbreviated =
        inFull.with(SpacedWords.together(terms, ElidedWords.apart(inFull.clauses()))).withNouns();
    this.parts = abbreviated.clauses();
    this.clauses = Clauses.of(parts);
    this.tiers = Tiers.of(query);
    this.words = new WordQueries(terms, clauses.areOneWord());
    this.queries = new ClauseQueries(terms, words, tiers, clauses.areOneWord());
    this.score = new FirstPassScore(terms, words, tiers, clauses, needed(clauses, queries));
  }

  private static List<Query> clauses(Query query) {
    return switch (query) {
      case Query.Everything everything -> List.of();
      case Query.All all -> all.clauses();
      case Query clause -> List.of(clause);
    };
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
    return new QueryTranslator(terms, query).together(ElidedWords.apart(repaired));
  }

  /** Matches what the translation of a whole query does, for those who only count. */
  public static org.apache.lucene.search.Query matching(SearchTerms terms, Query query) {
    QueryTranslator translator = new QueryTranslator(terms, query);
    return translator.matching(translator.wanted());
  }

  private Translation together(Set<String> repaired) {
    List<Wanted> wanted = wanted();
    CopiedText copied = new CopiedText(terms, tiers, TypedRow.of(parts));
    return new Translation(
        () -> matching(wanted),
        score.shares(wanted),
        allWords(wanted, copied),
        new Translation.Foremost(() -> CutText.holders(terms, parts), tiers.cutText()),
        tiers.inARow(),
        new SecondPassScore(terms, words, clauses).shares(),
        new Nearness(terms, near(copied)),
        () -> marking(repaired),
        wanted);
  }

  private Marking marking(Set<String> repaired) {
    List<Query> marked =
        Stream.concat(clauses.required().stream(), clauses.wanted().stream()).toList();
    return new MarkingBuilder(terms, repaired, abbreviated.typed()).of(marked, clauses.stopWords());
  }

  private NearWords near(CopiedText copied) {
    List<Words.Word> row = copied.typed().quoted() ? List.of() : copied.typed().words();
    return NearWords.of(terms, row, clauses.wantedWords());
  }

  private org.apache.lucene.search.Query matching(List<Wanted> wanted) {
    if (!wanted.isEmpty()) {
      return score.query(wanted, requires() ? Occur.SHOULD : null);
    }
    if (requires()) {
      return score.needed();
    }
    if (clauses.wanted().isEmpty() && clauses.stopWords().isEmpty()) {
      Wanted everything = new Wanted("", ClauseQueries.all(), null);
      return score.query(List.of(everything), Occur.MUST);
    }
    return new MatchNoDocsQuery("no words");
  }

  private boolean requires() {
    return !clauses.required().isEmpty();
  }

  /** Whether a document has the clause: by its terms, or by a search where it has several parts. */
  private boolean isPresent(Wanted clause) {
    if (clause.anyOf() != null) {
      return !clause.anyOf().isEmpty();
    }
    try {
      org.apache.lucene.search.Query query = terms.searcher().rewrite(clause.query());
      return query instanceof BooleanQuery parts
          ? Holders.matchAny(terms, parts)
          : !(query instanceof MatchNoDocsQuery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Null where all that matches has all the words that are present, or where that tells nothing.
   */
  private @Nullable AllWords allWords(List<Wanted> wanted, CopiedText copied) {
    boolean ofOne = requires() || copied.isLongEnough();
    if (wanted.size() < 2 && !ofOne) {
      return null;
    }
    List<Wanted> present = wanted.stream().filter(this::isPresent).toList();
    if (present.size() < (ofOne ? 1 : 2)) {
      return null;
    }
    boolean decide = requires() || (wanted.size() > 1 && wanted.size() <= Clauses.FEW);
    Supplier<org.apache.lucene.search.Query> query = () -> score.query(present, Occur.MUST);
    return new AllWords(query, present, decide, requires(), tiers.unit(), copied.among(query));
  }

  private static BooleanQuery needed(Clauses clauses, ClauseQueries queries) {
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    for (Query clause : clauses.excluded()) {
      queries.matching(clause).ifPresent(excluded -> needed.add(excluded, Occur.MUST_NOT));
    }
    for (Query clause : clauses.filters()) {
      queries.matching(clause).ifPresent(filter -> needed.add(filter, Occur.FILTER));
    }
    for (Query clause : clauses.required()) {
      needed.add(queries.required(clause), Occur.MUST);
    }
    return needed.build();
  }

  private List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Query clause : clauses.wanted()) {
      String text = typed(SpacedWords.typed(clause), seen);
      queries
          .matching(clause)
          .ifPresent(query -> wanted.add(new Wanted(text, query, lemmas(clause))));
    }
    return wanted;
  }

  /**
   * What was typed for a clause that may have been abbreviated.
   *
   * @param seen how many clauses there were so far of each text that was
   */
  private String typed(String text, Map<String, Integer> seen) {
    List<String> typed = abbreviated.typed().getOrDefault(text, List.of());
    return typed.isEmpty()
        ? text
        : typed.get(Math.min(seen.merge(text, 1, Integer::sum), typed.size()) - 1);
  }

  private @Nullable List<KnownTerm> lemmas(Query clause) {
    List<Words.Word> content = Clauses.content(clause);
    return content.size() == 1 ? terms.known(content.getFirst()).in(TextField.TEXT).lemmas() : null;
  }
}
