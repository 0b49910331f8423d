package it.trovatore.search.text;

import java.util.regex.Pattern;

/**
 * Text of documents, names of files and messages about them, made fit for one line of a terminal.
 */
public final class Printable {
  private static final Pattern BREAK = Pattern.compile("\\R|\\t");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\u0080-\u009f]");

  private Printable() {}

  /** Line breaks become spaces, other control characters what stands for the unreadable. */
  public static String line(String text) {
    return CONTROL.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("\ufffd");
  }
}
