/**
 * The contract between the front ends (indexer, server, command line) and an engine. Data goes in
 * as {@link it.trovatore.search.document documents}, questions come as a {@link
 * it.trovatore.search.query query tree}, and what was found goes out as {@link
 * it.trovatore.search.answer text with spans}, through the {@link it.trovatore.search.engine seam}.
 * Both sides part {@link it.trovatore.search.text text} alike. Nothing here depends on more than
 * the JDK.
 */
@NullMarked
package it.trovatore.search;

import org.jspecify.annotations.NullMarked;
