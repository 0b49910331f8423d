/**
 * Mail, as messages, mailboxes and what Outlook saves: each message is a document, and so is what
 * is attached to it. mime4j and Apache POI read them.
 */
@NullMarked
package it.trovatore.indexer.extract.mail;

import org.jspecify.annotations.NullMarked;
