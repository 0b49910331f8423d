/**
 * Scores and matches read from postings, without the machinery of a query.
 *
 * <ul>
 *   <li>Which documents: {@link it.trovatore.lucene.scoring.Holders} have what is wanted, {@link
 *       it.trovatore.lucene.scoring.ExactPhrases} words one after the other, {@link
 *       it.trovatore.lucene.scoring.Intervals} near one another, {@link
 *       it.trovatore.lucene.scoring.Company} other words of the query too.
 *   <li>How good: {@link it.trovatore.lucene.scoring.Shares} of their terms and {@link
 *       it.trovatore.lucene.scoring.Nearness} of their words.
 * </ul>
 */
@NullMarked
package it.trovatore.lucene.scoring;

import org.jspecify.annotations.NullMarked;
