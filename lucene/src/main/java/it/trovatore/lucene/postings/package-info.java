/**
 * Postings of terms that follow from the words of a text, made when a segment is written instead of
 * one by one while the text is read.
 */
@NullMarked
package it.trovatore.lucene.postings;

import org.jspecify.annotations.NullMarked;
