package it.trovatore.lucene.query;

import it.trovatore.lucene.query.Shares.Share;
import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.query.Translation.Wanted;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Abbreviated abbreviated;
  private final List<Query> parts;
  private final Clauses clauses;
  private final List<Words.Word> free;
  private final Tiers tiers;
  private final WordQueries words;
  private final ClauseQueries queries;

  private QueryTranslator(SearchTerms terms, Query query) {
    this.terms = terms;
    this.abbreviated =
        new Codes(terms).inBothSpellings(clauses(query), Abbreviated.inFull(clauses(query)));
    this.parts = SpacedWords.together(terms, ElidedWords.apart(abbreviated.clauses()));
    this.clauses = Clauses.of(parts);
    this.free = freeWords(clauses.wanted());
    this.tiers = Tiers.of(query);
    this.words = new WordQueries(terms, clauses.areOneWord());
    this.queries = new ClauseQueries(terms, words, tiers, clauses.areOneWord());
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
    QueryTranslator translator = new QueryTranslator(terms, query);
    return translator.together(
        new Marking(terms, ElidedWords.apart(repaired), translator.abbreviated.typed()));
  }

  /** Matches what the translation of a whole query does, for those who only count. */
  public static org.apache.lucene.search.Query matching(SearchTerms terms, Query query) {
    QueryTranslator translator = new QueryTranslator(terms, query);
    return translator.matching(translator.needed(), translator.wanted());
  }

  private Translation together(Marking marking) {
    clauses.stopWords().forEach(marking::addTyped);
    clauses.required().forEach(marking::add);
    clauses.wanted().forEach(marking::add);
    BooleanQuery needed = needed();
    List<Wanted> wanted = wanted();
    CopiedText copied = CopiedText.of(terms, tiers, parts);
    return new Translation(
        matching(needed, wanted),
        score(needed, wanted),
        allWords(needed, wanted, copied),
        new Translation.CutText(() -> CutText.holders(terms, parts), tiers.cutText()),
        tiers.inARow(),
        shares(),
        new Nearness(terms, NearWords.of(terms, copied.quoted() ? List.of() : copied.row(), free)),
        marking,
        wanted);
  }

  private org.apache.lucene.search.Query matching(BooleanQuery needed, List<Wanted> wanted) {
    if (!wanted.isEmpty()) {
      return with(needed, wanted, requires() ? Occur.SHOULD : null);
    }
    if (requires()) {
      return needed;
    }
    if (clauses.wanted().isEmpty() && clauses.stopWords().isEmpty()) {
      Wanted everything = new Wanted("", ClauseQueries.all(), null);
      return with(needed, List.of(everything), Occur.MUST);
    }
    return new MatchNoDocsQuery("no words");
  }

  private boolean requires() {
    return !clauses.required().isEmpty();
  }

  /** Whether a document has it; only where there are parts the terms alone do not tell. */
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

  /** Null where having all the words that are present is all that matches, or tells nothing. */
  private @Nullable AllWords allWords(BooleanQuery needed, List<Wanted> wanted, CopiedText copied) {
    boolean ofOne = requires() || copied.isLongEnough();
    if (wanted.size() < 2 && !ofOne) {
      return null;
    }
    List<Wanted> present = wanted.stream().filter(this::isPresent).toList();
    if (present.size() < (ofOne ? 1 : 2)) {
      return null;
    }
    boolean decide = requires() || (wanted.size() > 1 && wanted.size() <= FEW_WORDS);
    org.apache.lucene.search.Query query = with(needed, present, Occur.MUST);
    return new AllWords(query, present, decide, requires(), tiers.unit(), copied.among(query));
  }

  private BooleanQuery needed() {
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

  /**
   * The needed clauses and the wanted ones, which a flat disjunction holds where nothing is needed,
   * so that Lucene can skip documents that cannot compete. The parts of one word score their forms
   * as written within its own clause, since one of them alone is no match.
   */
  private org.apache.lucene.search.Query with(
      BooleanQuery needed, List<Wanted> wanted, @Nullable Occur occur) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    needed.forEach(together::add);
    wanted.forEach(each -> together.add(each.query(), occur == null ? Occur.SHOULD : occur));
    codes(wanted).forEach(code -> together.add(tiers.asTyped(code.query()), Occur.SHOULD));
    if (isShort()) {
      for (Query clause : clauses.wanted()) {
        List<Words.Word> ofClause = freeWords(List.of(clause));
        if (ofClause.size() == 1) {
          org.apache.lucene.search.Query asWritten =
              words.asWritten(ofClause.getFirst(), TextField.TEXT);
          WordQueries.addTo(together, asWritten);
          if (asWritten != null && isToldByAccent(ofClause.getFirst())) {
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

  /** Whether a piece of nothing but stop words is scored in a row too: <i>dov'è</i>. */
  private static boolean isRowOfStopWords(Query clause) {
    String word = Clauses.freeWord(clause);
    Words asked = word == null ? Words.of("") : Words.asked(word);
    return asked.onlyStopWords() && asked.list().size() > 1;
  }

  /** Whether the form as typed of the only word that is looked for has a tier of its own. */
  private boolean isToldByAccent(Words.Word word) {
    return queries.alone() && LexiconWord.of(word.surface()).isToldByAccent();
  }

  /** What {@link #with} scores, where nothing else than words is asked for, none with a tier. */
  private @Nullable Shares score(BooleanQuery needed, List<Wanted> wanted) {
    List<Share> shares = new ArrayList<>();
    for (Wanted each : wanted) {
      List<KnownTerm> anyOf = each.anyOf();
      if (anyOf == null) {
        return null;
      }
      shares.add(new Share(anyOf, 1));
    }
    if (shares.isEmpty() || clauses.wanted().stream().anyMatch(QueryTranslator::isRowOfStopWords)) {
      return null;
    }
    if (isShort()) {
      free.forEach(word -> words.addShareAsWritten(shares, word));
    }
    return needed.clauses().isEmpty()
            && codes(wanted).findAny().isEmpty()
            && free.stream().noneMatch(this::isToldByAccent)
        ? new Shares(terms, shares, List.of())
        : null;
  }

  private Shares shares() {
    List<Share> shares = new ArrayList<>();
    List<Share> inShortFields = new ArrayList<>();
    for (Words.Word word : free) {
      words.addShareOfFamily(shares, word);
      words.addSharesInShortFields(inShortFields, word);
      if (!isShort()) {
        words.addShareAsWritten(shares, word);
      }
    }
    for (Query clause : clauses.wanted()) {
      if (clause instanceof Query.Prefix prefix
          && prefix.isAnywhere()
          && Prefixes.before(prefix.text()).isEmpty()) {
        words.addSharesOfPrefix(inShortFields, Prefixes.normalised(prefix.text()));
      }
    }
    elidedNames(clauses.wanted()).forEach(name -> words.addShareOfName(shares, name));
    freeWords(clauses.stopWords()).forEach(word -> words.addShareOfStopWord(shares, word));
    return new Shares(terms, shares, inShortFields);
  }

  /** Whether the form as written decides which documents are chosen: not among many words. */
  private boolean isShort() {
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
