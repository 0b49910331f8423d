/** Tests of how the index is kept on the disk. */
@NullMarked
package it.trovatore.lucene.index;

import org.jspecify.annotations.NullMarked;
