package it.trovatore.indexer.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of the corpus as the walk found it.
 *
 * @param path by which the index knows it: NFC, {@code /} between the names
 * @param location where it lies; its name may be in another normal form
 * @param size in bytes
 * @param modified in whole milliseconds
 */
public record CorpusFile(String path, Path location, long size, Instant modified) {}
