package it.trovatore.lucene.query;

import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene's queries for the clauses of one query.
 *
 * @param alone whether that is a single clause, so that nothing else tells what it means
 */
record ClauseQueries(SearchTerms terms, WordQueries words, Tiers tiers, boolean alone) {

  /** A piece of more words is none that anybody writes, and to look for them in a row is slow. */
  private static final int MOST_PARTS = 32;

  /** Matches what a document must have, a phrase in tiers. */
  org.apache.lucene.search.Query required(Query clause) {
    return switch (clause) {
      case Query.Phrase phrase -> phrase(phrase);
      case Query.Or or -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        or.alternatives().forEach(each -> any.add(required(each), Occur.SHOULD));
        yield any.build();
      }
      case Query other -> matching(other).orElseGet(() -> new MatchNoDocsQuery("no words"));
    };
  }

  /** Matches a clause; empty when there is nothing in it to be looked for. */
  Optional<org.apache.lucene.search.Query> matching(Query query) {
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
    Words asked = AskedWords.of(word.text());
    List<Words.Word> content = asked.content();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    List<Words.Word> inARow = asked.onlyStopWords() ? asked.list() : content;
    if (inARow.size() == 1) {
      return Optional.of(
          word.isAnywhere()
              ? words.anyForm(content.getFirst(), field)
              : words.word(content.getFirst(), field));
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    content.forEach(part -> parts.add(words.word(part, field), Occur.MUST));
    boolean together =
        content.size() <= MOST_PARTS
            && (!asked.isNumbered() || terms.budget().grantsTogether(word.text(), asked));
    if (!together) {
      return Optional.of(parts.build());
    }
    PhraseQueries row = new PhraseQueries(terms, inARow, 0);
    if (SpacedWords.asOne(inARow).size() > 1) {
      parts.add(row.inflected(field), Occur.SHOULD);
    }
    if (asked.isNumbered()) {
      parts.add(PhraseQueries.numbered(terms, asked, field), Occur.FILTER);
    }
    if (alone) {
      parts.add(tiers.asTyped(row.in(field, Form.ANY_SPELLING)), Occur.SHOULD);
    }
    return Optional.of(parts.build());
  }

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase) {
    TextField field = TextField.of(phrase.field());
    List<Words.Word> parts = AskedWords.of(phrase.text()).list();
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    PhraseQueries queries = PhraseQueries.of(terms, phrase, parts);
    org.apache.lucene.search.Query asWritten = queries.in(field, Form.AS_WRITTEN);
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(queries.inAnyForm(field), Occur.MUST)
            .add(asWritten, Occur.SHOULD)
            .add(tiers.asWritten(asWritten), Occur.SHOULD)
            .add(tiers.anySpelling(queries.in(field, Form.ANY_SPELLING)), Occur.SHOULD);
    if (field == TextField.TEXT) {
      query.add(inTitle(queries), Occur.SHOULD);
    }
    return query.build();
  }

  /** Not where the title is the beginning of the text, which has the phrase itself. */
  private static org.apache.lucene.search.Query inTitle(PhraseQueries queries) {
    return new BooleanQuery.Builder()
        .add(queries.inAnyForm(TextField.TITLE), Occur.MUST)
        .add(new TermQuery(Schema.titledByText()), Occur.MUST_NOT)
        .build();
  }

  private Optional<org.apache.lucene.search.Query> inAnyForm(Query.Phrase phrase) {
    List<Words.Word> parts = AskedWords.of(phrase.text()).list();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PhraseQueries.of(terms, phrase, parts).inAnyForm(TextField.of(phrase.field())));
  }

  private org.apache.lucene.search.Query prefix(Query.Prefix prefix) {
    TextField field = TextField.of(prefix.field());
    org.apache.lucene.search.Query last =
        Prefixes.scored(terms, Prefixes.normalised(prefix.text()), field);
    List<Words.Word> before = Prefixes.before(prefix.text());
    if (before.isEmpty()) {
      return last;
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder().add(last, Occur.MUST);
    before.forEach(part -> parts.add(words.word(part, field), Occur.MUST));
    Prefixes.row(terms, prefix.text(), field).ifPresent(row -> parts.add(row, Occur.FILTER));
    return parts.build();
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

  /** Matches every document. */
  static org.apache.lucene.search.Query all() {
    return new BoostQuery(Schema.documents(), 0);
  }
}
