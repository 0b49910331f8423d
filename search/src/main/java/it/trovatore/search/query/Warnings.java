package it.trovatore.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The remarks on one query, in Italian: each once, in order, at most {@value #MOST} of them. They
 * quote what was typed, cut when long.
 */
final class Warnings {
  private static final int MOST = 10;
  private static final int LONGEST_EXCERPT = 60;

  private final Set<String> messages = new LinkedHashSet<>();

  List<String> messages() {
    return List.copyOf(messages);
  }

  void unclosedQuote(String phrase) {
    add("Virgolette aperte e mai chiuse: " + quoted(phrase) + " è cercato come frase.");
  }

  void unopenedQuote() {
    add("Virgolette chiuse e mai aperte: ignorate.");
  }

  void asteriskInPhrase(String phrase) {
    add("Tra virgolette l'asterisco non vale: in " + quoted(phrase) + " è ignorato.");
  }

  void slopNotUnderstood(String phrase) {
    add(
        "Dopo la tilde serve un numero da 0 a "
            + Query.Phrase.MAX_SLOP
            + ": le parole di "
            + quoted(phrase)
            + " sono cercate una dopo l'altra.");
  }

  void slopTooMuch(String phrase, int words, int most) {
    add(
        "Con "
            + words
            + " parole la tilde vale al massimo "
            + most
            + ": così per "
            + quoted(phrase)
            + ".");
  }

  void shortPrefix(String word) {
    add("Prima dell'asterisco servono almeno due lettere: " + quoted(word) + " vale come parola.");
  }

  void tooManyPrefixes(int most) {
    add(
        "L'asterisco vale al massimo "
            + most
            + " volte in una ricerca: le altre parole valgono come sono scritte.");
  }

  void misplacedAsterisk(String word) {
    add("L'asterisco vale solo alla fine di una parola: in " + quoted(word) + " è ignorato.");
  }

  void keyWithoutValue(String key) {
    add(
        "A "
            + quoted(key + ":")
            + " manca un valore attaccato: "
            + quoted(key)
            + " vale come parola.");
  }

  void notUnderstood(Key key, String typed) {
    String remedy =
        switch (key) {
          case FORMAT -> " non è un formato, come sarebbe formato:pdf";
          case LANGUAGE -> " non è una lingua, come sarebbe lingua:it";
          default -> " non è una data, come sarebbero 2024, 2024-05, 2024-05-01 o 1/5/2024";
        };
    add(quoted(typed) + remedy + ": vale come testo.");
  }

  void repeatedLimit(Key end) {
    add(quoted(end.prefix()) + " compare più volte: vale l'ultima data.");
  }

  void swappedDates(Query.Dates dates) {
    add("La prima data viene dopo la seconda: scambiate, " + quoted(QueryText.of(dates)) + ".");
  }

  void dangling(Token.Operator operator) {
    String wants =
        operator == Token.Operator.NOT ? "un termine dopo" : "un termine prima e uno dopo";
    add(quoted(operator.typed()) + " vuole " + wants + ": ignorato.");
  }

  void operatorAlone(Token.Operator operator) {
    add(quoted(operator.typed()) + " senza altri termini vale come parola.");
  }

  void notAnAlternative(Query clause) {
    add(
        quoted(QueryText.of(clause))
            + " non può essere un'alternativa di OR: vale per tutta la ricerca.");
  }

  void parenthesesDoNotGroup() {
    add(
        "Le parentesi non raggruppano:"
            + " OR, NOT, il segno meno e i campi valgono solo per il termine accanto.");
  }

  private void add(String message) {
    if (messages.size() < MOST) {
      messages.add(message);
    }
  }

  private static String quoted(String typed) {
    int cut = typed.length();
    if (cut > LONGEST_EXCERPT) {
      cut =
          LONGEST_EXCERPT - (Character.isHighSurrogate(typed.charAt(LONGEST_EXCERPT - 1)) ? 1 : 0);
    }
    return "«" + typed.substring(0, cut) + (cut < typed.length() ? "…" : "") + "»";
  }
}
