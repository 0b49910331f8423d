/**
 * What is done to text whatever file it came from: bytes become letters ({@link
 * it.trovatore.indexer.extract.text.TextDecoder}), lines paragraphs ({@link
 * it.trovatore.indexer.extract.text.Prose}), and what is written for a date a day.
 */
@NullMarked
package it.trovatore.indexer.extract.text;

import org.jspecify.annotations.NullMarked;
