package it.trovatore.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as a tree, independent of any engine. Texts are as typed: engines analyse them. Immutable
 * and thread-safe; equality is by value.
 */
public sealed interface Query {
  /** Whether it only narrows what is found: a filter, or alternatives of nothing else. */
  default boolean isFilter() {
    return switch (this) {
      case Format format -> true;
      case Language language -> true;
      case Dates dates -> true;
      case Or or -> or.alternatives().stream().allMatch(Query::isFilter);
      case Text text -> false;
      case Not not -> false;
      case All all -> false;
      case Everything everything -> false;
    };
  }

  /**
   * Several clauses together. A {@link Word} or {@link Prefix} looked for {@link Field#ANYWHERE},
   * and an {@link Or}, is wanted: of up to three such clauses, or beside text that is required,
   * documents that have all come first, and those that miss some follow; of more, having all
   * decides only near one another, and helps elsewhere. All else is required: {@link Phrase}s,
   * words and prefixes in one field, and the filters {@link Format}, {@link Language} and {@link
   * Dates}. A document must have at least one of the wanted clauses, unless text is required of it.
   * {@link Not} clauses exclude. With nothing wanted and nothing required, all documents that are
   * not excluded match. There is at least one clause, and at most one that is {@link Dates}; none
   * is an {@link All} or {@link Everything}.
   */
  record All(List<Query> clauses) implements Query {
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * At least one of the alternatives matches; counts as one wanted clause, or as one required
   * clause if each alternative alone would be required. The alternatives are words, prefixes,
   * phrases, formats and languages, two or more.
   */
  record Or(List<Query> alternatives) implements Query {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Documents that the clause (no {@link Or}, {@link All} or other exclusion) matches are left out.
   */
  record Not(Query clause) implements Query {}

  /** What is looked for in a field, as typed. */
  sealed interface Text extends Query permits Word, Prefix, Phrase {
    Field field();

    String text();

    /** Whether it is looked for {@link Field#ANYWHERE}. */
    default boolean isAnywhere() {
      return field() == Field.ANYWHERE;
    }
  }

  /**
   * One word as typed, elided article included ({@code dell'acqua}). It has a letter, a digit, an
   * emoji or a sign that is read as a word ({@code €}), and no blank, but an engine may see several
   * words in it ({@code franco-prussiano}, {@code 12:30}) or none.
   */
  record Word(Field field, String text) implements Text {
    public Word {
      requireText(text);
    }
  }

  /** Words that begin with the text. */
  record Prefix(Field field, String text) implements Text {
    public Prefix {
      requireText(text);
    }
  }

  /**
   * The words of the text, one after the other; never altered by a repair. The text has single
   * spaces and no double or angle quotation marks.
   *
   * @param slop how many places the words may be moved in all, 0 to {@link #MAX_SLOP}: with 2, two
   *     other words may stand between them, or two neighbours may be in the other order
   */
  record Phrase(Field field, String text, int slop) implements Text {
    public static final int MAX_SLOP = 100;

    /**
     * The square of the number of words times the slop, at most, for a long document to be searched
     * in time; engines do with less slop where there is more.
     */
    public static final int MOST_MOVES = 2_000;

    public Phrase {
      requireText(text);
      if (slop < 0 || slop > MAX_SLOP) {
        throw new IllegalArgumentException("slop out of 0.." + MAX_SLOP + ": " + slop);
      }
    }

    /** The words right after each other. */
    public Phrase(Field field, String text) {
      this(field, text, 0);
    }

    /**
     * The words of the phrase as they would be read by themselves, without what stands around them;
     * looked for in its field.
     */
    public List<Word> words() {
      return WordEdges.words(text).stream().map(word -> new Word(field, word)).toList();
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }

  /** Documents of one format, by {@link it.trovatore.search.document.SourceDocument#format}. */
  record Format(String format) implements Query {}

  /**
   * Documents in one language, by {@link it.trovatore.search.document.About#language}; those of
   * which it is not known are left out.
   */
  record Language(String code) implements Query {}

  /** Documents dated from {@code from} to {@code to}, both included; null leaves that end open. */
  record Dates(@Nullable LocalDate from, @Nullable LocalDate to) implements Query {}

  /** All documents: the empty query. */
  record Everything() implements Query {}
}
