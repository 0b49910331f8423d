package it.trovatore.server.page;

import it.trovatore.indexer.sync.Inbox;
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
  /** The format of documents that were sent as fields, without a file. */
  private static final String FIELDS = "json";

  Link(String text, String href) {
    this(text, href, false);
  }

  /** A link that searches for the text it shows. */
  static Link search(String q) {
    return new Link(q, "/?q=" + Links.encode(q));
  }

  /**
   * Leads to the file that holds a document, or to the fields that were sent where there is none.
   *
   * @param text for a file
   */
  static Link original(String text, String file, String format) {
    boolean fields = Inbox.isSent(file) && format.equals(FIELDS);
    return new Link(fields ? "Scarica i dati inviati" : text, Links.original(file));
  }

  static Link to(String text, SearchParameters asked) {
    return new Link(text, Links.search(asked));
  }
}
