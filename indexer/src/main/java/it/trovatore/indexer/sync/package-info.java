/**
 * Keeps an index in step with its folder: one comparison at a time, or for as long as the program
 * runs.
 */
@NullMarked
package it.trovatore.indexer.sync;

import org.jspecify.annotations.NullMarked;
