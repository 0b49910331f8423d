/**
 * What people and programs ask and what they are told, apart from how it travels: the validated
 * request, the answer, its JSON form, and the HTML of marked text. Used by HTTP and the command
 * line alike, so that both say the same.
 */
@NullMarked
package it.trovatore.server.api;

import org.jspecify.annotations.NullMarked;
