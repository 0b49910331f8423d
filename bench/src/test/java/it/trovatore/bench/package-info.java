@NullMarked
package it.trovatore.bench;

import org.jspecify.annotations.NullMarked;
