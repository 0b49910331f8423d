/**
 * Extraction apart from the index: {@link it.trovatore.indexer.isolation.IsolatedExtractor} reads
 * every file in one of a few child processes, which Tika's {@link org.apache.tika.fork.ForkParser}
 * starts and talks to. The child runs the same {@link it.trovatore.indexer.extract.Extractor} as a
 * Tika parser and tells what it finds in SAX events, document by document; a child that hangs, runs
 * out of memory or falls costs the file that it was at.
 */
@NullMarked
package it.trovatore.indexer.isolation;

import org.jspecify.annotations.NullMarked;
