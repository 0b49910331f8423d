package it.trovatore.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word is that others may follow with which it is one ({@link SpacedCompounds}). All words
 * are as the analysis has them: in lower case, with the apostrophe at the end of what is elided.
 * Not changed once {@link SpacedCompounds} gives it out.
 */
sealed interface FirstWord
    permits BeforeNumber,
        Iban,
        ListedCompounds.Beginning,
        NumberGroups,
        OrdinalBefore,
        TaxCode,
        TemperatureScale {

  /**
   * What some words carry.
   *
   * @param from the first of them that carries it, counted from 0
   * @param words how many carry it
   * @param whole what is written as one
   * @param doubtful whether it is that only if the language has it
   */
  record Match(int from, int words, String whole, boolean doubtful) {}

  /**
   * Whether the word behind this one may be part of the same: tells most that are not in little
   * time.
   */
  boolean mayGoOnWith(CharSequence second);

  /**
   * Whether the words may be the beginning of a longer compound.
   *
   * @param words this one and those that follow it
   */
  boolean awaitsMore(List<String> words);

  /**
   * How many characters may lie between some words and one that is part of the same.
   *
   * @param words the first ones
   */
  int farthest(List<String> words);

  /**
   * What the first of some words are, or null when the first stands alone.
   *
   * @param words this one and those that follow it
   */
  @Nullable Match match(List<String> words);

  /**
   * What the first of some words carries besides, if it is none of those that carry their match;
   * empty for most.
   *
   * @param words this one and those that follow it
   */
  default String ofFirst(List<String> words) {
    return "";
  }
}
