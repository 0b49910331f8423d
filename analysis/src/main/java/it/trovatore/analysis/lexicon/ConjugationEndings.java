package it.trovatore.analysis.lexicon;

/** Endings that all regular conjugations have alike, behind the r of the infinitive. */
final class ConjugationEndings {

  /** Of the future, those without an accent. */
  static final String PLAIN_FUTURE = "ai emo ete anno";

  /** Of the future. */
  static final String FUTURE = "ò à " + PLAIN_FUTURE;

  /** Of the conditional. */
  static final String CONDITIONAL = "ei esti ebbe emmo este ebbero";

  private ConjugationEndings() {}
}
