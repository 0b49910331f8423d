/**
 * Files of which each record is a document: tables, JSON Lines, and the entries of feeds. {@link
 * it.trovatore.indexer.extract.records.FieldDocument} makes a document of a JSON object from
 * elsewhere in the same way.
 */
@NullMarked
package it.trovatore.indexer.extract.records;

import org.jspecify.annotations.NullMarked;
