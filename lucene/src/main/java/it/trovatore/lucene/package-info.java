/**
 * The embedded engine: the contract of {@code it.trovatore.search} on one Lucene index in one
 * folder.
 */
@NullMarked
package it.trovatore.lucene;

import org.jspecify.annotations.NullMarked;
