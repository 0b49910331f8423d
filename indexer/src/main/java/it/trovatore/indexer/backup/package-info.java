/** Copies of an index together with the documents that were sent, and the way back from them. */
@NullMarked
package it.trovatore.indexer.backup;

import org.jspecify.annotations.NullMarked;
