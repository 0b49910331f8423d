package it.trovatore.lucene.schema;

import it.trovatore.search.document.SourceDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** A document's form in the index, there and back. */
public final class DocumentEntry {

  private static final FieldType SURFACE = textType(false);
  private static final FieldType LEMMAS = textType(true);

  /** The stored fields of a document but for its body. */
  public static final Set<String> METADATA =
      Set.of(
          Schema.ID,
          Schema.PATH,
          Schema.FORMAT,
          Schema.DATE,
          TextField.TITLE.lemmas(),
          TextField.AUTHOR.lemmas(),
          TextField.TAGS.lemmas());

  private DocumentEntry() {}

  /** The entry to be written. */
  public static Document of(SourceDocument source) {
    Document entry = new Document();
    entry.add(new StringField(Schema.KIND, Schema.DOCUMENT, Field.Store.NO));
    entry.add(new StringField(Schema.ID, source.id(), Field.Store.YES));
    entry.add(new StringField(Schema.PATH, source.file(), Field.Store.YES));
    entry.add(new StringField(Schema.FORMAT, source.format(), Field.Store.YES));
    addText(entry, TextField.TITLE, source.title());
    addText(entry, TextField.BODY, source.body());
    if (source.author() != null) {
      addText(entry, TextField.AUTHOR, source.author());
    }
    source.tags().forEach(tag -> addText(entry, TextField.TAGS, tag));
    if (source.date() != null) {
      entry.add(new LongField(Schema.DATE, source.date().toEpochDay(), Field.Store.YES));
    }
    return entry;
  }

  /** The document that a stored entry holds; an entry read without its body gives an empty one. */
  public static SourceDocument read(Document entry) {
    IndexableField date = entry.getField(Schema.DATE);
    return new SourceDocument(
        entry.get(Schema.ID),
        entry.get(Schema.PATH),
        entry.get(TextField.TITLE.lemmas()),
        Objects.requireNonNullElse(entry.get(TextField.BODY.lemmas()), ""),
        author(entry),
        date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue()),
        List.of(entry.getValues(TextField.TAGS.lemmas())),
        entry.get(Schema.FORMAT));
  }

  private static @Nullable String author(Document entry) {
    return entry.get(TextField.AUTHOR.lemmas());
  }

  private static void addText(Document entry, TextField field, String text) {
    entry.add(new Field(field.lemmas(), text, LEMMAS));
    entry.add(new Field(field.surface(), text, SURFACE));
  }

  private static FieldType textType(boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(stored);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
