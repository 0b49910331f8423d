package it.trovatore.search.document;

/**
 * Why a file, or one record of it, could not be indexed.
 *
 * @param kind stable, for programs
 * @param detail for people, in Italian: where in the file and what was wrong; may be empty
 */
public record Problem(Kind kind, String detail) {

  /** The kinds of problem; {@link #message} is what a person is told, in Italian. */
  public enum Kind {
    UNREADABLE("non si può leggere"),
    NO_ROOM("non c'è spazio per leggerlo"),
    EMPTY("è vuoto"),
    ENCRYPTED("è protetto da una password o cifrato"),
    DAMAGED("è danneggiato"),
    UNKNOWN_FORMAT("è di un formato non riconosciuto"),
    NO_TEXT("non contiene testo"),
    TOO_LARGE("è troppo grande"),
    BAD_RECORD("ha un record non valido"),
    ID_TAKEN("ha l'id di un altro documento"),
    TIMEOUT("ha superato il limite di tempo"),
    OUT_OF_MEMORY("ha superato il limite di memoria"),
    BOMB("è pericoloso da aprire"),
    CRASHED("ha fatto cadere il programma che lo leggeva");

    private final String message;

    Kind(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }

  /** The kind's message, with the detail in brackets where there is one. */
  public String message() {
    return detail.isEmpty() ? kind.message() : kind.message() + " (" + detail + ")";
  }
}
