/**
 * Italian analysis as Lucene token filters and factories, and the chains made of them. Usable in
 * any Lucene, Solr or OpenSearch: it knows nothing of Trovatore's other modules.
 */
@NullMarked
package it.trovatore.analysis;

import org.jspecify.annotations.NullMarked;
