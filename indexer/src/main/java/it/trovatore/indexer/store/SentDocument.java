package it.trovatore.indexer.store;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is stored.
 *
 * @param content as it was given in {@link Change.Put}
 * @param original where the file that was sent lies; null when the content is all
 * @param name of the file that was sent, or null
 */
public record SentDocument(
    String id,
    long version,
    Instant created,
    Instant updated,
    String content,
    @Nullable Path original,
    @Nullable String name) {}
