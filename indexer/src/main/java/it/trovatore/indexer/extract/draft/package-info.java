/**
 * What the reader of a file of one document makes of it, and what all readers share: blocks of text
 * and metadata are a {@link it.trovatore.indexer.extract.draft.Draft}, of which {@link
 * it.trovatore.indexer.extract.draft.Layout} makes the document with a title and paragraphs.
 */
@NullMarked
package it.trovatore.indexer.extract.draft;

import org.jspecify.annotations.NullMarked;
