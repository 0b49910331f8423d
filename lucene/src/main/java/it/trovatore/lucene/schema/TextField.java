package it.trovatore.lucene.schema;

import it.trovatore.search.query.Field;
import java.util.List;

/**
 * A field of the document that is searched as text. Each is indexed twice over the same positions
 * and offsets: lemmas under its own name, the words as written under {@link #surface}.
 */
public enum TextField {
  TITLE("title", 3f),
  BODY("body", 1f),
  AUTHOR("author", 1f),
  TAGS("tags", 2f);

  private final String lemmas;
  private final String surface;
  private final float weight;

  TextField(String name, float weight) {
    this.lemmas = name;
    this.surface = name + "_surface";
    this.weight = weight;
  }

  public String lemmas() {
    return lemmas;
  }

  public String surface() {
    return surface;
  }

  /** How much one occurrence counts beside one in the body, at least 1 (BM25F). */
  public float weight() {
    return weight;
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
