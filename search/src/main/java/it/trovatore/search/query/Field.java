package it.trovatore.search.query;

/** Where a word, prefix or phrase is looked for. {@link #ANYWHERE}: title, body, author, tags. */
public enum Field {
  ANYWHERE(""),
  TITLE("titolo"),
  AUTHOR("autore"),
  TAG("tag"),
  SOURCE("fonte");

  private final String keyword;

  Field(String keyword) {
    this.keyword = keyword;
  }

  /** What a person types before the colon; empty for {@link #ANYWHERE}. */
  public String keyword() {
    return keyword;
  }
}
