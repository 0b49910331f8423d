package it.trovatore.lucene.repair;

/** Where letters lie on an Italian keyboard. */
final class Keyboard {

  /** Each row begins about half a key to the right of the one above. */
  private static final String[] ROWS = {"qwertyuiopè", "asdfghjklòà", "zxcvbnm"};

  private Keyboard() {}

  /** Whether two letters in lower case lie side by side or one above the other. */
  static boolean areNear(char one, char other) {
    for (int row = 0; row < ROWS.length; row++) {
      int place = ROWS[row].indexOf(one);
      if (place >= 0) {
        return isAt(row, place - 1, other)
            || isAt(row, place + 1, other)
            || isAt(row - 1, place, other)
            || isAt(row - 1, place + 1, other)
            || isAt(row + 1, place - 1, other)
            || isAt(row + 1, place, other);
      }
    }
    return false;
  }

  private static boolean isAt(int row, int place, char letter) {
    return row >= 0
        && row < ROWS.length
        && place >= 0
        && place < ROWS[row].length()
        && ROWS[row].charAt(place) == letter;
  }
}
