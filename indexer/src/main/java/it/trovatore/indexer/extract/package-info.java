/**
 * From a file to documents: {@link it.trovatore.indexer.extract.Extractor} recognises the format by
 * the content, a reader for that format gives blocks of text and metadata (a draft), and the draft
 * becomes a document with a title and paragraphs. Apache Tika does the reading of PDF, office, HTML
 * and mail files, and is loaded with the first file that has to be read.
 */
@NullMarked
package it.trovatore.indexer.extract;

import org.jspecify.annotations.NullMarked;
