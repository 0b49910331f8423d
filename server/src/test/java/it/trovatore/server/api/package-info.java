/** Tests of the package of the same name. */
@NullMarked
package it.trovatore.server.api;

import org.jspecify.annotations.NullMarked;
