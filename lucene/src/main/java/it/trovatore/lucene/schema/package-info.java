/** What a document and a file record look like in the index: fields, analyzers, stored form. */
@NullMarked
package it.trovatore.lucene.schema;

import org.jspecify.annotations.NullMarked;
