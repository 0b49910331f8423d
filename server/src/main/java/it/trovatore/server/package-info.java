/** The program: one main method, which alone knows which engine the commands open. */
@NullMarked
package it.trovatore.server;

import org.jspecify.annotations.NullMarked;
