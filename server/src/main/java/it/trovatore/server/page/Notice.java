package it.trovatore.server.page;

/** What readers of a page should know about the state of the index. */
public enum Notice {
  NONE(""),
  READING("I documenti si stanno ancora leggendo: nei risultati può mancarne qualcuno."),
  STALE(
      "Al momento l'indice non riesce a seguire i documenti: i risultati possono non essere"
          + " aggiornati."),
  DAMAGED(
      "L'indice è danneggiato e viene ricostruito: finché non è pronto può mancare qualche"
          + " documento.");

  private final String text;

  Notice(String text) {
    this.text = text;
  }

  /** For people; empty when there is nothing to say. */
  public String text() {
    return text;
  }
}
