/** From the query tree to Lucene queries, with the ranking tiers. */
@NullMarked
package it.trovatore.lucene.query;

import org.jspecify.annotations.NullMarked;
