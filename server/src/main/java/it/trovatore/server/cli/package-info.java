/**
 * The commands that a person types, with picocli: arguments, what is printed, exit codes (0 done, 1
 * done with rejected documents, 2 failed).
 */
@NullMarked
package it.trovatore.server.cli;

import org.jspecify.annotations.NullMarked;
