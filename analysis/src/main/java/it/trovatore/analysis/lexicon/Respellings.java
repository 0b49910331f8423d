package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Vowels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other spellings of a word, each with the one that stands for both: those that dictionaries list
 * side by side (<i>famigliare, familiare</i>) or older writers have (<i>giuoco, boja</i>), from
 * {@code respellings.tsv} and by rule. Immutable.
 */
final class Respellings {

  /** What a word is or begins with, and what stands for it. */
  private record Row(String written, String standard, boolean whole) {

    boolean isOf(String word) {
      return whole ? word.equals(written) : word.startsWith(written);
    }

    String respell(String word) {
      return standard + word.substring(written.length());
    }
  }

  private static final int INDEXED = 3;

  /** How names in <i>-skij</i> are transliterated too: <i>Kandinsky</i>. */
  private static final Pattern SLAVIC = Pattern.compile("^(\\p{L}{2,}sk)(?:i|y|yj|yy|iy|ii)$");

  private static final Pattern PROSTHETIC = Pattern.compile("is[bcdfgmnpqrtv]\\p{L}{2,}");

  /** The rows by the letters that all their words begin with. */
  private static final Map<String, List<Row>> ROWS = read();

  private Respellings() {}

  /** The spellings that stand for the word's own, in lower case; mostly none. */
  static List<String> of(String word) {
    List<String> standard = new ArrayList<>();
    for (Row row : ROWS.getOrDefault(beginning(word), List.of())) {
      if (row.isOf(word)) {
        standard.add(row.respell(word));
      }
    }
    add(withoutJ(word).replace("iuol", "iol").replace("gnuol", "gnol"), word, standard);
    add(withoutProsthesis(word), word, standard);
    if (word.indexOf("sk") > 0) {
      add(SLAVIC.matcher(word).replaceFirst("$1ij"), word, standard);
    }
    return standard;
  }

  /** The words that a table has as written, each with the one that stands for both. */
  static Map<String, String> listed() {
    return ROWS.values().stream()
        .flatMap(List::stream)
        .filter(Row::whole)
        .collect(Collectors.toMap(Row::written, Row::standard, (one, other) -> one));
  }

  /**
   * With an <i>i</i> for each <i>j</i>, but not at the end of Slavic names (<i>Andrej</i>), nor in
   * what has no vowel (<i>jr, DJ</i>).
   */
  private static String withoutJ(String word) {
    if (word.indexOf('j') < 0
        || Folding.fold(word).chars().noneMatch(c -> Vowels.isOne((char) c))) {
      return word;
    }
    String plain = word.replace('j', 'i');
    int last = word.length() - 1;
    boolean isSlavic = last > 0 && word.charAt(last) == 'j' && Vowels.isOne(word.charAt(last - 1));
    return isSlavic && !isOldPlural(plain) ? word : plain;
  }

  /** Whether it is one in <i>-ai</i> or <i>-oi</i> that the language has: <i>operaj, buoj</i>. */
  private static boolean isOldPlural(String word) {
    return (word.endsWith("ai") || word.endsWith("oi")) && Lexicon.has(word);
  }

  /** Without the <i>i</i> that stood before an <i>s</i> behind a consonant: <i>in istato</i>. */
  private static String withoutProsthesis(String word) {
    return PROSTHETIC.matcher(word).matches()
            && !Lexicon.has(word)
            && Lexicon.has(word.substring(1))
        ? word.substring(1)
        : word;
  }

  private static void add(String respelled, String word, List<String> standard) {
    if (!respelled.equals(word)) {
      standard.add(respelled);
    }
  }

  private static Map<String, List<Row>> read() {
    Map<String, List<Row>> rows = new HashMap<>();
    for (List<String> columns : Tables.rows("respellings.tsv")) {
      for (Row row : rows(columns.getFirst(), columns.getLast())) {
        rows.computeIfAbsent(beginning(row.written()), key -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(INDEXED, word.length()));
  }

  private static List<Row> rows(String written, String standard) {
    if (written.endsWith("-") && standard.endsWith("-")) {
      return List.of(new Row(withoutLast(written), withoutLast(standard), false));
    }
    List<Row> rows = new ArrayList<>(List.of(new Row(written, standard, true)));
    if (SpellingVariants.isAccented(standard)) {
      accented(written)
          .filter(other -> !other.equals(written))
          .forEach(other -> rows.add(new Row(other, standard, true)));
    }
    return rows;
  }

  /** With each accent that the last vowel may have, or an apostrophe for it. */
  private static Stream<String> accented(String word) {
    String plain = Folding.fold(word);
    return Stream.concat(
        SpellingVariants.ofFinalVowel(plain).stream(), Stream.of(plain + Apostrophe.CANONICAL));
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }
}
