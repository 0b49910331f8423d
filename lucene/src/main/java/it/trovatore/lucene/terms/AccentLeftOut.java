package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownWord.Forms;
import it.trovatore.lucene.words.LexiconWord;
import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks a word up with the accent that was perhaps left out, which makes another word of it:
 * <i>uscì</i> for <i>usci</i>. It is meant where documents lack what was typed, and may be meant
 * beside it; a stop word only where they have it far less often. A word with an accent is meant as
 * it is.
 */
record AccentLeftOut(TermDictionary dictionary) {

  /** How many times more documents need the word with its accent than the stop word. */
  private static final long FAR_MORE = 10;

  /**
   * Adds the word with its accent to what is known of it.
   *
   * @param fields what documents have of the word itself
   * @param word as typed
   */
  void addTo(Map<TextField, Forms> fields, Words.Form word) {
    Forms typed = fields.getOrDefault(TextField.TEXT, Forms.NONE);
    boolean nowhere = typed.surface().isEmpty() && typed.lemmas().isEmpty();
    List<String> accented = nowhere ? inAnyAccent(word.surface()) : inLexicon(word.surface());
    long fewest =
        !nowhere && StopWords.have(word.surface()) ? FAR_MORE * documents(typed.lemmas()) : 1;
    if (accented.isEmpty()
        || documents(dictionary.present(TextField.TEXT, TermKind.SURFACE, accented)) < fewest) {
      return;
    }
    List<String> others =
        nowhere ? accented : accented.stream().filter(each -> isOtherThan(word, each)).toList();
    for (TextField field : TextField.values()) {
      List<KnownTerm> written = dictionary.present(field, TermKind.SURFACE, others);
      if (!written.isEmpty()) {
        Forms own = fields.getOrDefault(field, Forms.NONE);
        fields.put(field, nowhere ? insteadOf(own, written) : beside(own, written));
      }
    }
  }

  private static Forms insteadOf(Forms own, List<KnownTerm> written) {
    return new Forms(written.subList(0, 1), written, own.families());
  }

  private static Forms beside(Forms own, List<KnownTerm> written) {
    Stream<KnownTerm> others = written.stream().map(each -> each.weighing(WordLookUp.OTHER_LEMMA));
    return new Forms(
        own.surface(), Stream.concat(own.lemmas().stream(), others).toList(), own.families());
  }

  private static long documents(List<KnownTerm> terms) {
    return terms.stream().mapToLong(KnownTerm::documents).sum();
  }

  /** With each accent that its last letter may have; empty where it has one, or is no vowel. */
  private static List<String> inAnyAccent(String word) {
    int last = word.length() - 1;
    List<String> accented = new ArrayList<>();
    String letters = last < 1 ? "" : WordForms.meantByLast(word.charAt(last));
    for (int i = 1; i < letters.length(); i++) {
      accented.add(word.substring(0, last) + letters.charAt(i));
    }
    return accented;
  }

  /** Those that are words; none of a name, which has no other spelling. */
  private static List<String> inLexicon(String word) {
    LexiconWord meant = LexiconWord.of(word);
    return inAnyAccent(word).isEmpty() || meant.isName() ? List.of() : meant.otherAccents();
  }

  /** Whether it has no lemma of the word, which would find it without. */
  private static boolean isOtherThan(Words.Form word, String accented) {
    return Words.of(accented).list().stream()
        .allMatch(other -> Collections.disjoint(other.lemmas(), word.lemmas()));
  }
}
