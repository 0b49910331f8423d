package it.trovatore.lucene.schema;

import it.trovatore.search.query.Field;
import java.util.List;

/**
 * A field of the document that is searched as text. Each is indexed twice over the same positions
 * and offsets: lemmas under its own name, the words as written under {@link #surface}.
 */
public enum TextField {
  TITLE("title"),
  BODY("body"),
  AUTHOR("author"),
  TAGS("tags");

  private final String lemmas;
  private final String surface;

  TextField(String name) {
    this.lemmas = name;
    this.surface = name + "_surface";
  }

  public String lemmas() {
    return lemmas;
  }

  public String surface() {
    return surface;
  }

  /** The fields that the contract's field stands for. */
  public static List<TextField> of(Field field) {
    return switch (field) {
      case ANYWHERE -> List.of(values());
      case TITLE -> List.of(TITLE);
      case AUTHOR -> List.of(AUTHOR);
      case TAG -> List.of(TAGS);
    };
  }
}
