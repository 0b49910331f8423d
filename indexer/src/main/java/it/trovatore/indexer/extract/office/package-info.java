/**
 * Files of word processors, spreadsheets and slides, and RTF, read by Apache Tika. {@link
 * it.trovatore.indexer.extract.office.TikaReader} is the way in.
 */
@NullMarked
package it.trovatore.indexer.extract.office;

import org.jspecify.annotations.NullMarked;
