/**
 * Where documents come from: one or several folders, the stable path by which each file is known in
 * the index, and the way back from such a path to the file, which never leads out of the folders.
 */
@NullMarked
package it.trovatore.indexer.source;

import org.jspecify.annotations.NullMarked;
