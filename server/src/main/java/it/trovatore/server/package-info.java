/**
 * The program: one main method over the commands; only the commands know which engine they open.
 */
@NullMarked
package it.trovatore.server;

import org.jspecify.annotations.NullMarked;
