package it.trovatore.lucene.schema;

import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** All of a document but its body as bytes, there and back. */
final class Metadata {

  private Metadata() {}

  static BytesRef write(SourceDocument source) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(source.id());
      out.writeString(source.file());
      out.writeString(source.title());
      out.writeString(source.format());
      writeOptional(out, source.author());
      writeOptional(out, source.date() == null ? null : source.date().toString());
      out.writeVInt(source.tags().size());
      for (String tag : source.tags()) {
        out.writeString(tag);
      }
      writeOptional(out, source.about().url());
      writeOptional(out, source.about().source());
      writeOptional(out, source.about().language());
      writeOptional(out, source.about().description());
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  /** The document's id alone. */
  static String id(BytesRef bytes) throws IOException {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readString();
  }

  static SourceDocument read(BytesRef bytes, String body) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = in.readString();
    String file = in.readString();
    String title = in.readString();
    String format = in.readString();
    String author = readOptional(in);
    String date = readOptional(in);
    int count = in.readVInt();
    List<String> tags = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tags.add(in.readString());
    }
    LocalDate day = date == null ? null : LocalDate.parse(date);
    About about = new About(readOptional(in), readOptional(in), readOptional(in), readOptional(in));
    return new SourceDocument(id, file, title, body, author, day, tags, format, about);
  }

  private static void writeOptional(ByteBuffersDataOutput out, @Nullable String text)
      throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeString(text);
    }
  }

  private static @Nullable String readOptional(ByteArrayDataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }
}
