package it.trovatore.indexer.store;

import org.jspecify.annotations.Nullable;

/**
 * One step of the history: what is stored under an id since that version.
 *
 * @param document null when it was deleted
 */
public record SentChange(long version, String id, @Nullable SentDocument document) {}
