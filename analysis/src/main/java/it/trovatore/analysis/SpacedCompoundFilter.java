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
    private final @Nullable FirstWord first;
    private final int start;
    private final int end;
    private String carried = "";

    private Ahead(State state, String text, @Nullable FirstWord first, int start, int end) {
      this.state = state;
      this.text = text;
      this.first = first;
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
      FirstWord first = firstWord();
      if (first == null) {
        return true;
      }
      ahead.add(here(first));
    }
    Ahead word = ahead.getFirst();
    if (word.carried.isEmpty() && word.first != null && mayGoOn(word.first)) {
      lookAhead(word.first);
    }
    ahead.removeFirst();
    restoreState(word.state);
    term.append(word.carried);
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

  private @Nullable FirstWord firstWord() {
    return SpacedCompounds.firstWord(term.buffer(), term.length());
  }

  private Ahead here(@Nullable FirstWord first) {
    return new Ahead(
        captureState(), term.toString(), first, offset.startOffset(), offset.endOffset());
  }

  private @Nullable Ahead read() throws IOException {
    if (!next()) {
      return null;
    }
    Ahead word = here(firstWord());
    ahead.add(word);
    return word;
  }

  /** Whether a word follows the first of those ahead that may be part of the same. */
  private boolean mayGoOn(FirstWord first) throws IOException {
    Iterator<Ahead> known = ahead.iterator();
    known.next();
    Ahead second = known.hasNext() ? known.next() : read();
    return second != null && first.mayGoOnWith(second.text);
  }

  private void lookAhead(FirstWord first) throws IOException {
    List<String> texts = new ArrayList<>();
    int end = ahead.getFirst().start;
    Iterator<Ahead> known = ahead.iterator();
    do {
      Ahead word = known.hasNext() ? known.next() : read();
      if (word == null || !word.carried.isEmpty() || word.start - end > first.farthest(texts)) {
        break;
      }
      texts.add(word.text);
      end = word.end;
    } while (first.awaitsMore(texts));
    FirstWord.Match match = first.match(texts);
    if (match != null) {
      String carried = CarryingWord.suffix(match.whole(), match.doubtful());
      ahead.stream()
          .skip(match.from())
          .limit(match.words())
          .forEach(word -> word.carried = carried);
    }
    String besides = first.ofFirst(texts);
    if (!besides.isEmpty() && ahead.getFirst().carried.isEmpty()) {
      ahead.getFirst().carried = CarryingWord.suffix(besides, false);
    }
  }
}
