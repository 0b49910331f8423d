package it.trovatore.lucene.query;

import it.trovatore.lucene.query.Reasons.Beginning;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.PrefixTerms;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Collects what is to be marked: the words and phrases that are looked for, never those that are
 * excluded, and stop words only where nothing else is looked for. Every match of a word as written
 * is a match of a lemma, so the lemmas mark both. Used once; not thread-safe.
 */
final class MarkingBuilder {

  private final SearchTerms terms;
  private final WordQueries words;
  private final Set<String> repaired;
  private final Map<String, List<String>> abbreviated;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private final List<Sought> sought = new ArrayList<>();
  private final List<Beginning> beginnings = new ArrayList<>();

  /**
   * Begins with nothing.
   *
   * @param repaired the texts of the words that a repair put into the query
   * @param abbreviated what was typed for each of the names that {@link Abbreviated} put in its
   *     place
   */
  MarkingBuilder(SearchTerms terms, Set<String> repaired, Map<String, List<String>> abbreviated) {
    this.terms = terms;
    this.words = new WordQueries(terms, false);
    this.repaired = Set.copyOf(repaired);
    this.abbreviated = Map.copyOf(abbreviated);
  }

  /**
   * Marks what the clauses of a query look for.
   *
   * @param stopWords words beside them that are not marked by themselves, but known where another
   *     one is found
   */
  Marking of(List<Query> clauses, List<Query> stopWords) {
    if (clauses.size() == 1) {
      preferAsTyped(clauses.getFirst());
    }
    clauses.forEach(this::add);
    for (Query clause : stopWords) {
      if (clause instanceof Query.Word word) {
        seek(Words.of(word.text()).list(), word.text(), false);
      }
    }
    return new Marking(query.build(), new Reasons(sought, beginnings));
  }

  /** Has the passages with the only word or phrase just as typed matched twice, to come first. */
  private void preferAsTyped(Query clause) {
    if (clause instanceof Query.Word word) {
      List<Words.Word> content = AskedWords.of(word.text()).content();
      for (TextField field : content.size() == 1 ? marked(word.field()) : List.<TextField>of()) {
        WordQueries.addTo(query, words.asWritten(content.getFirst(), field));
      }
    } else if (clause instanceof Query.Phrase phrase) {
      List<Words.Word> row = AskedWords.of(phrase.text()).list();
      for (TextField field : row.size() > 1 ? marked(phrase.field()) : List.<TextField>of()) {
        PhraseQueries phrases = PhraseQueries.of(terms, phrase, row);
        query.add(phrases.in(field, PhraseQueries.Form.AS_WRITTEN), Occur.SHOULD);
      }
    }
  }

  private void add(Query clause) {
    switch (clause) {
      case Query.Word word -> addWord(word);
      case Query.Prefix prefix -> addPrefix(prefix);
      case Query.Phrase phrase -> addPhrase(phrase);
      case Query.Or or -> or.alternatives().forEach(this::add);
      case Query.All all -> all.clauses().forEach(this::add);
      case Query.Not not -> {}
      case Query.Format format -> {}
      case Query.Language language -> {}
      case Query.Dates dates -> {}
      case Query.Everything everything -> {}
    }
  }

  private void addWord(Query.Word word) {
    seek(SpacedWords.parts(Words.of(word.text())), word.text(), isRepaired(word.text()));
    Words asked = AskedWords.of(word.text());
    for (TextField field : marked(word.field())) {
      if (asked.isNumbered() && terms.budget().grantsTogether(word.text(), asked)) {
        query.add(PhraseQueries.numbered(terms, asked, field), Occur.SHOULD);
      } else {
        asked.content().forEach(part -> query.add(words.anyForm(part, field), Occur.SHOULD));
      }
    }
  }

  private void addPrefix(Query.Prefix prefix) {
    String letters = Prefixes.normalised(prefix.text());
    beginnings.add(
        new Beginning(letters, new CharacterRunAutomaton(PrefixTerms.automaton(letters))));
    seek(Prefixes.before(prefix.text()), prefix.text(), false);
    for (TextField field : marked(prefix.field())) {
      query.add(
          Prefixes.row(terms, prefix.text(), field)
              .orElseGet(() -> Prefixes.scored(terms, letters, field)),
          Occur.SHOULD);
    }
  }

  private void addPhrase(Query.Phrase phrase) {
    List<Words.Word> asked = AskedWords.of(phrase.text()).list();
    if (!asked.isEmpty()) {
      seek(Words.of(phrase.text()).list(), phrase.text(), false);
      PhraseQueries phrases = PhraseQueries.of(terms, phrase, asked);
      for (TextField field : marked(phrase.field())) {
        query.add(phrases.inAnyForm(field), Occur.SHOULD);
      }
    }
  }

  /** Whether a repair put it there, or a part of what is written in several words. */
  private boolean isRepaired(String text) {
    return Stream.concat(
            Stream.of(text.split(" ", -1)), abbreviated.getOrDefault(text, List.of()).stream())
        .anyMatch(repaired::contains);
  }

  private void seek(List<Words.Word> parts, String text, boolean byRepair) {
    for (Words.Word word :
        text.indexOf(' ') < 0 ? SpacedWords.asOne(parts) : SpacedWords.joined(parts)) {
      if (!parts.contains(word)) {
        seek(word, text, Sought.Written.TOGETHER, byRepair);
      }
    }
    parts.forEach(word -> seek(word, text, Sought.Written.AS_IT_IS, byRepair));
  }

  private void seek(Words.Word word, String text, Sought.Written written, boolean byRepair) {
    for (String typed :
        abbreviated.getOrDefault(text, List.of(text)).stream().distinct().toList()) {
      sought.add(
          typed.equalsIgnoreCase(text)
              ? new Sought(typed.substring(word.start(), word.end()), word, written, byRepair)
              : new Sought(
                  AskedWords.of(typed).list().getLast().surface(),
                  word,
                  written == Sought.Written.TOGETHER ? written : Sought.Written.SHORT,
                  byRepair));
    }
  }

  private static List<TextField> marked(Field field) {
    return switch (field) {
      case ANYWHERE -> List.of(TextField.TEXT, TextField.TITLE);
      case TITLE -> List.of(TextField.TITLE);
      case AUTHOR, TAG, SOURCE -> List.of();
    };
  }
}
