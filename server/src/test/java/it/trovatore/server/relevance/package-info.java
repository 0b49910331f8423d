/**
 * How well the engine orders the repository's own documents, judged by hand: topics, judgments and
 * floors are in {@code server/src/test/relevance}, whose README tells how to add to them.
 */
@NullMarked
package it.trovatore.server.relevance;

import org.jspecify.annotations.NullMarked;
