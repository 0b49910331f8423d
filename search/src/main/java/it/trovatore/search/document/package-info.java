/**
 * What the indexer hands to an engine: documents, and the record of the file that each came from.
 */
@NullMarked
package it.trovatore.search.document;

import org.jspecify.annotations.NullMarked;
