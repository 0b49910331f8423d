package it.trovatore.lucene.query;

import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.query.Shares.Share;
import it.trovatore.lucene.query.Translation.Wanted;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Translates the query tree. Ranking has {@link Tiers} that no frequency or length overturns:
 * documents with a phrase as written before those with another spelling of it, and these before
 * those with inflected forms; then documents that have a whole text of four words or more, as typed
 * or nearly so; then, of up to three wanted words and beside a phrase, documents with all before
 * those that miss some. Of more words having all is worth something but not everything: a long
 * document has them here and there. Stop words beside other words are never missed and weigh
 * little. One instance for one query; not thread-safe.
 */
public final class QueryTranslator {

  private static final int FEW_WORDS = 3;

  private final SearchTerms terms;
  private final WordQueries words;
  private final Marking marking;
  private final Tiers tiers;

  /** Whether the query is a single word, so that nothing else tells what it means. */
  private final boolean alone;

  private QueryTranslator(SearchTerms terms, Tiers tiers, boolean alone, Set<String> repaired) {
    this.terms = terms;
    this.words = new WordQueries(terms);
    this.alone = alone;
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
    return new QueryTranslator(
            terms, Tiers.of(query), clauses.size() == 1, ElidedWords.apart(repaired))
        .together(SpacedWords.together(ElidedWords.apart(clauses)));
  }

  private Translation together(List<Query> clauses) {
    boolean onlyStopWords = clauses.stream().allMatch(QueryTranslator::isStopWord);
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    List<Query> wantedClauses = new ArrayList<>();
    List<Query> stopWords = new ArrayList<>();
    boolean requires = false;
    for (Query clause : clauses) {
      if (clause instanceof Query.Not not) {
        matching(not.clause()).ifPresent(excluded -> needed.add(excluded, Occur.MUST_NOT));
      } else if (isFilter(clause)) {
        matching(clause).ifPresent(filter -> needed.add(filter, Occur.FILTER));
      } else if (isRequired(clause)) {
        requires = true;
        needed.add(required(clause), Occur.MUST);
      } else if (isStopWord(clause) && !onlyStopWords) {
        stopWords.add(clause);
      } else {
        wantedClauses.add(clause);
      }
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Query clause : wantedClauses) {
      matching(clause)
          .ifPresent(
              query -> {
                wanted.add(new Wanted(SpacedWords.typed(clause), query, lemmas(clause)));
                marking.add(clause);
              });
    }
    List<Wanted> present =
        wanted.stream().filter(each -> !(each.query() instanceof MatchNoDocsQuery)).toList();
    CopiedText copied = CopiedText.of(terms, tiers, clauses);
    BooleanQuery whole = needed.build();
    org.apache.lucene.search.Query matching;
    org.apache.lucene.search.Query allWords = null;
    if (!wanted.isEmpty()) {
      matching = with(whole, wanted, requires ? Occur.SHOULD : null, wantedClauses);
      boolean tells = present.size() > 1 || requires || copied.isLongEnough();
      allWords =
          tells && !present.isEmpty() ? with(whole, present, Occur.MUST, wantedClauses) : null;
    } else if (requires) {
      matching = whole;
    } else if (wantedClauses.isEmpty() && stopWords.isEmpty()) {
      matching = with(whole, List.of(new Wanted("", all(), null)), Occur.MUST, List.of());
    } else {
      matching = new MatchNoDocsQuery("no words");
    }
    return new Translation(
        matching,
        allWords,
        copied.among(allWords),
        () -> CutText.holders(terms, clauses),
        requires || (wanted.size() > 1 && wanted.size() <= FEW_WORDS),
        tiers.unit(),
        tiers.inARow(),
        scoreOfAllWords(whole, present, wantedClauses),
        shares(wantedClauses, stopWords),
        new Nearness(terms, NearWords.of(terms, freeWords(wantedClauses))),
        marking,
        wanted,
        present);
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
    if (isShort(freeWords(clauses))) {
      for (Query clause : clauses) {
        List<Words.Word> free = freeWords(List.of(clause));
        if (free.size() == 1) {
          org.apache.lucene.search.Query asWritten =
              words.asWritten(free.getFirst(), TextField.TEXT);
          WordQueries.addTo(together, asWritten);
          if (asWritten != null
              && alone
              && LexiconWord.of(free.getFirst().surface()).isToldByAccent()) {
            together.add(tiers.asTyped(asWritten), Occur.SHOULD);
          }
        }
      }
    }
    return together.setMinimumNumberShouldMatch(occur == null ? 1 : 0).build();
  }

  private @Nullable List<KnownTerm> lemmas(Query clause) {
    if (clause instanceof Query.Word word && word.field() == Field.ANYWHERE) {
      List<Words.Word> content = Words.asked(word.text()).content();
      return content.size() == 1
          ? terms.known(content.getFirst()).in(TextField.TEXT).lemmas()
          : null;
    }
    return null;
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
    return needed.clauses().isEmpty() ? new Shares(terms, shares) : null;
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
      if (clause instanceof Query.Word word && word.field() == Field.ANYWHERE) {
        free.addAll(Words.asked(word.text()).content());
      }
    }
    return free;
  }

  /** Names behind an apostrophe (<i>D'Angelo</i>), of which one part alone is looked for. */
  private static List<Words.Word> elidedNames(List<Query> clauses) {
    List<Words.Word> names = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Query.Word word && word.field() == Field.ANYWHERE) {
        Words typed = Words.asked(word.text());
        List<Words.Word> whole = SpacedWords.asOne(typed.list());
        if (typed.content().size() == 1 && typed.list().size() > 1 && whole.size() == 1) {
          names.addAll(whole);
        }
      }
    }
    return names;
  }

  private org.apache.lucene.search.Query required(Query clause) {
    return switch (clause) {
      case Query.Phrase phrase -> phrase(phrase);
      case Query.Or or -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        or.alternatives().forEach(each -> any.add(required(each), Occur.SHOULD));
        yield any.build();
      }
      case Query other -> {
        marking.add(other);
        yield matching(other).orElseGet(() -> new MatchNoDocsQuery("no words"));
      }
    };
  }

  private Optional<org.apache.lucene.search.Query> matching(Query query) {
    return switch (query) {
      case Query.Word word -> word(word);
      case Query.Prefix prefix -> Optional.of(prefix(prefix));
      case Query.Phrase phrase -> inAnyForm(phrase);
      case Query.Format format -> Optional.of(new BoostQuery(format(format), 0));
      case Query.Language language -> Optional.of(new BoostQuery(language(language), 0));
      case Query.Dates dates -> Optional.of(new BoostQuery(dates(dates), 0));
      case Query.Everything everything -> Optional.of(all());
      case Query.Not not ->
          matching(not.clause())
              .map(
                  excluded ->
                      new BooleanQuery.Builder()
                          .add(all(), Occur.MUST)
                          .add(excluded, Occur.MUST_NOT)
                          .build());
      case Query.Or or -> combine(or.alternatives(), Occur.SHOULD);
      case Query.All all -> combine(all.clauses(), Occur.MUST);
    };
  }

  private Optional<org.apache.lucene.search.Query> combine(List<Query> queries, Occur occur) {
    List<org.apache.lucene.search.Query> parts =
        queries.stream().map(this::matching).flatMap(Optional::stream).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder combined = new BooleanQuery.Builder();
    parts.forEach(part -> combined.add(part, occur));
    return Optional.of(combined.build());
  }

  private Optional<org.apache.lucene.search.Query> word(Query.Word word) {
    TextField field = TextField.of(word.field());
    List<Words.Word> content = Words.asked(word.text()).content();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (content.size() == 1) {
      return Optional.of(
          word.field() == Field.ANYWHERE
              ? words.anyForm(content.getFirst(), field)
              : words.word(content.getFirst(), field));
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    content.forEach(part -> parts.add(words.word(part, field), Occur.MUST));
    PhraseQueries row = new PhraseQueries(terms, content, 0);
    parts.add(row.inflected(field), Occur.SHOULD);
    if (alone) {
      parts.add(tiers.asTyped(row.in(field, Form.ANY_SPELLING)), Occur.SHOULD);
    }
    return Optional.of(parts.build());
  }

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase) {
    TextField field = TextField.of(phrase.field());
    List<Words.Word> parts = Words.asked(phrase.text()).list();
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    marking.add(phrase);
    PhraseQueries queries = new PhraseQueries(terms, parts, phrase.slop());
    org.apache.lucene.search.Query asWritten = queries.in(field, Form.AS_WRITTEN);
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(queries.inAnyForm(field), Occur.MUST)
            .add(asWritten, Occur.SHOULD)
            .add(tiers.asWritten(asWritten), Occur.SHOULD)
            .add(tiers.anySpelling(queries.in(field, Form.ANY_SPELLING)), Occur.SHOULD);
    if (field == TextField.TEXT) {
      query.add(queries.inAnyForm(TextField.TITLE), Occur.SHOULD);
    }
    return query.build();
  }

  private Optional<org.apache.lucene.search.Query> inAnyForm(Query.Phrase phrase) {
    List<Words.Word> parts = Words.asked(phrase.text()).list();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PhraseQueries(terms, parts, phrase.slop()).inAnyForm(TextField.of(phrase.field())));
  }

  private static org.apache.lucene.search.Query prefix(Query.Prefix prefix) {
    return Prefixes.query(Prefixes.normalised(prefix.text()), TextField.of(prefix.field()));
  }

  private static org.apache.lucene.search.Query format(Query.Format format) {
    return new TermQuery(new Term(Schema.FORMAT, format.format().toLowerCase(Locale.ROOT)));
  }

  private static org.apache.lucene.search.Query language(Query.Language language) {
    return new TermQuery(new Term(Schema.LANGUAGE, language.code()));
  }

  private static org.apache.lucene.search.Query dates(Query.Dates dates) {
    return LongField.newRangeQuery(
        Schema.DATE,
        dates.from() == null ? Long.MIN_VALUE : dates.from().toEpochDay(),
        dates.to() == null ? Long.MAX_VALUE : dates.to().toEpochDay());
  }

  private static org.apache.lucene.search.Query all() {
    return new BoostQuery(Schema.documents(), 0);
  }

  static boolean isFilter(Query clause) {
    return switch (clause) {
      case Query.Format format -> true;
      case Query.Language language -> true;
      case Query.Dates dates -> true;
      case Query.Or or -> or.alternatives().stream().allMatch(QueryTranslator::isFilter);
      default -> false;
    };
  }

  private static boolean isRequired(Query clause) {
    return switch (clause) {
      case Query.Phrase phrase -> true;
      case Query.Word word -> word.field() != Field.ANYWHERE;
      case Query.Prefix prefix -> prefix.field() != Field.ANYWHERE;
      case Query.Or or ->
          or.alternatives().stream().allMatch(each -> isRequired(each) || isFilter(each));
      default -> false;
    };
  }

  private static boolean isStopWord(Query clause) {
    return clause instanceof Query.Word word
        && word.field() == Field.ANYWHERE
        && Words.asked(word.text()).onlyStopWords();
  }
}
