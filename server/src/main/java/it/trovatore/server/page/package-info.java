/**
 * The Italian pages: records that say what a page shows, and the JTE templates (in src/main/jte,
 * compiled into this package) that show it. {@link it.trovatore.server.page.Pages} is the way in.
 */
@NullMarked
package it.trovatore.server.page;

import org.jspecify.annotations.NullMarked;
