/**
 * Texts, and pages and books in markup: plain text, Markdown, HTML, EPUB, and XML of any
 * vocabulary. jsoup parses pages and books, commonmark-java Markdown.
 */
@NullMarked
package it.trovatore.indexer.extract.markup;

import org.jspecify.annotations.NullMarked;
