/** The seam: what every engine offers, a write half and a read half, and how it fails. */
@NullMarked
package it.trovatore.search.engine;

import org.jspecify.annotations.NullMarked;
