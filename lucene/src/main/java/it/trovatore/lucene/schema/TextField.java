package it.trovatore.lucene.schema;

import it.trovatore.analysis.TermKind;
import it.trovatore.search.query.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/**
 * A field of the document that is searched as text, with terms of every {@link TermKind} at each
 * position. {@link #TEXT} holds all that can be looked for: the body first, which alone is stored
 * under this name, so that its offsets are those of the body, then title, tags and author; not the
 * source, which would be found in all that comes from there.
 */
public enum TextField {
  TEXT("text"),
  TITLE("title"),
  AUTHOR("author"),
  TAGS("tags"),
  SOURCE("source");

  private final String key;

  TextField(String key) {
    this.key = key;
  }

  /** The name in the index. */
  public String key() {
    return key;
  }

  /** The names of all in the index. */
  static Set<String> keys() {
    return Arrays.stream(values()).map(TextField::key).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether {@link #TEXT} holds all that this one holds. */
  public boolean isPartOfText() {
    return this != SOURCE;
  }

  /** The term that stands for a word. */
  public Term term(TermKind kind, String word) {
    return new Term(key, kind.term(word));
  }

  /** The field that the contract's field stands for. */
  public static TextField of(Field field) {
    return switch (field) {
      case ANYWHERE -> TEXT;
      case TITLE -> TITLE;
      case AUTHOR -> AUTHOR;
      case TAG -> TAGS;
      case SOURCE -> SOURCE;
    };
  }
}
