/**
 * What people write about documents in fields with names: in front matter, records and tables, and
 * in the companions beside files. {@link it.trovatore.indexer.extract.fields.Fields} reads them.
 */
@NullMarked
package it.trovatore.indexer.extract.fields;

import org.jspecify.annotations.NullMarked;
