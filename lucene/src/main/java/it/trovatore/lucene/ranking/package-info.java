/**
 * The order of what a query finds: documents are chosen cheaply first, and the best of them are
 * looked at closely.
 */
@NullMarked
package it.trovatore.lucene.ranking;

import org.jspecify.annotations.NullMarked;
