/**
 * Manual pages in roff, with the macros of man or of mdoc. {@link
 * it.trovatore.indexer.extract.man.Man} is the way in.
 */
@NullMarked
package it.trovatore.indexer.extract.man;

import org.jspecify.annotations.NullMarked;
