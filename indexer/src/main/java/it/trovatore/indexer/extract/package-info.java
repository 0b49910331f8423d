/**
 * From a file to documents: {@link it.trovatore.indexer.extract.Extractor} recognises the format by
 * the content and has the file read by a reader for that format, which gives drafts, and a draft
 * becomes a document with a title and paragraphs. Readers lie by format in {@link
 * it.trovatore.indexer.extract.markup}, {@link it.trovatore.indexer.extract.man}, {@link
 * it.trovatore.indexer.extract.pdf} and {@link it.trovatore.indexer.extract.office}, where a file
 * is one document, and in {@link it.trovatore.indexer.extract.records}, {@link
 * it.trovatore.indexer.extract.mail} and {@link it.trovatore.indexer.extract.container}, where it
 * may hold several; they stand on {@link it.trovatore.indexer.extract.draft}, {@link
 * it.trovatore.indexer.extract.fields} and {@link it.trovatore.indexer.extract.text}. The libraries
 * that read a format are loaded with the first file that needs them.
 */
@NullMarked
package it.trovatore.indexer.extract;

import org.jspecify.annotations.NullMarked;
