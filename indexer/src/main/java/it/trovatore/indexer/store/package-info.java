/**
 * The documents that were sent rather than found in a folder, kept on disk in a place of their own:
 * what is acknowledged survives everything but the loss of that place. {@link
 * it.trovatore.indexer.store.SentDocuments} is the way in.
 */
@NullMarked
package it.trovatore.indexer.store;

import org.jspecify.annotations.NullMarked;
