/** What single characters are: apostrophes, signs that are read as words, vowels, digits. */
@NullMarked
package it.trovatore.analysis.letters;

import org.jspecify.annotations.NullMarked;
