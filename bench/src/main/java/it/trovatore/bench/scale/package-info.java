/**
 * Collections of any size to measure with: articles without sense, but with the words, the
 * frequencies and the growing vocabulary of Italian, the same for the same seed.
 */
@NullMarked
package it.trovatore.bench.scale;

import org.jspecify.annotations.NullMarked;
