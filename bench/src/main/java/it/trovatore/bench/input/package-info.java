/** Reads what measurements are made with, and says where it is wrong. */
@NullMarked
package it.trovatore.bench.input;

import org.jspecify.annotations.NullMarked;
