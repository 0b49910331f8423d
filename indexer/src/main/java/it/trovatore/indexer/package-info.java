/**
 * From a folder of documents, and from what is sent, to the write half of an engine, in data order:
 * {@link it.trovatore.indexer.source} walks the folder, {@link it.trovatore.indexer.extract} turns
 * a file into documents, {@link it.trovatore.indexer.isolation} has that done in processes of its
 * own, {@link it.trovatore.indexer.store} keeps what is sent, {@link it.trovatore.indexer.sync}
 * keeps the index in step with both, {@link it.trovatore.indexer.backup} copies it all, and {@link
 * it.trovatore.indexer.cli} is the {@code index} command.
 */
@NullMarked
package it.trovatore.indexer;

import org.jspecify.annotations.NullMarked;
