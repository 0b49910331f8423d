package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
        Tables.rows("readings.tsv").stream()
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
            .filter(word -> lexicon.has(word) || !lexicon.readings(word).isEmpty())
            .toList();
    Set<String> names = Tables.words("names.txt");

    assertEquals(List.of(), listed);
    assertEquals(List.of(), names.stream().filter(lexicon::has).toList());
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
