package it.trovatore.lucene.query;

import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.Folding;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.answer.Mark.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A word that is looked for, and why words of documents match it.
 *
 * @param typed as in the query
 * @param written how what was typed stands for the word
 * @param repaired whether a repair put it there
 */
record Sought(String typed, Words.Word word, Written written, boolean repaired) {

  /** How a query has a word. */
  enum Written {
    AS_IT_IS,
    /** Several words of the query are written as one too. */
    TOGETHER,
    /** What was typed is short for the word. */
    SHORT
  }

  /** Why a word of a document matches; empty when it does not. */
  Optional<Reason> reason(Words.Word found) {
    Optional<Reason> reason =
        switch (written) {
          case AS_IT_IS, SHORT -> reasonByItself(found);
          case TOGETHER -> reasonTogether(found);
        };
    return repaired ? reason.map(any -> Reason.REPAIR) : reason;
  }

  private Optional<Reason> reasonByItself(Words.Word found) {
    if (found.surface().equals(written == Written.SHORT ? typed : word.surface())) {
      return Optional.of(Reason.EXACT);
    }
    if (Folding.bare(found.surface()).equals(Folding.bare(word.surface()))) {
      return Optional.of(Reason.SPELLING);
    }
    List<String> common = found.lemmas().stream().filter(word.lemmas()::contains).toList();
    if (common.isEmpty()) {
      return Optional.empty();
    }
    boolean isSpelling =
        written == Written.SHORT
            || isWithoutLetters(found.surface())
            || isWithoutLetters(word.surface())
            || common.stream().allMatch(Sought::isWithoutLetters)
            || WordForms.areWrittenOtherwise(found.surface(), word.surface())
            || areSpellings(found.surface(), word.surface());
    return Optional.of(isSpelling ? Reason.SPELLING : Reason.INFLECTION);
  }

  private Optional<Reason> reasonTogether(Words.Word found) {
    if (found.lemmas().stream().noneMatch(word.lemmas()::contains)) {
      return Optional.empty();
    }
    boolean isSpelling =
        withoutDoubles(found.surface()).equals(withoutDoubles(word.surface()))
            || areInitials(found.surface(), word.surface());
    return Optional.of(isSpelling ? Reason.SPELLING : Reason.INFLECTION);
  }

  /** Whether it is a number in digits, or a sign. */
  private static boolean isWithoutLetters(String word) {
    return !Character.isLetter(word.charAt(0));
  }

  /** Two ways to write a word, and not two forms of it: <i>fate</i>, <i>fatte</i>. */
  private static boolean areSpellings(String found, String sought) {
    return WordForms.areRespelled(found, sought)
        || (withoutDoubles(found).equals(withoutDoubles(sought))
            && !new WordForms().areOfOne(found, sought));
  }

  /** Whether it is the first letters of words: <i>C.F., cf</i> of a codice fiscale. */
  private static boolean areInitials(String found, String words) {
    boolean isWord = found.indexOf('.') < 0 && found.chars().anyMatch(c -> Vowels.isOne((char) c));
    return !isWord && found.charAt(0) == words.charAt(0) && found.length() * 2 < words.length();
  }

  /** A word whose parts may double a consonant where they meet: <i>sopra tutto, soprattutto</i>. */
  static String withoutDoubles(String word) {
    return Folding.withoutDoubles(Folding.bare(word));
  }
}
