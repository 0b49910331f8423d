/** The server over HTTP, on the real engine. */
@NullMarked
package it.trovatore.server.http;

import org.jspecify.annotations.NullMarked;
