package it.trovatore.indexer.source;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a look at some files of the corpus found, without a walk over all others.
 *
 * @param paths looked at, in path order
 * @param files that lie there, by path; what is at none of the paths is gone or was never there
 */
public record Glance(SortedSet<String> paths, SortedMap<String, CorpusFile> files) {}
