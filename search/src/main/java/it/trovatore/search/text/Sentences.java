package it.trovatore.search.text;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The JDK's boundaries of sentences but for those behind an abbreviation that something follows
 * (<i>l'avv. Rossi</i>, <i>n. 241</i>) or an initial. They are looked for from the beginning and
 * remembered as far as they were asked for, since the JDK's iterator goes back to the beginning of
 * a paragraph for each of those that precede a place. Not thread-safe.
 */
public final class Sentences extends BreakIterator {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "all",
          "amm",
          "arch",
          "art",
          "artt",
          "avv",
          "ca",
          "cap",
          "capp",
          "cfr",
          "circ",
          "cit",
          "co",
          "cod",
          "comm",
          "cons",
          "cost",
          "d.lgs",
          "d.l",
          "d.p.r",
          "dir",
          "dott",
          "dott.ssa",
          "dr",
          "es",
          "fig",
          "figg",
          "geom",
          "gen",
          "ing",
          "lett",
          "lgs",
          "max",
          "min",
          "mons",
          "n",
          "nn",
          "nr",
          "num",
          "on",
          "op",
          "p",
          "pag",
          "pagg",
          "par",
          "pres",
          "proc",
          "prof",
          "proff",
          "prof.ssa",
          "prot",
          "rag",
          "reg",
          "rif",
          "s",
          "sec",
          "seg",
          "segg",
          "sen",
          "sez",
          "sig",
          "sig.ra",
          "sigg",
          "ss",
          "st",
          "tab",
          "tel",
          "ten",
          "trib",
          "v",
          "vol",
          "voll",
          "vs");

  /** What begins no sentence. */
  private static final String GOING_ON = ".:;,)";

  private static final int EXPECTED = 16;

  /** Stands at the last boundary that is known. */
  private final BreakIterator all;

  /** The boundaries that are known, in ascending order: at least the beginning of the text. */
  private int[] known = new int[EXPECTED];

  private int count;
  private int at;
  private boolean complete;

  /** Without a text; {@link #setText} gives it one. */
  public Sentences() {
    this(BreakIterator.getSentenceInstance(Locale.ITALIAN));
  }

  private Sentences(BreakIterator all) {
    this.all = all;
    begin();
  }

  private void begin() {
    known[0] = all.first();
    count = 1;
    at = 0;
    complete = false;
  }

  @Override
  public Object clone() {
    Sentences other = new Sentences((BreakIterator) all.clone());
    other.at = other.placeFrom(current());
    return other;
  }

  @Override
  public int first() {
    at = 0;
    return current();
  }

  @Override
  public int last() {
    placeFrom(Integer.MAX_VALUE);
    at = count - 1;
    return current();
  }

  @Override
  public int next(int n) {
    int boundary = current();
    for (int i = 0; i < Math.abs(n) && boundary != DONE; i++) {
      boundary = n > 0 ? next() : previous();
    }
    return boundary;
  }

  @Override
  public int next() {
    if (at + 1 == count && !findNext()) {
      return DONE;
    }
    at++;
    return current();
  }

  @Override
  public int previous() {
    if (at == 0) {
      return DONE;
    }
    at--;
    return current();
  }

  @Override
  public int following(int offset) {
    requireWithin(offset);
    int place = placeFrom(offset + 1);
    at = Math.min(place, count - 1);
    return place < count ? current() : DONE;
  }

  @Override
  public int preceding(int offset) {
    requireWithin(offset);
    int place = placeFrom(offset) - 1;
    at = Math.max(place, 0);
    return place < 0 ? DONE : current();
  }

  @Override
  public int current() {
    return known[at];
  }

  @Override
  public CharacterIterator getText() {
    return all.getText();
  }

  @Override
  public void setText(CharacterIterator text) {
    all.setText(text);
    begin();
  }

  private void requireWithin(int offset) {
    if (offset < all.getText().getBeginIndex() || offset > all.getText().getEndIndex()) {
      throw new IllegalArgumentException("no place in the text: " + offset);
    }
  }

  /** Which of the boundaries is the first from a place on; as many as there are where none is. */
  private int placeFrom(int offset) {
    boolean isMore = true;
    while (isMore && known[count - 1] < offset) {
      isMore = findNext();
    }
    int found = Arrays.binarySearch(known, 0, count, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Looks for one more boundary; false at the end of the text. */
  private boolean findNext() {
    int next = complete ? DONE : all.next();
    while (next != DONE && isWithin(next)) {
      next = all.next();
    }
    if (next == DONE) {
      complete = true;
      return false;
    }
    if (count == known.length) {
      known = Arrays.copyOf(known, 2 * count);
    }
    known[count++] = next;
    return true;
  }

  /** Whether a boundary stands behind an abbreviation, or before a sign that goes on. */
  private boolean isWithin(int boundary) {
    CharacterIterator text = all.getText();
    if (boundary == text.getBeginIndex() || boundary == text.getEndIndex()) {
      return false;
    }
    int index = text.getIndex();
    if (GOING_ON.indexOf(text.setIndex(boundary)) >= 0) {
      text.setIndex(index);
      return true;
    }
    int end = endBefore(boundary, text);
    StringBuilder word = new StringBuilder();
    if (end > text.getBeginIndex() && text.setIndex(end - 1) == '.') {
      for (char c = text.previous();
          c != CharacterIterator.DONE && (Character.isLetter(c) || c == '.');
          c = text.previous()) {
        word.append(c);
      }
    }
    text.setIndex(index);
    String abbreviation = word.reverse().toString();
    boolean isInitial = abbreviation.length() == 1 && Character.isUpperCase(abbreviation.charAt(0));
    return isInitial || ABBREVIATIONS.contains(abbreviation.toLowerCase(Locale.ITALIAN));
  }

  /** Where what stands before a boundary ends, without blanks and the end of one line. */
  private static int endBefore(int boundary, CharacterIterator text) {
    int end = boundary;
    boolean onLine = true;
    while (end > text.getBeginIndex()) {
      char c = text.setIndex(end - 1);
      if (c == '\n' ? !onLine : c != ' ' && c != '\u00A0') {
        break;
      }
      onLine &= c != '\n';
      end--;
    }
    return end;
  }
}
