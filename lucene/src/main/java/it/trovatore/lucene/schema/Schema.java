package it.trovatore.lucene.schema;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.postings.DerivingCodec;
import java.util.Collection;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The names in the index that are not text fields, and how text is analysed. Two kinds of entries
 * share the index so that one commit covers both: documents, and records of the files they are
 * from.
 */
public final class Schema {

  /** Version of the layout; part of the {@link #fingerprint}. */
  private static final int VERSION = 9;

  /** Which kind of entry: {@link #DOCUMENT} or {@link #FILE}. */
  static final String KIND = "kind";

  static final String DOCUMENT = "document";
  static final String FILE = "file";

  /** The document's id. */
  static final String ID = "id";

  /** The path of the file, on both kinds of entries. */
  static final String PATH = "path";

  /** The path of the file, on file records alone. */
  static final String RECORD = "record";

  /** Days since 1970-01-01; absent without a date. */
  public static final String DATE = "date";

  /** The format's short name, on documents. */
  public static final String FORMAT = "format";

  /** The language's code, on documents of which it is known. */
  public static final String LANGUAGE = "language";

  /** Who gave a document its title: {@link #TEXT}, or nothing where somebody did. */
  static final String TITLED_BY = "titled-by";

  static final String TEXT = "text";

  /** The {@link it.trovatore.lucene.likeness.Signature#words} of a body that has words. */
  static final String WORDS = "words";

  /** Present on file records with problems. */
  static final String REJECTED = "rejected";

  private static final Codec CODEC = new DerivingCodec(TextField.keys(), new WordTerms());
  private static final KindSimilarity SIMILARITY = new KindSimilarity();

  private Schema() {}

  /** Names the layout and the analysis; an index under another fingerprint must be rebuilt. */
  public static String fingerprint() {
    return "schema-" + VERSION + "/" + ItalianAnalysis.fingerprint();
  }

  /**
   * How documents are written: the analyzer leaves the words of every text field, and the codec
   * adds the terms that stand for them. For one writer.
   */
  public static IndexWriterConfig writing() {
    return new IndexWriterConfig(ItalianAnalysis.words()).setCodec(CODEC).setSimilarity(SIMILARITY);
  }

  /** How often a word counts and how much length matters, for writing and searching alike. */
  public static KindSimilarity similarity() {
    return SIMILARITY;
  }

  /** All documents. */
  public static Query documents() {
    return new TermQuery(new Term(KIND, DOCUMENT));
  }

  /** All file records. */
  public static Query files() {
    return new TermQuery(new Term(KIND, FILE));
  }

  /** The records of the files with these paths. */
  public static Query files(Collection<String> paths) {
    return new TermInSetQuery(RECORD, paths.stream().map(BytesRef::new).toList());
  }

  /** The file records with problems. */
  public static Query rejectedFiles() {
    return new TermQuery(new Term(REJECTED, REJECTED));
  }

  /** The document with this id. */
  public static Query document(String id) {
    return new TermQuery(idOf(id));
  }

  /** The document with this id, to be deleted or replaced. */
  public static Term idOf(String id) {
    return new Term(ID, id);
  }

  /**
   * On documents whose title is but the beginning of the text: it is found in titles, and in
   * ranking counts no more than the text.
   */
  public static Term titledByText() {
    return new Term(TITLED_BY, TEXT);
  }

  /** The documents whose bodies have the very same words. */
  public static Query sameText(BytesRef words) {
    return new TermQuery(new Term(WORDS, words));
  }

  /** Everything that a file left in the index: its documents and its record. */
  public static Term entriesOf(String path) {
    return new Term(PATH, path);
  }

  /** The record of a file alone. */
  public static Term recordOf(String path) {
    return new Term(RECORD, path);
  }
}
