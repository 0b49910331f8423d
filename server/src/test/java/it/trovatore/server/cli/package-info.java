/** The commands, in this process and as processes of their own. */
@NullMarked
package it.trovatore.server.cli;

import org.jspecify.annotations.NullMarked;
