package it.trovatore.indexer.extract.container;

import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.Beside;
import it.trovatore.indexer.extract.fields.FieldMapping;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is found in one file, as a {@link Container} tells it: documents and problems, and what lies
 * in the file and is to be read like a file of its own. For one thread.
 */
public interface Findings {

  /** How to read what lies in a file, under the id that it was given. */
  interface Part {
    void read(String id) throws IOException, ExtractionException;
  }

  /**
   * The mapping beside what is being read, else beside what it lies in: it holds for every table
   * and record in there.
   */
  FieldMapping mapping() throws ExtractionException;

  /** So many bytes of what is being read are behind; what is unpacked says nothing of the file. */
  void reached(Item item, long bytes);

  /** How many documents and problems there are so far. */
  long seen();

  /**
   * Gives a document.
   *
   * @return false, and nothing is given, when the draft has neither text nor title
   */
  boolean add(String id, Format as, Draft draft);

  /**
   * Notes a record that gives no document.
   *
   * @param place where it stands, such as "riga 7"
   */
  void bad(String place, String reason);

  /** Notes what went wrong, of what is being read. */
  void problem(Problem problem);

  /** Notes a failure that no reader foresaw. */
  void failed(Throwable failure);

  /** Whether a document has this id. */
  boolean isGiven(String id);

  /** An id that no document has yet: this one, else with {@code -2}, {@code -3} and so on. */
  String freeId(String id);

  /**
   * Reads the content of a file that is but compressed: it takes the place of the file.
   *
   * @throws IOException when the content cannot be unpacked
   */
  void content(Item packed, String name, InputStream content)
      throws IOException, ExtractionException;

  /**
   * Reads what lies in a file. When it cannot be read that is a problem of this part only.
   *
   * @throws ExtractionException when nothing more may be unpacked from this file
   */
  void member(String id, String name, InputStream content) throws ExtractionException;

  /** The same, with what lies beside it. */
  void member(String id, String name, InputStream content, Beside beside)
      throws ExtractionException;

  /** The same, of what needs no unpacking. */
  void member(String id, String name, Part part) throws ExtractionException;
}
