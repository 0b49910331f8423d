package it.trovatore.server.api;

/**
 * A name of the caller's own making, as a message shows it: a long one is cut between characters.
 */
public final class NameInMessage {
  private static final int LONGEST = 50;

  private NameInMessage() {}

  public static String of(String name) {
    return name.codePointCount(0, name.length()) > LONGEST
        ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…"
        : name;
  }
}
