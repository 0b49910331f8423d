package it.trovatore.lucene.query;

import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.query.Translation.Wanted;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Translates the query tree. Ranking has {@link Tiers} that no frequency or length overturns:
 * documents with a phrase as written before those with another spelling of it, and these before
 * those with inflected forms; then documents with all the wanted words before those that miss some.
 * Stop words beside other words are never missed and weigh little. One instance for one query; not
 * thread-safe.
 */
public final class QueryTranslator {

  private static final float STOP_WORD_WEIGHT = 0.2f;

  private final Marking marking;
  private final List<Wanted> wanted = new ArrayList<>();
  private final Tiers tiers;

  private QueryTranslator(Tiers tiers, Set<String> repaired) {
    this.tiers = tiers;
    this.marking = new Marking(repaired);
  }

  /** Translates a whole query as it was typed; matches documents only. */
  public static Translation translate(Query query) {
    return translate(query, Set.of());
  }

  /**
   * Translates a whole query; matches documents only.
   *
   * @param repaired the texts of the {@link Query.Word}s that a repair put into it
   */
  public static Translation translate(Query query, Set<String> repaired) {
    QueryTranslator translator = new QueryTranslator(Tiers.of(query), repaired);
    org.apache.lucene.search.Query scoring = translator.root(query);
    return new Translation(
        new BooleanQuery.Builder()
            .add(scoring, Occur.MUST)
            .add(Schema.documents(), Occur.FILTER)
            .build(),
        translator.marking.query(),
        translator.marking.onSurface(),
        translator.marking.reasons(),
        List.copyOf(translator.wanted));
  }

  /** Matches the documents that hold the word and at least one of the other clauses. */
  public static org.apache.lucene.search.Query withAnyOf(Query.Word word, List<Query> others) {
    QueryTranslator translator = new QueryTranslator(Tiers.of(word), Set.of());
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    translator.matching(word).ifPresent(query -> together.add(query, Occur.FILTER));
    translator
        .combine(others.stream().filter(other -> !isStopWord(other)).toList(), Occur.SHOULD)
        .ifPresent(query -> together.add(query, Occur.FILTER));
    return together.add(Schema.documents(), Occur.FILTER).build();
  }

  private org.apache.lucene.search.Query root(Query query) {
    return switch (query) {
      case Query.Everything everything -> all();
      case Query.All all -> together(all.clauses());
      case Query clause -> together(List.of(clause));
    };
  }

  private org.apache.lucene.search.Query together(List<Query> clauses) {
    boolean onlyStopWords = clauses.stream().allMatch(QueryTranslator::isStopWord);
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    BooleanQuery.Builder stopWords = new BooleanQuery.Builder();
    boolean looksForText = false;
    boolean requires = false;
    for (Query clause : clauses) {
      if (clause instanceof Query.Not not) {
        matching(not.clause()).ifPresent(excluded -> whole.add(excluded, Occur.MUST_NOT));
      } else if (isFilter(clause)) {
        matching(clause).ifPresent(filter -> whole.add(filter, Occur.FILTER));
      } else if (isRequired(clause)) {
        looksForText = true;
        requires = true;
        whole.add(required(clause), Occur.MUST);
      } else if (isStopWord(clause) && !onlyStopWords) {
        looksForText = true;
        matching(clause).ifPresent(query -> stopWords.add(query, Occur.SHOULD));
      } else {
        looksForText = true;
        want(clause);
      }
    }
    if (!wanted.isEmpty()) {
      whole.add(wantedTogether(), requires ? Occur.SHOULD : Occur.MUST);
    } else if (!looksForText) {
      whole.add(all(), Occur.MUST);
    } else if (!requires) {
      return new MatchNoDocsQuery("no words");
    }
    whole.add(new BoostQuery(stopWords.build(), STOP_WORD_WEIGHT), Occur.SHOULD);
    boost(clauses, whole);
    return whole.build();
  }

  /** What ranks without being needed: the families of the words, and words near each other. */
  private static void boost(List<Query> clauses, BooleanQuery.Builder whole) {
    List<Words.Word> words =
        clauses.stream()
            .filter(clause -> !isStopWord(clause))
            .flatMap(QueryTranslator::freeWords)
            .toList();
    words.forEach(
        word -> whole.add(WordQueries.family(word, TextField.of(Field.ANYWHERE)), Occur.SHOULD));
    for (int i = 1; i < words.size(); i++) {
      whole.add(WordQueries.near(words.get(i - 1), words.get(i), TextField.BODY), Occur.SHOULD);
    }
  }

  private static Stream<Words.Word> freeWords(Query clause) {
    return clause instanceof Query.Word word && word.field() == Field.ANYWHERE
        ? Words.of(word.text()).content().stream()
        : Stream.of();
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

  private void want(Query clause) {
    matching(clause)
        .ifPresent(
            query -> {
              wanted.add(new Wanted(QueryText.of(clause), query));
              marking.add(clause);
            });
  }

  private org.apache.lucene.search.Query wantedTogether() {
    if (wanted.size() == 1) {
      return wanted.getFirst().query();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Wanted each : wanted) {
      any.add(each.query(), Occur.SHOULD);
      all.add(each.query(), Occur.FILTER);
    }
    BooleanQuery.Builder tiered = new BooleanQuery.Builder();
    tiered.add(any.build(), Occur.MUST);
    tiered.add(tiers.allWords(all.build()), Occur.SHOULD);
    return tiered.build();
  }

  private Optional<org.apache.lucene.search.Query> matching(Query query) {
    return switch (query) {
      case Query.Word word -> word(word);
      case Query.Prefix prefix -> Optional.of(prefix(prefix));
      case Query.Phrase phrase -> inAnyForm(phrase);
      case Query.Format format -> Optional.of(new BoostQuery(format(format), 0));
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

  private static Optional<org.apache.lucene.search.Query> word(Query.Word word) {
    List<TextField> fields = TextField.of(word.field());
    List<Words.Word> content = Words.of(word.text()).content();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (content.size() == 1) {
      return Optional.of(WordQueries.word(content.getFirst(), fields));
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    content.forEach(part -> parts.add(WordQueries.word(part, fields), Occur.MUST));
    parts.add(new PhraseQueries(content, 0).in(fields, Form.INFLECTED), Occur.SHOULD);
    return Optional.of(parts.build());
  }

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase) {
    List<TextField> fields = TextField.of(phrase.field());
    List<Words.Word> words = Words.of(phrase.text()).list();
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    marking.add(phrase);
    PhraseQueries queries = new PhraseQueries(words, phrase.slop());
    org.apache.lucene.search.Query asWritten = queries.in(fields, Form.AS_WRITTEN);
    return new BooleanQuery.Builder()
        .add(queries.inAnyForm(fields), Occur.MUST)
        .add(asWritten, Occur.SHOULD)
        .add(tiers.asWritten(asWritten), Occur.SHOULD)
        .add(tiers.anySpelling(queries.in(fields, Form.ANY_SPELLING)), Occur.SHOULD)
        .build();
  }

  private static Optional<org.apache.lucene.search.Query> inAnyForm(Query.Phrase phrase) {
    List<Words.Word> words = Words.of(phrase.text()).list();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PhraseQueries(words, phrase.slop()).inAnyForm(TextField.of(phrase.field())));
  }

  private static org.apache.lucene.search.Query prefix(Query.Prefix prefix) {
    String letters = Prefixes.normalised(prefix.text());
    return new DisjunctionMaxQuery(
        TextField.of(prefix.field()).stream().map(field -> Prefixes.query(letters, field)).toList(),
        0.1f);
  }

  private static org.apache.lucene.search.Query format(Query.Format format) {
    return new TermQuery(new Term(Schema.FORMAT, format.format().toLowerCase(Locale.ROOT)));
  }

  private static org.apache.lucene.search.Query dates(Query.Dates dates) {
    return LongField.newRangeQuery(
        Schema.DATE,
        dates.from() == null ? Long.MIN_VALUE : dates.from().toEpochDay(),
        dates.to() == null ? Long.MAX_VALUE : dates.to().toEpochDay());
  }

  private static org.apache.lucene.search.Query all() {
    return new BoostQuery(MatchAllDocsQuery.INSTANCE, 0);
  }

  private static boolean isFilter(Query clause) {
    return switch (clause) {
      case Query.Format format -> true;
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
        && Words.of(word.text()).onlyStopWords();
  }
}
