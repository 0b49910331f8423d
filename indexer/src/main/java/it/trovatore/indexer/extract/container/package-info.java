/**
 * Files in which other files or several documents lie. A {@link
 * it.trovatore.indexer.extract.container.Container} tells what it comes upon to {@link
 * it.trovatore.indexer.extract.container.Findings}, which have what lies in it read in turn, within
 * bounds and by way of temporary files. Archives and signed files, which hold files of any format,
 * are read here.
 */
@NullMarked
package it.trovatore.indexer.extract.container;

import org.jspecify.annotations.NullMarked;
