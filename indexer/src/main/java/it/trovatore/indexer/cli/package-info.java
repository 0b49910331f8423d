/**
 * The {@code index} command, and the options that every command which needs a corpus shares. The
 * engine comes from whoever wires the program.
 */
@NullMarked
package it.trovatore.indexer.cli;

import org.jspecify.annotations.NullMarked;
