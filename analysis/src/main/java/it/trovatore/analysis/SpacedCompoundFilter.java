package it.trovatore.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Has words that are written in several or as one ({@link SpacedCompounds}) carry the {@link
 * Compound}, as those with a hyphen do: <i>sopra tutto</i> becomes <i>sopra</i> and <i>tutto</i>,
 * both with <i>soprattutto</i>; and the month of a date in digits its name ({@link NumericDates}).
 * Expects words in lower case and normal form, with the apostrophes that {@link WordSplitFilter}
 * kept.
 */
public final class SpacedCompoundFilter extends TokenFilter {

  /** How many characters may lie between two words of one: an apostrophe and a blank. */
  private static final int FARTHEST = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private boolean ended;

  public SpacedCompoundFilter(TokenStream input) {
    super(input);
  }

  /** A word that was read before its turn. */
  private static final class Ahead {
    private final State state;
    private final String text;
    private final boolean begins;
    private final int start;
    private final int end;
    private String carried = "";

    private Ahead(State state, String text, boolean begins, int start, int end) {
      this.state = state;
      this.text = text;
      this.begins = begins;
      this.start = start;
      this.end = end;
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (ahead.isEmpty()) {
      if (!next()) {
        return false;
      }
      if (!begins()) {
        return true;
      }
      ahead.add(here());
    }
    Ahead first = ahead.getFirst();
    if (first.carried.isEmpty() && first.begins) {
      lookAhead(first);
    }
    ahead.removeFirst();
    restoreState(first.state);
    term.append(first.carried);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ahead.clear();
    ended = false;
  }

  private boolean next() throws IOException {
    ended = ended || !input.incrementToken();
    return !ended;
  }

  private Ahead here() {
    return new Ahead(
        captureState(), term.toString(), begins(), offset.startOffset(), offset.endOffset());
  }

  private boolean begins() {
    return SpacedCompounds.mayBeginWith(term.buffer(), term.length());
  }

  private @Nullable Ahead read() throws IOException {
    if (!next()) {
      return null;
    }
    Ahead word = here();
    ahead.add(word);
    return word;
  }

  private void lookAhead(Ahead first) throws IOException {
    List<String> texts = new ArrayList<>();
    int end = first.start;
    Iterator<Ahead> known = ahead.iterator();
    do {
      Ahead word = known.hasNext() ? known.next() : read();
      if (word == null || !word.carried.isEmpty() || word.start - end > FARTHEST) {
        break;
      }
      texts.add(word.text);
      end = word.end;
    } while (SpacedCompounds.awaitMore(texts) || NumericDates.awaitMore(texts));
    String month = NumericDates.monthOf(texts);
    if (month != null) {
      carry(NumericDates.MONTH, 1, Compound.carried(month, false));
      return;
    }
    SpacedCompounds.Match match = SpacedCompounds.match(texts);
    if (match != null) {
      carry(0, match.words(), Compound.carried(match.whole(), match.doubtful()));
    }
  }

  private void carry(int from, int count, String compound) {
    ahead.stream().skip(from).limit(count).forEach(word -> word.carried = compound);
  }
}
