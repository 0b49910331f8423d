package it.trovatore.lucene.schema;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** A file record's form in the index, there and back. */
public final class FileEntry {

  private static final String SIZE = "file_size";
  private static final String MODIFIED = "file_modified";
  private static final String HASH = "file_hash";
  private static final String FILE_FORMAT = "file_format";
  private static final String DOCUMENTS = "file_documents";
  private static final String PROBLEM = "file_problem";

  private FileEntry() {}

  /** The entry to be written. */
  public static Document of(FileRecord file) {
    Document entry = new Document();
    entry.add(new StringField(Schema.KIND, Schema.FILE, Field.Store.NO));
    entry.add(new StringField(Schema.PATH, file.path(), Field.Store.YES));
    entry.add(new StringField(Schema.RECORD, file.path(), Field.Store.NO));
    entry.add(new StoredField(SIZE, file.size()));
    entry.add(new StoredField(MODIFIED, file.modified().toString()));
    entry.add(new StoredField(HASH, file.hash()));
    entry.add(new StoredField(FILE_FORMAT, file.format()));
    entry.add(new StoredField(DOCUMENTS, file.documents()));
    if (!file.problems().isEmpty()) {
      entry.add(new StringField(Schema.REJECTED, Schema.REJECTED, Field.Store.NO));
    }
    for (Problem problem : file.problems()) {
      entry.add(new StoredField(PROBLEM, problem.kind().name() + ' ' + problem.detail()));
    }
    return entry;
  }

  /** The record that a stored entry holds. */
  public static FileRecord read(Document entry) {
    return new FileRecord(
        entry.get(Schema.PATH),
        number(entry, SIZE),
        Instant.parse(entry.get(MODIFIED)),
        entry.get(HASH),
        entry.get(FILE_FORMAT),
        Math.toIntExact(number(entry, DOCUMENTS)),
        problems(entry));
  }

  private static long number(Document entry, String field) {
    return entry.getField(field).numericValue().longValue();
  }

  private static List<Problem> problems(Document entry) {
    return Arrays.stream(entry.getValues(PROBLEM)).map(FileEntry::problem).toList();
  }

  private static Problem problem(String stored) {
    int space = stored.indexOf(' ');
    return new Problem(
        Problem.Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
  }
}
