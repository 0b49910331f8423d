package it.trovatore.lucene.schema;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Where in a text the word at each position stands, in UTF-16 units. All terms of a position have
 * one word's offsets, so these are kept once, as doc values, in about two bytes a word, instead of
 * with each term's postings. Immutable.
 */
public final class WordOffsets {

  /** The bytes of a word at most. */
  private static final int LONGEST = 10;

  private final int[] starts;
  private final int[] ends;
  private final int size;

  private WordOffsets(int[] starts, int[] ends, int size) {
    this.starts = starts;
    this.ends = ends;
    this.size = size;
  }

  /** The offsets of a document's words in a field; of none where the field was not recorded. */
  public static WordOffsets of(LeafReader segment, int document, TextField field)
      throws IOException {
    BinaryDocValues values = DocValues.getBinary(segment, key(field));
    return values.advanceExact(document)
        ? read(values.binaryValue())
        : new WordOffsets(new int[0], new int[0], 0);
  }

  /** The name of the doc values. */
  static String key(TextField field) {
    return field.key() + ".offsets";
  }

  /** Where the word at this position begins; past any text where the position is none of it. */
  public int start(int position) {
    return position < size ? starts[position] : Integer.MAX_VALUE;
  }

  /** Where the word at this position ends; past any text where the position is none of it. */
  public int end(int position) {
    return position < size ? ends[position] : Integer.MAX_VALUE;
  }

  private static WordOffsets read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] starts = new int[bytes.length / 2];
    int[] ends = new int[bytes.length / 2];
    int size = 0;
    int start = 0;
    while (!in.eof()) {
      start += in.readVInt();
      starts[size] = start;
      ends[size] = start + in.readVInt();
      size++;
    }
    return new WordOffsets(starts, ends, size);
  }

  /** Notes words one position after the other. */
  static final class Recorder {

    private byte[] bytes = new byte[256];
    private final ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    private int last;

    void add(int start, int end) throws IOException {
      int used = out.getPosition();
      if (used + LONGEST > bytes.length) {
        bytes = ArrayUtil.grow(bytes, used + LONGEST);
        out.reset(bytes, used, bytes.length - used);
      }
      out.writeVInt(start - last);
      out.writeVInt(end - start);
      last = start;
    }

    BytesRef bytes() {
      return new BytesRef(bytes, 0, out.getPosition());
    }
  }
}
