/**
 * From a file to documents: {@link it.trovatore.indexer.extract.Extractor} recognises the format by
 * the content, a reader for that format gives blocks of text and metadata (a draft), and the draft
 * becomes a document with a title and paragraphs. Apache Tika tells binary formats apart and reads
 * PDF and office files, jsoup HTML and books, mime4j mail, Apache POI messages of Outlook; they are
 * loaded with the first file that has to be read.
 */
@NullMarked
package it.trovatore.indexer.extract;

import org.jspecify.annotations.NullMarked;
