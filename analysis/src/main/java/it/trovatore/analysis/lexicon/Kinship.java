package it.trovatore.analysis.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which words are made of which, told by the suffixes of the language and the lexicon:
 * <i>iscrizione</i> of <i>iscrivere</i>, <i>nascita</i> of <i>nascere</i>, <i>comunale</i> of
 * <i>comune</i>; but for those of {@code drifted.txt}, which have left what they are made of behind
 * (<i>formaggio</i>). Of {@link Altered} words the list tells it: <i>gattino</i> of <i>gatto</i>.
 * An instance is for one thread.
 */
final class Kinship {

  private static final List<String> VOWELS = List.of("o", "a", "e");

  private final Lexicon lexicon;

  Kinship(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static final class Drifted {
    static final Set<String> WORDS = Tables.words("drifted.txt");
  }

  /**
   * The lemmas that a lemma is made of; mostly none.
   *
   * @param lemma folded, or what {@link UnknownWordStemmer} makes of a word without one
   */
  Set<String> bases(String lemma) {
    Set<String> bases = new LinkedHashSet<>();
    String root = UnknownWordStemmer.root(lemma);
    if (root.equals(lemma)) {
      addBases(lemma, Suffix.ALL, bases);
    } else {
      VOWELS.forEach(vowel -> addBases(root + vowel, Suffix.ALL, bases));
    }
    addUnaltered(lemma, bases);
    return bases;
  }

  /**
   * Words that are about the same as a lemma, whether or not they exist: what it is made of, and
   * what is made of it; but for those that are a form of a verb too (<i>duro</i>).
   *
   * @param lemma in lower case, with its accents
   */
  Set<String> near(String lemma) {
    Set<String> near = new LinkedHashSet<>();
    addBases(Folding.fold(lemma), Suffix.NEAR, near);
    addUnaltered(Folding.fold(lemma), near);
    addMadeOf(lemma, near);
    near.removeIf(word -> word.equals(lemma) || isAmbiguous(word));
    return near;
  }

  private boolean isAmbiguous(String word) {
    Set<String> lemmas = lexicon.lemmas(word);
    boolean isLemma = lemmas.isEmpty() || lemmas.contains(word);
    return !isLemma || (!isVerb(word) && lemmas.stream().anyMatch(this::isVerb));
  }

  private boolean isVerb(String lemma) {
    return sources(lemma, Suffix.Source.INFINITIVE).anyMatch(lemma::equals);
  }

  private void addBases(String lemma, List<Suffix> suffixes, Set<String> bases) {
    if (Drifted.WORDS.contains(lemma)) {
      return;
    }
    for (Suffix suffix : suffixes) {
      String root = suffix.root(lemma);
      if (root != null) {
        for (String ending : suffix.endings()) {
          sources(root + ending, suffix.of()).forEach(bases::add);
        }
      }
    }
    bases.remove(lemma);
  }

  private static void addUnaltered(String lemma, Set<String> bases) {
    String base = Altered.base(lemma);
    if (base != null) {
      bases.add(base);
    }
  }

  /** The lemmas of which the word is a form that suffixes of this kind are put to. */
  private Stream<String> sources(String word, Suffix.Source of) {
    return lexicon.readings(word).stream()
        .filter(reading -> isSource(reading, word, of))
        .map(Reading::lemma);
  }

  private static boolean isSource(Reading reading, String word, Suffix.Source of) {
    return switch (of) {
      case INFINITIVE -> reading.isInfinitive();
      case PARTICIPLE -> reading.isParticiple();
      case NOUN -> reading.isNoun() && reading.lemma().equals(word);
      case ADJECTIVE -> reading.isAdjective() && reading.lemma().equals(word);
    };
  }

  private void addMadeOf(String lemma, Set<String> made) {
    for (Suffix suffix : Suffix.NEAR) {
      String form = formFor(suffix.of(), lemma);
      String word = form == null ? null : suffix.put(form);
      if (word != null && !Drifted.WORDS.contains(Folding.fold(word))) {
        made.add(word);
      }
    }
    made.addAll(Altered.of(lemma));
  }

  /** The form of a lemma that suffixes of this kind are put to; null where it has none. */
  private @Nullable String formFor(Suffix.Source of, String lemma) {
    return switch (of) {
      case PARTICIPLE -> isVerb(lemma) ? Participles.of(lemma) : null;
      case INFINITIVE, NOUN, ADJECTIVE -> sources(lemma, of).anyMatch(lemma::equals) ? lemma : null;
    };
  }
}
