package it.trovatore.lucene.schema;

import it.trovatore.lucene.likeness.Signature;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A document's form in the index, there and back. All but the body comes from doc values, so that a
 * page of hits costs no decompression of stored texts.
 */
public final class DocumentEntry {

  static final FieldType INDEXED = textType(false);
  private static final FieldType STORED = textType(true);

  /** The {@link Metadata}, as doc values. */
  private static final String METADATA = "metadata";

  /** The {@link SourceDocument#fingerprint}, as doc values. */
  private static final String FINGERPRINT = "fingerprint";

  /** The {@link Signature} of the body, as doc values; absent when the body has no words. */
  private static final String SIGNATURE = "signature";

  private DocumentEntry() {}

  /** The entry to be written. */
  public static Document of(SourceDocument source) {
    Document entry = new Document();
    entry.add(new StringField(Schema.KIND, Schema.DOCUMENT, Field.Store.NO));
    entry.add(new StringField(Schema.ID, source.id(), Field.Store.NO));
    entry.add(new StringField(Schema.PATH, source.file(), Field.Store.NO));
    entry.add(new StringField(Schema.FORMAT, source.format(), Field.Store.NO));
    entry.add(new BinaryDocValuesField(METADATA, Metadata.write(source)));
    entry.add(new NumericDocValuesField(FINGERPRINT, source.fingerprint()));
    Signature.of(source.body()).ifPresent(bytes -> addSignature(entry, bytes));
    addRecorded(entry, TextField.TEXT, source.body());
    addTitle(entry, source);
    source.tags().forEach(tag -> addText(entry, TextField.TAGS, tag));
    if (source.author() != null) {
      addText(entry, TextField.AUTHOR, source.author());
    }
    String from = source.about().source();
    if (from != null) {
      entry.add(new Field(TextField.SOURCE.key(), from, INDEXED));
    }
    String language = source.about().language();
    if (language != null) {
      entry.add(new StringField(Schema.LANGUAGE, language, Field.Store.NO));
    }
    if (source.date() != null) {
      entry.add(new LongField(Schema.DATE, source.date().toEpochDay(), Field.Store.NO));
    }
    return entry;
  }

  /** The document but for its body, which is empty. */
  public static SourceDocument withoutBody(IndexSearcher searcher, int document)
      throws IOException {
    return read(searcher, document, "");
  }

  /** The whole document. */
  public static SourceDocument whole(IndexSearcher searcher, int document) throws IOException {
    String key = TextField.TEXT.key();
    String body = searcher.storedFields().document(document, Set.of(key)).get(key);
    return read(searcher, document, Objects.requireNonNullElse(body, ""));
  }

  /** The fingerprints of a file's documents in a segment, by id, without those deleted. */
  public static void fingerprints(LeafReader segment, String path, Map<String, Long> into)
      throws IOException {
    PostingsEnum entries = segment.postings(Schema.entriesOf(path), PostingsEnum.NONE);
    if (entries == null) {
      return;
    }
    Bits live = segment.getLiveDocs();
    NumericDocValues fingerprints = DocValues.getNumeric(segment, FINGERPRINT);
    BinaryDocValues metadata = DocValues.getBinary(segment, METADATA);
    for (int entry = entries.nextDoc();
        entry != DocIdSetIterator.NO_MORE_DOCS;
        entry = entries.nextDoc()) {
      if ((live == null || live.get(entry))
          && fingerprints.advanceExact(entry)
          && metadata.advanceExact(entry)) {
        into.put(Metadata.id(metadata.binaryValue()), fingerprints.longValue());
      }
    }
  }

  /** What documents with the same text share, for {@link Schema#sameText}; null without words. */
  public static @Nullable BytesRef words(IndexSearcher searcher, int document) throws IOException {
    BytesRef signature = value(searcher, document, SIGNATURE);
    return signature == null ? null : Signature.words(signature);
  }

  /** The {@link Signature}s of a segment's documents, read in order. */
  public static BinaryDocValues signatures(LeafReader segment) throws IOException {
    return DocValues.getBinary(segment, SIGNATURE);
  }

  private static SourceDocument read(IndexSearcher searcher, int document, String body)
      throws IOException {
    BytesRef metadata = value(searcher, document, METADATA);
    if (metadata == null) {
      throw new IllegalArgumentException("no document: " + document);
    }
    return Metadata.read(metadata, body);
  }

  private static @Nullable BytesRef value(IndexSearcher searcher, int document, String field)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase) ? values.binaryValue() : null;
  }

  private static void addSignature(Document entry, BytesRef signature) {
    entry.add(new BinaryDocValuesField(SIGNATURE, signature));
    entry.add(new StringField(Schema.WORDS, Signature.words(signature), Field.Store.NO));
  }

  private static void addTitle(Document entry, SourceDocument source) {
    addRecorded(entry, TextField.TITLE, source.title());
    if (source.isTitledByItsText()) {
      entry.add(new StringField(Schema.TITLED_BY, Schema.TEXT, Field.Store.NO));
    } else {
      entry.add(new Field(TextField.TEXT.key(), source.title(), INDEXED));
    }
  }

  private static void addRecorded(Document entry, TextField field, String text) {
    RecordedText recorded = new RecordedText(field, text, STORED);
    entry.add(recorded);
    entry.add(recorded.offsets());
  }

  private static void addText(Document entry, TextField field, String text) {
    entry.add(new Field(field.key(), text, INDEXED));
    entry.add(new Field(TextField.TEXT.key(), text, INDEXED));
  }

  private static FieldType textType(boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(stored);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
