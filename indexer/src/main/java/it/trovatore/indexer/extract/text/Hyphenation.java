package it.trovatore.indexer.extract.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides of a word divided at the end of a line whether its hyphen belongs to it. It does not when
 * the word without it stands elsewhere in the document or is known; it does when the document has
 * the word with it, or when both parts are words and the whole is none, as in
 * <i>tecnico-scientifico</i>; else the hyphen is taken for the printer's.
 */
public final class Hyphenation {
  /** For texts whose lines do not end within words. */
  public static final Hyphenation NONE = new Hyphenation(word -> false, List.of(), false);

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\\u2010]\\p{L}+)*");
  private static final Pattern LAST = Pattern.compile("\\p{L}+\\z");
  private static final Pattern FIRST = Pattern.compile("\\A\\p{L}+");

  private final WordList words;
  private final Set<String> own = new HashSet<>();
  private final boolean divides;

  private Hyphenation(WordList words, Collection<String> lines, boolean divides) {
    this.words = words;
    this.divides = divides;
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        own.add(word.group().toLowerCase(Locale.ITALIAN));
      }
    }
  }

  /** For a document with these lines. */
  public static Hyphenation of(WordList words, Collection<String> lines) {
    return new Hyphenation(words, lines, true);
  }

  /** Whether lines may end within a word at all. */
  boolean divides() {
    return divides;
  }

  /**
   * Whether the hyphen goes.
   *
   * @param before the text up to the hyphen, which is not part of it
   * @param after the next line
   */
  boolean joins(CharSequence before, String after) {
    Matcher last = LAST.matcher(before);
    Matcher first = FIRST.matcher(after);
    if (!last.find() || !first.find()) {
      return true;
    }
    String start = last.group().toLowerCase(Locale.ITALIAN);
    String end = first.group().toLowerCase(Locale.ITALIAN);
    if (own.contains(start + end) || words.contains(start + end)) {
      return true;
    }
    boolean compound =
        own.contains(start + "-" + end) || (words.contains(start) && words.contains(end));
    return !compound;
  }
}
