package it.trovatore.indexer.source;

/**
 * Which files of the corpus folders are wanted, on top of what the ignore files in them say.
 *
 * @param include only files that are matched, or lie in a folder that is; without any pattern all
 * @param exclude neither files that are matched nor what lies in a folder that is
 */
public record Selection(Globs include, Globs exclude) {
  /** Everything. */
  public static final Selection ALL = new Selection(Globs.NONE, Globs.NONE);
}
