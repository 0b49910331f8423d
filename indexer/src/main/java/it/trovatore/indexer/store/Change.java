package it.trovatore.indexer.store;

import org.jspecify.annotations.Nullable;

/** One change asked for; ids are as {@link DocumentId} gives them. */
public sealed interface Change {

  String id();

  Precondition condition();

  /**
   * Stores a document in place of the one with its id, if there is one.
   *
   * @param content the document's text and metadata, in a form of the caller's
   * @param upload the file that was sent, or null when the content is all; taken over when the
   *     change is made
   * @param name of the file, or null
   */
  record Put(
      String id,
      String content,
      @Nullable Upload upload,
      @Nullable String name,
      Precondition condition)
      implements Change {}

  /** Removes a document. */
  record Delete(String id, Precondition condition) implements Change {}
}
