/** Tests of which texts are copies of which. */
@NullMarked
package it.trovatore.lucene.likeness;

import org.jspecify.annotations.NullMarked;
