/**
 * What an engine answers: hits, snippets and marks, as plain text and spans; nothing here is HTML.
 */
@NullMarked
package it.trovatore.search.answer;

import org.jspecify.annotations.NullMarked;
