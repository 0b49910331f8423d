package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.junit.jupiter.api.Test;

/** Nothing is in the tables that the lexicon, or a table before, has already. */
final class TablesTest {

  private final Lexicon lexicon = new Lexicon();

  @Test
  void readingsAreNoneOfMorphIt() throws IOException {
    DictionaryLookup morphIt =
        new DictionaryLookup(
            Dictionary.read(
                TablesTest.class.getResource("/org/languagetool/resource/it/italian.dict")));

    List<String> repeated =
        Stream.concat(Tables.rows("readings.tsv").stream(), Abbreviations.rows().stream())
            .filter(row -> !row.get(1).equals("-"))
            .flatMap(
                row ->
                    Stream.of(row.get(2).split(" ", -1))
                        .filter(
                            form -> has(morphIt, form, new Reading(row.getFirst(), row.get(1)))))
            .toList();

    assertEquals(List.of(), repeated);
  }

  @Test
  void knownWordsAndNamesAreNoneOfTheLexicon() {
    List<String> listed =
        Tables.words("words.txt").stream()
            .filter(
                word -> word.isEmpty() || Lexicon.has(word) || !lexicon.readings(word).isEmpty())
            .toList();
    Set<String> names = Tables.words("names.txt");

    assertEquals(List.of(), listed);
    assertEquals(List.of(), names.stream().filter(TablesTest::isInMorphIt).toList());
  }

  private static boolean isInMorphIt(String name) {
    return Lexicon.has(name)
        || Lexicon.has(Character.toTitleCase(name.charAt(0)) + name.substring(1));
  }

  @Test
  void noRowIsThereTwice() {
    List<String> repeated =
        Stream.of(
                "abbreviations.tsv",
                "altered.tsv",
                "compounds.tsv",
                "feminines.tsv",
                "first_parts.tsv",
                "prefixes.tsv",
                "readings.tsv",
                "respellings.tsv",
                "units.tsv")
            .map(Tables::rows)
            .flatMap(rows -> rows.stream().filter(row -> Collections.frequency(rows, row) > 1))
            .map(row -> String.join(" ", row))
            .toList();

    assertEquals(List.of(), repeated);
  }

  @Test
  void everyAlteredWordIsOfOneWordOfTheLexicon() {
    List<List<String>> rows = Tables.rows("altered.tsv");
    List<String> altered =
        rows.stream().flatMap(row -> Stream.of(row.getLast().split(" ", -1))).toList();

    assertEquals(
        List.of(),
        rows.stream().map(List::getFirst).filter(base -> !lexicon.isNoun(base)).toList());
    assertEquals(
        rows.size(), rows.stream().map(List::getFirst).distinct().count(), "bases are there once");
    assertEquals(altered.size(), Set.copyOf(altered).size(), "altered words are there once");
  }

  @Test
  void everyKnownWordIsFound() {
    assertEquals(
        List.of(),
        Tables.words("words.txt").stream()
            .filter(word -> !KnownWords.have(word) && !UnknownWordStemmer.endsInPronouns(word))
            .toList());
  }

  @Test
  void namesAreAlsoThereWithoutAccents() {
    assertEquals(
        List.of(),
        Tables.words("names.txt").stream()
            .filter(name -> !SpellingVariants.isAccented(name))
            .map(Folding::fold)
            .filter(folded -> !Lexicon.has(folded) && !Lexicon.hasName(folded))
            .toList());
  }

  @Test
  void noRespellingRepeatsThatOfAShorterBeginning() {
    List<List<String>> rows = Tables.rows("respellings.tsv");
    List<List<String>> beginnings =
        rows.stream().filter(row -> row.getFirst().endsWith("-")).toList();

    assertEquals(
        List.of(),
        rows.stream()
            .filter(row -> beginnings.stream().anyMatch(shorter -> leads(shorter, row)))
            .toList());
  }

  /** Whether the row of a beginning leads to what another says, which begins so. */
  private static boolean leads(List<String> beginning, List<String> row) {
    String from = beginning.getFirst().replace("-", "");
    String to = beginning.getLast().replace("-", "");
    String written = row.getFirst().replace("-", "");
    return !beginning.equals(row)
        && written.startsWith(from)
        && row.getLast().replace("-", "").equals(to + written.substring(from.length()));
  }

  private static boolean has(DictionaryLookup morphIt, String form, Reading reading) {
    return morphIt.lookup(form).stream()
        .filter(
            word -> word.getStem().toString().toLowerCase(Locale.ITALIAN).equals(reading.lemma()))
        .map(word -> new Reading(reading.lemma(), String.valueOf(word.getTag())))
        .anyMatch(
            known ->
                known.isVerb() == reading.isVerb()
                    && known.isNominal() == reading.isNominal()
                    && known.isParticiple() == reading.isParticiple()
                    && known.carriesPronouns() == reading.carriesPronouns());
  }
}
