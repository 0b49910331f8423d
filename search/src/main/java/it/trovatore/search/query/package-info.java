/** Queries as a sealed tree, and the lenient parser that makes one of whatever a person types. */
@NullMarked
package it.trovatore.search.query;

import org.jspecify.annotations.NullMarked;
