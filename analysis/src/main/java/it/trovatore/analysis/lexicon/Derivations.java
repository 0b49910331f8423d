package it.trovatore.analysis.lexicon;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that no dictionary needs to list, since the language makes them of others at any time:
 * <i>abbagliamento</i> and <i>abbagliatore</i> of <i>abbagliare</i>, <i>accidentalità</i> of
 * <i>accidentale</i>. They are words of their own, with lemmas of their own; this tells only that
 * they are no slips. An instance is for one thread.
 */
final class Derivations {

  /** What is made of a verb, behind the vowel of its conjugation. */
  private static final Pattern OF_VERB =
      Pattern.compile(
          "(\\w{2,})([aiu])(?:ment[oi]|tor[ei]|tric[ei]|tur[ae]|zion[ei]|bil(?:[ei]|ità|mente)"
              + "|tiv(?:[oaie]|ità|amente)|tori[oae]?|toi[oae]?)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is made of a noun or adjective in place of its last vowel. */
  private static final Pattern OF_NOUN =
      Pattern.compile(
          "(\\w{3,}?)h?(?:[ie]tà|ism[oi]|ist[aei]|istic(?:[oai]|he)|ezz[ae])",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is made of the feminine of an adjective or participle. */
  private static final Pattern ADVERB =
      Pattern.compile("(\\w{3,}[aelr])mente", Pattern.UNICODE_CHARACTER_CLASS);

  private static final List<String> ENDINGS = List.of("o", "e", "a", "io", "");

  private final Lexicon lexicon;

  Derivations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a word in lower case is made of one that the lexicon has. */
  boolean have(String word) {
    return isOfVerb(OF_VERB.matcher(word))
        || isOfNoun(OF_NOUN.matcher(word))
        || isAdverb(ADVERB.matcher(word));
  }

  private boolean isOfVerb(Matcher made) {
    if (!made.matches()) {
      return false;
    }
    String root = made.group(1);
    Stream<String> infinitives =
        switch (made.group(2)) {
          case "a" -> Stream.of(root + "are");
          case "u" -> Stream.of(root + "uire");
          default -> Stream.of(root + "ere", root + "ire");
        };
    return infinitives.anyMatch(
        infinitive -> lexicon.readings(infinitive).stream().anyMatch(Reading::isInfinitive));
  }

  private boolean isOfNoun(Matcher made) {
    return made.matches()
        && ENDINGS.stream().anyMatch(ending -> lexicon.isNoun(made.group(1) + ending));
  }

  private boolean isAdverb(Matcher made) {
    return made.matches()
        && Stream.of("", "e")
            .flatMap(ending -> lexicon.readings(made.group(1) + ending).stream())
            .anyMatch(reading -> reading.isAdjective() || reading.isParticiple());
  }
}
