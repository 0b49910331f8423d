package it.trovatore.indexer.isolation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import it.trovatore.indexer.source.CorpusFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.tika.metadata.Metadata;

/**
 * What parent and child tell each other: the file to read as Tika metadata, and everything that
 * comes back as JSON of the records themselves, each inside a SAX element that says what it is.
 */
final class Messages {
  /** The element with the number of the child's process, which comes first. */
  static final String PROCESS = "process";

  /** The element that says that what reads the file may have to be loaded first. */
  static final String LOADING = "loading";

  /** The element with one document. */
  static final String DOCUMENT = "document";

  /** The element with the number of bytes that are read. */
  static final String REACHED = "reached";

  /** The element with the {@link it.trovatore.indexer.extract.Extraction}, which comes last. */
  static final String END = "end";

  private static final String PATH = "trovatore:path";
  private static final String LOCATION = "trovatore:location";
  private static final String SIZE = "trovatore:size";
  private static final String MODIFIED = "trovatore:modified";

  private static final JsonMapper JSON = mapper();

  private Messages() {}

  private static JsonMapper mapper() {
    SimpleModule dates = new SimpleModule();
    dates.addSerializer(LocalDate.class, ToStringSerializer.instance);
    dates.addDeserializer(LocalDate.class, new Dates());
    JsonMapper mapper =
        JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .addModule(dates)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  static Metadata request(CorpusFile file) {
    Metadata metadata = new Metadata();
    metadata.set(PATH, file.path());
    metadata.set(LOCATION, file.location().toString());
    metadata.set(SIZE, Long.toString(file.size()));
    metadata.set(MODIFIED, file.modified().toString());
    return metadata;
  }

  /** The request that the child end. */
  static Metadata farewell() {
    return new Metadata();
  }

  static boolean isFarewell(Metadata request) {
    return request.get(PATH) == null;
  }

  static CorpusFile file(Metadata request) {
    return new CorpusFile(
        request.get(PATH),
        Path.of(request.get(LOCATION)),
        Long.parseLong(request.get(SIZE)),
        Instant.parse(request.get(MODIFIED)));
  }

  static void write(Object message, Writer out) throws IOException {
    JSON.writeValue(out, message);
  }

  static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return JSON.readValue(json, type);
  }

  private static final class Dates extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getText());
    }
  }
}
