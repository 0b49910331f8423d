/** Whether two texts are one text, or nearly: signatures that are written with each document. */
@NullMarked
package it.trovatore.lucene.likeness;

import org.jspecify.annotations.NullMarked;
