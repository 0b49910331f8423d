package it.trovatore.search.text;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import java.util.Set;

/**
 * The JDK's boundaries of sentences but for those behind an abbreviation that something follows
 * (<i>l'avv. Rossi</i>, <i>n. 241</i>) or an initial. Not thread-safe.
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

  private final BreakIterator all;

  /** Without a text; {@link #setText} gives it one. */
  public Sentences() {
    this.all = BreakIterator.getSentenceInstance(Locale.ITALIAN);
  }

  private Sentences(BreakIterator all) {
    this.all = all;
  }

  @Override
  public Object clone() {
    return new Sentences((BreakIterator) all.clone());
  }

  @Override
  public int first() {
    return all.first();
  }

  @Override
  public int last() {
    return all.last();
  }

  @Override
  public int next(int n) {
    int at = current();
    for (int i = 0; i < Math.abs(n) && at != DONE; i++) {
      at = n > 0 ? next() : previous();
    }
    return at;
  }

  @Override
  public int next() {
    int at = all.next();
    while (at != DONE && isWithin(at)) {
      at = all.next();
    }
    return at;
  }

  @Override
  public int previous() {
    int at = all.previous();
    while (at != DONE && isWithin(at)) {
      at = all.previous();
    }
    return at;
  }

  @Override
  public int following(int offset) {
    int at = all.following(offset);
    return at != DONE && isWithin(at) ? next() : at;
  }

  @Override
  public int preceding(int offset) {
    int at = all.preceding(offset);
    return at != DONE && isWithin(at) ? previous() : at;
  }

  @Override
  public int current() {
    return all.current();
  }

  @Override
  public CharacterIterator getText() {
    return all.getText();
  }

  @Override
  public void setText(CharacterIterator text) {
    all.setText(text);
  }

  /** Whether a boundary stands behind an abbreviation, or before a sign that goes on. */
  private boolean isWithin(int boundary) {
    CharacterIterator text = all.getText();
    if (boundary == text.getBeginIndex() || boundary == text.getEndIndex()) {
      return false;
    }
    int at = text.getIndex();
    if (GOING_ON.indexOf(text.setIndex(boundary)) >= 0) {
      text.setIndex(at);
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
    text.setIndex(at);
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
