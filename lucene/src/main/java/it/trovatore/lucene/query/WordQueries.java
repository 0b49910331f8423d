package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.Shares.Share;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.KnownWord;
import it.trovatore.lucene.terms.KnownWord.Forms;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Queries for single words. A word is scored by BM25 on its lemmas, with shares for the form as
 * written and for its family. The weights were chosen by experiment with {@code trovatore eval},
 * for questions, keywords and inflected forms together.
 *
 * @param alone whether nothing but one word is looked for, which is then meant as it is written:
 *     <i>sala</i> and not <i>sale</i>, <i>partita</i> and not <i>parte</i>
 */
record WordQueries(SearchTerms terms, boolean alone) {

  /** What the word as written adds to the score of its lemmas. */
  private static final float SURFACE_WEIGHT = 0.3f;

  private static final float SURFACE_WEIGHT_ALONE = 1.2f;
  private static final float SURFACE_WEIGHT_ALONE_IN_SHORT_FIELDS = 2;

  /**
   * What its lemmas and family count in short fields: the form as written anywhere comes before a
   * title with another one.
   */
  private static final float LEMMA_WEIGHT_ALONE_IN_SHORT_FIELDS = 0.4f;

  /** What a word of the same family adds. */
  private static final float FAMILY_WEIGHT = 0.6f;

  /** What a word adds that stands in the title, in a tag or in the author's name. */
  private static final Map<TextField, Float> SHORT_FIELDS =
      new EnumMap<>(Map.of(TextField.TITLE, 0.7f, TextField.TAGS, 0.2f, TextField.AUTHOR, 0.8f));

  private static final float STOP_WORD_WEIGHT = 0.2f;

  private float surfaceWeight() {
    return alone ? SURFACE_WEIGHT_ALONE : SURFACE_WEIGHT;
  }

  private float surfaceWeightInShortFields() {
    return alone ? SURFACE_WEIGHT_ALONE_IN_SHORT_FIELDS : SURFACE_WEIGHT;
  }

  private float lemmaWeightInShortFields() {
    return alone ? LEMMA_WEIGHT_ALONE_IN_SHORT_FIELDS : 1;
  }

  /** Matches the word in any form. */
  Query anyForm(Words.Word word, TextField field) {
    List<Query> found =
        terms.known(word).in(field).lemmas().stream().map(KnownTerm::query).toList();
    return switch (found.size()) {
      case 0 -> new MatchNoDocsQuery("no such word");
      case 1 -> found.getFirst();
      default -> new DisjunctionMaxQuery(found, 0);
    };
  }

  /** Scores the form as written. */
  @Nullable Query asWritten(Words.Word word, TextField field) {
    List<KnownTerm> surface = terms.known(word).in(field).surface();
    return surface.isEmpty() ? null : new BoostQuery(surface.getFirst().query(), surfaceWeight());
  }

  /** Matches the word in any form, and scores the form as written higher. */
  Query word(Words.Word word, TextField field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(anyForm(word, field), Occur.MUST);
    addTo(query, asWritten(word, field));
    return query.build();
  }

  /** Adds the share of the word's family, at least as rare as the rarest lemma of the word. */
  void addShareOfFamily(List<Share> shares, Words.Word word) {
    Forms forms = terms.known(word).in(TextField.TEXT);
    float idf = 0;
    for (KnownTerm lemma : forms.lemmas()) {
      idf = Math.max(idf, lemma.idf());
    }
    List<KnownTerm> families = new ArrayList<>(forms.families().size());
    for (KnownTerm family : forms.families()) {
      families.add(family.weighing(Math.max(1, idf / family.idf())));
    }
    if (!families.isEmpty()) {
      shares.add(new Share(families, FAMILY_WEIGHT, idf));
    }
  }

  /** Adds the shares of all that is known of a word in short fields. */
  void addSharesInShortFields(List<Share> shares, Words.Word word) {
    KnownWord known = terms.known(word);
    SHORT_FIELDS.forEach(
        (field, weight) -> {
          Forms forms = known.in(field);
          float lemmaWeight = weight * lemmaWeightInShortFields();
          addShare(shares, forms.lemmas(), lemmaWeight);
          addShare(shares, forms.surface(), weight * surfaceWeightInShortFields());
          addShare(shares, forms.families(), lemmaWeight * FAMILY_WEIGHT);
        });
  }

  /** Adds the shares of words that begin with some letters, in short fields. */
  void addSharesOfPrefix(List<Share> shares, String letters) {
    SHORT_FIELDS.forEach(
        (field, weight) ->
            addShare(shares, terms.prefixes().of(field, letters, Prefixes.MOST_SCORED), weight));
  }

  /** What the form as written adds, as {@link #asWritten} scores it; empty where it is nowhere. */
  Optional<Share> shareAsWritten(Words.Word word) {
    List<KnownTerm> surface = terms.known(word).in(TextField.TEXT).surface();
    return surface.isEmpty() ? Optional.empty() : Optional.of(new Share(surface, surfaceWeight()));
  }

  /** Adds the share of a whole name beside that of one part. */
  void addShareOfName(List<Share> shares, Words.Word name) {
    addShare(shares, terms.known(name).in(TextField.TEXT).lemmas(), 1 + surfaceWeight());
  }

  /** Adds the share of a stop word beside other words. */
  void addShareOfStopWord(List<Share> shares, Words.Word word) {
    addShare(shares, terms.known(word).in(TextField.TEXT).surface(), STOP_WORD_WEIGHT);
  }

  private static void addShare(List<Share> shares, List<KnownTerm> terms, float weight) {
    if (!terms.isEmpty()) {
      shares.add(new Share(terms, weight));
    }
  }

  static void addTo(BooleanQuery.Builder query, @Nullable Query optional) {
    if (optional != null) {
      query.add(optional, Occur.SHOULD);
    }
  }
}
