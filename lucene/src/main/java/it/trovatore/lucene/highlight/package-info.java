/** From matches to snippets and marks. */
@NullMarked
package it.trovatore.lucene.highlight;

import org.jspecify.annotations.NullMarked;
