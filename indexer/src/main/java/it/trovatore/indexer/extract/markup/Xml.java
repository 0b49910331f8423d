package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.draft.BlockBuilder;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of any vocabulary (DocBook, TEI, JATS, a program's own) as the text between its tags:
 * an element begins a new paragraph unless it stands within running text or its name is one of
 * those that mark words. Title, author, date and the like are the first elements of those names. No
 * DTD is read and no external entity followed; the five entities of XML and those of HTML count.
 */
public final class Xml implements Reader {
  private static final long LONGEST_TEXT = 50_000_000;
  private static final Set<String> HEADINGS = Set.of("title", "titolo", "head", "bridgehead");
  private static final Set<String> WITHIN_TEXT =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "emph",
          "hi",
          "emphasis",
          "italic",
          "bold",
          "link",
          "ulink",
          "xref",
          "literal",
          "code",
          "command",
          "filename",
          "option",
          "term",
          "quote",
          "q",
          "sub",
          "sup",
          "span",
          "ref",
          "foreign",
          "name",
          "persname",
          "placename",
          "abbrev",
          "acronym",
          "userinput",
          "replaceable",
          "varname",
          "application",
          "citetitle",
          "lb");
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("titolo", "title"),
          Map.entry("author", "author"),
          Map.entry("autore", "author"),
          Map.entry("creator", "author"),
          Map.entry("date", "date"),
          Map.entry("data", "date"),
          Map.entry("pubdate", "date"),
          Map.entry("language", "language"),
          Map.entry("lingua", "language"),
          Map.entry("description", "description"),
          Map.entry("abstract", "description"),
          Map.entry("keywords", "tags"));

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    Text text = new Text();
    Problem problem = null;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      text.read(factory().createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      problem = new Problem(Problem.Kind.DAMAGED, "XML non ben formato alla riga " + line);
    }
    Draft draft = text.draft(problem);
    if (draft.blocks().isEmpty() && problem != null) {
      throw new ExtractionException(problem);
    }
    return draft;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  private static final class Text {
    private final BlockBuilder blocks = new BlockBuilder();
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    private final Deque<Boolean> within = new ArrayDeque<>();
    private @Nullable StringBuilder field;
    private int fieldDepth;
    private @Nullable String language;
    private boolean running;
    private long length;

    void read(XMLStreamReader xml) throws XMLStreamException, ExtractionException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              text(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
          default -> {}
        }
      }
    }

    private void start(XMLStreamReader xml) {
      String name = xml.getLocalName().toLowerCase(Locale.ROOT);
      boolean inline = running || WITHIN_TEXT.contains(name);
      within.push(inline);
      if (!inline) {
        if (HEADINGS.contains(name)) {
          blocks.beginHeading();
        } else {
          blocks.boundary();
        }
      }
      if (language == null) {
        String own = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        language = own == null ? xml.getAttributeValue(null, "lang") : own;
      }
      String kept = FIELDS.get(name);
      if (kept != null && field == null && !fields.containsKey(kept)) {
        field = new StringBuilder();
        fieldDepth = within.size();
        fields.put(kept, field);
      }
    }

    private void end() {
      if (within.size() == fieldDepth) {
        field = null;
        fieldDepth = 0;
      }
      if (!within.pop()) {
        blocks.boundary();
        running = false;
      }
    }

    private void text(String text) throws ExtractionException {
      length += text.length();
      if (length > LONGEST_TEXT) {
        throw new ExtractionException(Problem.Kind.TOO_LARGE);
      }
      running |= !text.isBlank();
      blocks.text(text);
      if (field != null) {
        field.append(text);
      }
    }

    Draft draft(@Nullable Problem problem) {
      Draft.Properties properties =
          new Draft.Properties(
                  field("title"),
                  field("author"),
                  Dates.parse(field("date")),
                  Fields.list(field("tags")))
              .about(
                  language == null ? field("language") : language,
                  field("description"),
                  null,
                  null);
      return new Draft(properties, blocks.finish(), problem);
    }

    private @Nullable String field(String name) {
      StringBuilder text = fields.get(name);
      return text == null ? null : Fields.orNull(text.toString());
    }
  }
}
