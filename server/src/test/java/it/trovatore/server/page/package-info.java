/** Tests of the package of the same name. */
@NullMarked
package it.trovatore.server.page;

import org.jspecify.annotations.NullMarked;
