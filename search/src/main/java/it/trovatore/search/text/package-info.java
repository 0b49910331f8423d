/** What those who make documents and those who mark them must see alike in Italian text. */
@NullMarked
package it.trovatore.search.text;

import org.jspecify.annotations.NullMarked;
