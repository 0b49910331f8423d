package it.trovatore.analysis.lexicon;

/**
 * One way to read a form.
 *
 * @param lemma in lower case
 * @param tag as in Morph-it!: the kind, a colon, the features
 */
record Reading(String lemma, String tag) {

  boolean isVerb() {
    return tag.startsWith("VER")
        || tag.startsWith("AUX")
        || tag.startsWith("MOD")
        || tag.startsWith("ASP")
        || tag.startsWith("CAU");
  }

  /**
   * Whether a noun that is written alike is always what is meant: an imperative with a pronoun
   * (<i>portale</i>), a third person plural of the subjunctive (<i>violino</i>).
   */
  boolean yieldsToNouns() {
    return isVerb()
        && (tag.endsWith("sub+pres+3+p")
            || (tag.contains(":impr") && !Character.isDigit(beforeNumber())));
  }

  /** In {@code impr+pres+2+s} the person; with a pronoun after it a letter. */
  private char beforeNumber() {
    int plus = tag.lastIndexOf('+');
    return plus > 0 ? tag.charAt(plus - 1) : '1';
  }

  /** Whether it is a noun or an adjective. */
  boolean isNominal() {
    return isNoun() || isAdjective();
  }

  /** Whether it is one of more than one; where nothing tells, any form but the lemma is. */
  boolean isPlural(String form) {
    boolean isTold = tag.endsWith(":s") || tag.endsWith("+s");
    return isNominal()
        && (tag.endsWith(":p") || tag.endsWith("+p") || (!isTold && !lemma.equals(form)));
  }

  boolean isNoun() {
    return tag.startsWith("NOUN");
  }

  boolean isAdjective() {
    return tag.startsWith("ADJ");
  }

  /**
   * Whether pronouns are written onto this form of a verb: infinitive, gerund, imperative, and what
   * is as the imperative where the lexicon has none (<i>accorgi</i>).
   */
  boolean carriesPronouns() {
    return isVerb()
        && (tag.contains(":inf")
            || tag.contains(":ger")
            || tag.contains(":impr")
            || tag.endsWith("ind+pres+1+p")
            || tag.endsWith("ind+pres+2+p")
            || tag.endsWith(lemma.endsWith("are") ? "ind+pres+3+s" : "ind+pres+2+s"));
  }

  boolean isInfinitive() {
    return isVerb() && tag.contains(":inf");
  }

  /** Whether it is a third person of any tense. */
  boolean isThirdPerson() {
    return isVerb() && tag.contains("+3+");
  }

  /** Whether it is a third person of the tenses of tales. */
  boolean tellsOfThePast() {
    return isVerb() && (tag.contains("ind+past+3") || tag.contains("ind+impf+3"));
  }

  boolean isFuture() {
    return isVerb() && tag.contains("ind+fut");
  }

  boolean isPresentParticiple() {
    return isVerb() && tag.contains(":part+pres");
  }

  boolean isParticiple() {
    return isVerb() && tag.contains(":part+past");
  }
}
