/**
 * Measures of speed with JMH: each benchmark of Trovatore stands beside the same work done with
 * Lucene's ItalianAnalyzer, so that one run gives a ratio.
 */
@NullMarked
package it.trovatore.bench.speed;

import org.jspecify.annotations.NullMarked;
