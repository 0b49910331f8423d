/**
 * Measures: relevance over BEIR-style folders and word pairs, always beside Lucene's own Italian
 * analysis in the same run. Not part of the program.
 */
@NullMarked
package it.trovatore.bench;

import org.jspecify.annotations.NullMarked;
