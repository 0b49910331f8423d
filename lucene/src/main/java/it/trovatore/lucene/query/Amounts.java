package it.trovatore.lucene.query;

import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Amounts, whose unit stands before the number or behind it: <i>€ 12.500, 12.500 euro</i>. */
final class Amounts {

  /** The lemmas of the units that people write on either side. */
  private static final Set<String> UNITS =
      Set.of(
          "euro",
          "lira",
          "dollaro",
          "sterlina",
          "m2",
          "m3",
          "metro",
          "chilometro",
          "kilogrammo",
          "chilogrammo",
          "quintale",
          "tonnellata",
          "litro");

  private Amounts() {}

  /** Some words one after the other, with the unit of each amount on its other side. */
  static List<Words.Word> turned(List<Words.Word> words) {
    List<Words.Word> turned = new ArrayList<>(words);
    for (int i = 1; i < turned.size(); i++) {
      if (isAmount(turned.get(i - 1), turned.get(i))) {
        Collections.swap(turned, i - 1, i);
        i++;
      }
    }
    return turned;
  }

  private static boolean isAmount(Words.Word first, Words.Word second) {
    return (first.isNumber() && isUnit(second)) || (isUnit(first) && second.isNumber());
  }

  private static boolean isUnit(Words.Word word) {
    return !word.isNumber() && !Collections.disjoint(word.lemmas(), UNITS);
  }
}
