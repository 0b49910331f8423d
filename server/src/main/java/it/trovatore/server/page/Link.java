package it.trovatore.server.page;

import it.trovatore.server.api.Links;
import it.trovatore.server.api.SearchParameters;

/**
 * A link that a page shows.
 *
 * @param text what is read
 * @param href where it leads
 * @param current whether it is what the page already shows
 */
record Link(String text, String href, boolean current) {
  Link(String text, String href) {
    this(text, href, false);
  }

  /** A link that searches for the text it shows. */
  static Link search(String q) {
    return new Link(q, "/?q=" + Links.encode(q));
  }

  static Link to(String text, SearchParameters asked) {
    return new Link(text, Links.search(asked));
  }
}
