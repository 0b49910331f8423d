package it.trovatore.server.http;

/** How long the answer to a change waits. */
enum Wait {
  /** Until searches find it. */
  VISIBLE,
  /** Until it is on the disk, which it is before every answer. */
  DURABLE
}
