/**
 * HTTP over Javalin: routes, parameters, errors in one table, and who may ask what. {@link
 * it.trovatore.server.http.HttpServer} is the way in.
 */
@NullMarked
package it.trovatore.server.http;

import org.jspecify.annotations.NullMarked;
