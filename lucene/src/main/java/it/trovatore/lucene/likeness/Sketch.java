package it.trovatore.lucene.likeness;

import java.util.Arrays;

/**
 * A sample of the runs of six words in a text, in one pass over its characters: one-permutation
 * min-wise hashing (Li, Owen and Zhang, 2012), which hashes each run once, shares the runs out
 * among bins and keeps the least of each, of which eight bits are enough (Li and König, 2010).
 * Case, accents, punctuation and layout do not count. A long run sets forms apart from reprints: a
 * reprint differs in a few places at a stretch, a form in a word here and there, each of which
 * spoils six runs. Runs with a number count four times, since sums, dates and numbers are what
 * forms differ in.
 *
 * <p>Lucene's MinHashFilter over a ShingleFilter does the like, but from tokens and with a string
 * for each run: it takes fifty times as long, more than the analysis itself. This takes about 2 ns
 * a character.
 */
final class Sketch {

  static final int BINS = 128;

  /** Of fewer words no sample is taken: a word more or less may be all that matters. */
  static final int LEAST_WORDS = 20;

  private static final int RUN = 6;
  private static final int WEIGHT_OF_DIGITS = 4;
  private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BINS);
  private static final long NO_RUN = Long.MAX_VALUE;

  private static final long CHARACTERS = 0x9e37_79b9_7f4a_7c15L;
  private static final long WORDS = 0xd6e8_feb8_6659_fd93L;
  private static final long LEAVING = power(WORDS, RUN);
  private static final long NEXT_COPY = 0xbf58_476d_1ce4_e5b9L;

  private final long[] least = new long[BINS];
  private final long[] recent = new long[8];
  private long run;
  private long hash;
  private int count;
  private int lastWithDigit = -RUN;

  private Sketch() {
    Arrays.fill(least, NO_RUN);
  }

  static Sketch of(String text) {
    Sketch sketch = new Sketch();
    sketch.read(text);
    return sketch;
  }

  /** How many words the text has. */
  int count() {
    return count;
  }

  /** A hash of all the words in their order. */
  long hash() {
    return mix(hash);
  }

  /** A byte of each bin, 0 where there is no run; empty when the text is short. */
  byte[] sample() {
    if (count < LEAST_WORDS) {
      return new byte[0];
    }
    byte[] sample = new byte[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      sample[bin] = least[bin] == NO_RUN ? 0 : (byte) (1 + (least[bin] & 0xffff) % 255);
    }
    return sample;
  }

  private void read(String text) {
    long word = 0;
    int last = 0;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      int each = characters[i];
      if (Character.isSurrogate(characters[i])) {
        each = Character.codePointAt(characters, i);
        i += Character.charCount(each) - 1;
      }
      int c = ComparedLetter.of(each);
      if (c > ComparedLetter.IGNORED) {
        word = (word + c) * CHARACTERS;
        last = c;
      } else if (c == ComparedLetter.NOTHING && word != 0) {
        add(word, last <= '9');
        word = 0;
      }
    }
    if (word != 0) {
      add(word, last <= '9');
    }
  }

  private void add(long word, boolean endsInDigit) {
    hash = hash * WORDS + word;
    run = run * WORDS + word - recent[(count - RUN) & 7] * LEAVING;
    recent[count & 7] = word;
    if (endsInDigit) {
      lastWithDigit = count;
    }
    count++;
    if (count >= RUN) {
      keep(run);
      if (count - lastWithDigit <= RUN) {
        for (int copy = 1; copy < WEIGHT_OF_DIGITS; copy++) {
          keep(run + copy * NEXT_COPY);
        }
      }
    }
  }

  private void keep(long unmixed) {
    long mixed = mix(unmixed);
    int bin = (int) (mixed >>> BIN_SHIFT);
    least[bin] = Math.min(least[bin], mixed & (1L << BIN_SHIFT) - 1);
  }

  /** Each bit of the result depends on all bits (Stafford's variant 13 of MurmurHash3's). */
  private static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58_476d_1ce4_e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
    return mixed ^ mixed >>> 31;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
