/** Writing: the folder with its generations of the index, and the write half of the engine. */
@NullMarked
package it.trovatore.lucene.index;

import org.jspecify.annotations.NullMarked;
