package it.trovatore.bench.scale;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes sentences of drawn words, now and then with a name or a number that hardly comes up again,
 * so that the vocabulary never ends. For one thread.
 */
final class Prose {
  private static final String[] SYLLABLES = {
    "ba", "ber", "ca", "chi", "cor", "da", "del", "fan", "fo", "gia", "gri", "la", "lom", "ma",
    "mi", "mon", "na", "ni", "pa", "per", "qua", "ra", "ri", "ro", "sa", "sti", "ta", "ti", "to",
    "va", "ve", "zan", "zi", "zo"
  };
  private static final double NAMES = 0.01;
  private static final double NUMBERS = 0.01;
  private static final int COMMA = 9;

  private final Vocabulary vocabulary;
  private final SplittableRandom random;

  Prose(Vocabulary vocabulary, SplittableRandom random) {
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /** So many words, the first with a capital, without a full stop. */
  String words(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      String word = word();
      text.append(i == 0 ? capital(word) : word);
      if (i < number - 1 && !word.endsWith("'") && !word.endsWith("’")) {
        text.append(random.nextInt(COMMA) == 0 ? ", " : " ");
      }
    }
    return text.toString();
  }

  /** Paragraphs of about so many characters. */
  String paragraphs(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int sentences = random.nextInt(2, 6);
      for (int i = 0; i < sentences && text.length() < length; i++) {
        text.append(words(random.nextInt(6, 28))).append(i == sentences - 1 ? "." : ". ");
      }
      text.append("\n\n");
    }
    return text.toString().strip();
  }

  String name() {
    StringBuilder name = new StringBuilder();
    int syllables = random.nextInt(2, 5);
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return capital(name.toString());
  }

  private String word() {
    double kind = random.nextDouble();
    if (kind < NAMES) {
      return name();
    }
    return kind < NAMES + NUMBERS
        ? Integer.toString(random.nextInt(10_000))
        : vocabulary.draw(random);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ITALIAN) + word.substring(1);
  }
}
