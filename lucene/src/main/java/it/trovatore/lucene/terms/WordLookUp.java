package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.Folding;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownWord.Forms;
import it.trovatore.lucene.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up what the index has of a word, in each field. */
record WordLookUp(TermDictionary dictionary) {

  /** What other lemmas of a word count that is one itself; chosen by experiment. */
  static final float OTHER_LEMMA = 0.7f;

  /** What a letter or digit by itself counts, so that no <i>C.</i> comes before a rare surname. */
  private static final float LONE_LETTER = 0.5f;

  /** Longer words that end in a vowel are whole. */
  private static final int LONGEST_CUT = 3;

  KnownWord of(Words.Form word) {
    Map<TextField, Forms> fields = new EnumMap<>(TextField.class);
    for (TextField field : TextField.values()) {
      if (field == TextField.TEXT || !field.isPartOfText() || fields.containsKey(TextField.TEXT)) {
        Forms forms = in(field, word);
        if (!forms.isEmpty()) {
          fields.put(field, forms);
        }
      }
    }
    new AccentLeftOut(dictionary).addTo(fields, word);
    return new KnownWord(fields);
  }

  private Forms in(TextField field, Words.Form word) {
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
}
