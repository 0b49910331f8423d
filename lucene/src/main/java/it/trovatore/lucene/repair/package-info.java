/**
 * Repairs of queries whose words the collection lacks: visible steps, each reported, none on quoted
 * text.
 */
@NullMarked
package it.trovatore.lucene.repair;

import org.jspecify.annotations.NullMarked;
