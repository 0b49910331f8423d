package it.trovatore.lucene.query;

import it.trovatore.lucene.scoring.ExactPhrases;
import it.trovatore.lucene.scoring.Nearness;
import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.scoring.Wanted;
import it.trovatore.lucene.terms.KnownTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A query in Lucene's terms.
 *
 * @param matching finds documents, and scores them well enough to choose those that are worth more;
 *     made when asked for
 * @param firstPass what {@code matching} gives documents; null where only the query tells
 * @param allWords what {@code matching} finds that has all the wanted clauses that are present;
 *     null where that is everything, or nothing
 * @param cutTexts what has the words in a row and goes on with the last, which was cut
 * @param inARowTier what having the words in a row adds to a score
 * @param secondPass scores what only ranks: families, titles, stop words
 * @param nearness scores words near each other, which costs more to find out
 * @param marking what is to be marked, and why; made when asked for, within the same search
 * @param wanted the clauses that a document may lack, in the order of the query
 */
public record Translation(
    Supplier<Query> matching,
    @Nullable Shares firstPass,
    @Nullable AllWords allWords,
    Foremost cutTexts,
    float inARowTier,
    Shares secondPass,
    Nearness nearness,
    Supplier<Marking> marking,
    List<Wanted> wanted) {

  /**
   * Documents that come before all others.
   *
   * @param holders in ascending order; looked for when asked, within the same search
   * @param tier what being one of them adds to a score
   */
  public record Foremost(IOSupplier<int[]> holders, float tier) {}

  /**
   * What has all the wanted clauses that some document has.
   *
   * @param query finds and scores it; made when asked for
   * @param clauses one or more
   * @param decide whether it comes before what lacks some, all else being equal
   * @param outranked whether a phrase comes before it, which has tiers of its own
   * @param tier what it adds to a score then
   * @param inARow which of these have the words one after the other; empty where that is not looked
   *     for. Made when asked for, within the same search
   */
  public record AllWords(
      Supplier<Query> query,
      List<Wanted> clauses,
      boolean decide,
      boolean outranked,
      float tier,
      Supplier<Optional<InARow>> inARow) {}

  /**
   * All the words of a query one after the other.
   *
   * @param query finds and scores the documents that have them so, those as typed before others;
   *     made when asked for, within the same search
   * @param asTyped the terms of each word as typed, as {@link ExactPhrases} reads them
   * @param asTypedTier what having them as typed adds to a score
   * @param inflected the terms of each word in any form
   */
  public record InARow(
      Supplier<Query> query,
      List<List<KnownTerm>> asTyped,
      float asTypedTier,
      List<List<KnownTerm>> inflected) {}
}
