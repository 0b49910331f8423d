@NullMarked
package it.trovatore.lucene.postings;

import org.jspecify.annotations.NullMarked;
