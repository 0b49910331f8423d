package it.trovatore.analysis;

/**
 * One way to read a form.
 *
 * @param lemma in lower case, but for proper names
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

  /** Whether it is a noun or an adjective. */
  boolean isNominal() {
    return tag.startsWith("NOUN") || tag.startsWith("ADJ");
  }

  /** Whether pronouns are written onto this form of a verb: infinitive, gerund, imperative. */
  boolean carriesPronouns() {
    return isVerb()
        && (tag.contains(":inf")
            || tag.contains(":ger")
            || tag.contains(":impr")
            || tag.contains(":part+past"));
  }
}
