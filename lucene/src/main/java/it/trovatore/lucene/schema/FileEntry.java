package it.trovatore.lucene.schema;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A file record's form in the index, there and back. It is kept in doc values, so that those of all
 * files are read without decompressing the texts stored around them.
 */
public final class FileEntry {

  private static final String VALUES = "file";

  private FileEntry() {}

  /**
   * The entry to be written. It has a text too, an empty one: where every entry of a segment has
   * one, its length is found without a search for the entry.
   */
  public static Document of(FileRecord file) {
    Document entry = new Document();
    entry.add(new StringField(Schema.KIND, Schema.FILE, Field.Store.NO));
    entry.add(new StringField(Schema.PATH, file.path(), Field.Store.NO));
    entry.add(new StringField(Schema.RECORD, file.path(), Field.Store.NO));
    entry.add(new BinaryDocValuesField(VALUES, write(file)));
    entry.add(new Field(TextField.TEXT.key(), "", DocumentEntry.INDEXED));
    if (!file.problems().isEmpty()) {
      entry.add(new StringField(Schema.REJECTED, Schema.REJECTED, Field.Store.NO));
    }
    return entry;
  }

  /** The values of the records in a segment, for {@link #read}. */
  public static BinaryDocValues values(LeafReader segment) throws IOException {
    return DocValues.getBinary(segment, VALUES);
  }

  /** The record of an entry of the segment; entries are read in order. */
  public static FileRecord read(BinaryDocValues values, int entry) throws IOException {
    if (!values.advanceExact(entry)) {
      throw new IllegalArgumentException("no file record: " + entry);
    }
    BytesRef bytes = values.binaryValue();
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String path = in.readString();
    long size = in.readVLong();
    Instant modified = Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    String hash = in.readString();
    String format = in.readString();
    int documents = in.readVInt();
    int count = in.readVInt();
    List<Problem> problems = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      problems.add(new Problem(Problem.Kind.valueOf(in.readString()), in.readString()));
    }
    return new FileRecord(path, size, modified, hash, format, documents, problems);
  }

  private static BytesRef write(FileRecord file) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(file.path());
      out.writeVLong(file.size());
      Instant modified = file.modified();
      out.writeZLong(modified.getEpochSecond());
      out.writeVInt(modified.getNano());
      out.writeString(file.hash());
      out.writeString(file.format());
      out.writeVInt(file.documents());
      out.writeVInt(file.problems().size());
      for (Problem problem : file.problems()) {
        out.writeString(problem.kind().name());
        out.writeString(problem.detail());
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }
}
