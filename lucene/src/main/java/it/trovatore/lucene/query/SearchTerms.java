package it.trovatore.lucene.query;

import it.trovatore.analysis.Folding;
import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.Vowels;
import it.trovatore.analysis.WordForms;
import it.trovatore.lucene.query.KnownWord.Forms;
import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one search in one state of the index; a term that no document has makes no query.
 * Valid as long as its searcher; not thread-safe.
 */
public final class SearchTerms {

  /** Longer words that end in a vowel are whole. */
  private static final int LONGEST_CUT = 3;

  /** What other lemmas of a word count that is one itself; chosen by experiment. */
  static final float OTHER_LEMMA = 0.7f;

  /** What a letter or digit by itself counts, so that no <i>C.</i> comes before a rare surname. */
  private static final float LONE_LETTER = 0.5f;

  private final SnapshotSearcher searcher;
  private final TermDictionary dictionary;
  private final Map<Beginning, List<KnownTerm>> beginnings = new HashMap<>();

  private final Effort effort = new Effort();

  private record Beginning(TextField field, String letters, int most) {}

  public SearchTerms(IndexSearcher searcher) {
    this.searcher = SnapshotSearcher.of(searcher);
    this.dictionary = new TermDictionary(this.searcher);
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** What the search may still cost. */
  Effort effort() {
    return effort;
  }

  /** What the index has of a word. */
  KnownWord known(Words.Word word) {
    return searcher.word(word.form(), this::lookUp);
  }

  private KnownWord lookUp(Words.Form word) {
    Map<TextField, Forms> fields = new EnumMap<>(TextField.class);
    for (TextField field : TextField.values()) {
      if (field == TextField.TEXT || !field.isPartOfText() || fields.containsKey(TextField.TEXT)) {
        Forms forms = lookUp(field, word);
        if (!forms.isEmpty()) {
          fields.put(field, forms);
        }
      }
    }
    new AccentLeftOut(dictionary).addTo(fields, word.surface());
    return new KnownWord(fields);
  }

  private Forms lookUp(TextField field, Words.Form word) {
    List<KnownTerm> surface = surface(field, word.surface());
    List<KnownTerm> lemmas =
        weighed(word, dictionary.present(field, TermKind.LEMMA, word.lemmas()));
    Forms forms =
        new Forms(
            surface,
            isCutElsewhere(word, surface, lemmas)
                ? Stream.concat(lemmas.stream(), surface.stream()).toList()
                : lemmas,
            dictionary.present(field, TermKind.FAMILY, word.families()));
    return word.surface().length() == 1 ? asLetter(forms) : forms;
  }

  private static Forms asLetter(Forms forms) {
    return new Forms(
        asLetter(forms.surface()), asLetter(forms.lemmas()), asLetter(forms.families()));
  }

  private static List<KnownTerm> asLetter(List<KnownTerm> terms) {
    return terms.stream().map(each -> each.weighing(LONE_LETTER * each.weight())).toList();
  }

  /** A word that is a lemma itself is mostly meant so: <i>archivio</i>, not of archiviare. */
  private static List<KnownTerm> weighed(Words.Form word, List<KnownTerm> lemmas) {
    String own = Folding.fold(word.surface());
    if (lemmas.size() < 2 || !word.lemmas().contains(own)) {
      return lemmas;
    }
    return lemmas.stream()
        .map(each -> each.term().text().equals(own) ? each : each.weighing(OTHER_LEMMA))
        .toList();
  }

  /**
   * Whether documents may have the word as written without its lemmas, since an apostrophe makes
   * another of it there, or here.
   */
  private static boolean isCutElsewhere(
      Words.Form word, List<KnownTerm> surface, List<KnownTerm> lemmas) {
    return !surface.isEmpty()
        && lemmas.stream().allMatch(each -> each.documents() < surface.getFirst().documents())
        && mayBeCut(word.surface())
        && new WordForms().isToldByApostrophe(word.surface());
  }

  private static boolean mayBeCut(String word) {
    return word.length() <= LONGEST_CUT || !Vowels.end(word);
  }

  /**
   * The word as written, or else with the accent that it should have: <i>però</i> for <i>peró</i>.
   */
  private List<KnownTerm> surface(TextField field, String word) {
    List<KnownTerm> written = dictionary.present(field, TermKind.SURFACE, List.of(word));
    return written.isEmpty()
        ? WordForms.withOtherAccent(word)
            .map(other -> dictionary.present(field, TermKind.SURFACE, List.of(other)))
            .orElse(written)
        : written;
  }

  /** The words of a field that are the given one but for their accents; always itself. */
  Set<String> spellings(TextField field, String word) {
    return searcher.spellings(field.term(TermKind.SURFACE, word), this::findSpellings);
  }

  private Set<String> findSpellings(Term written) {
    Set<String> words = new LinkedHashSet<>();
    words.add(TermKind.SURFACE.word(written.text()));
    List<Automaton> letters = new ArrayList<>();
    written.text().codePoints().forEach(c -> letters.add(Spellings.anyAccent(c)));
    Automaton anyAccents =
        Operations.determinize(
            Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    words.addAll(dictionary.written(written.field(), anyAccents, Integer.MAX_VALUE));
    return Collections.unmodifiableSet(words);
  }

  /**
   * The words of a field as written that begin with some letters and that documents have.
   *
   * @param most none when there are more, or when the prefixes of the search have too many together
   */
  List<KnownTerm> beginningWith(TextField field, String letters, int most) {
    return beginnings.computeIfAbsent(new Beginning(field, letters, most), this::find);
  }

  private List<KnownTerm> find(Beginning beginning) {
    TextField field = beginning.field();
    String first = field.term(TermKind.SURFACE, beginning.letters()).text();
    int most = beginning.most();
    List<String> words = dictionary.written(field.key(), Prefixes.automaton(first), most + 1);
    return words.size() > most || !effort.grantsPrefixed(words.size())
        ? List.of()
        : dictionary.present(field, TermKind.SURFACE, words);
  }

  /** Whether a document has a word that begins so, which {@link #beginningWith} may not tell. */
  boolean haveAnySpellingBeginningWith(TextField field, String letters) {
    String first = field.term(TermKind.SURFACE, letters).text();
    return !dictionary.written(field.key(), Prefixes.automaton(first), 1).isEmpty();
  }

  /** Whether a field has a word as written that begins with some letters; quick. */
  public boolean haveWordBeginningWith(TextField field, String letters) {
    return dictionary.hasWordBeginningWith(field, letters);
  }

  /**
   * The postings of a term in one segment, before the first document; null where it has none.
   *
   * @param reuse of an earlier call for the same segment and flags
   */
  public @Nullable PostingsEnum postings(
      LeafReaderContext leaf, KnownTerm term, int flags, @Nullable PostingsEnum reuse)
      throws IOException {
    return dictionary.postings(leaf, term, flags, reuse);
  }

  /**
   * What may be meant, each with how many documents hold it in any form: as it was found lately in
   * this state of the index, else as it is found now.
   */
  public Map<String, Long> meant(Miswritten written, IOSupplier<Map<String, Long>> lookUp) {
    return searcher.meant(
        written,
        key -> {
          try {
            return Map.copyOf(lookUp.get());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What terms like this one score, but for its rarity. */
  SimScorer scorer(KnownTerm like) throws IOException {
    return searcher.scorer(like.field(), like.kind());
  }
}
