package it.trovatore.indexer.extract.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import it.trovatore.indexer.extract.container.Container;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.FieldMapping;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Prose;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables in CSV, with commas, semicolons, tabs or bars as the text itself shows. Where the
 * first row names a title or a text (see {@link Fields} and {@link FieldMapping}), each row is a
 * document, read without holding more than a row; any other table is one document, a row a
 * paragraph. A row that is no record is a problem, and the rest goes on.
 */
public final class Csv implements Container {
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLE_ROWS = 50;
  private static final int LONGEST_ROW = 16 << 20;
  private static final long LONGEST_TABLE = 50_000_000;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    FieldMapping mapping = findings.mapping();
    try (Reader text = TextDecoder.open(item.location());
        RowReader rows = new RowReader(text, LONGEST_ROW)) {
      rows.mark(SAMPLE);
      char[] sample = new char[SAMPLE];
      int length = Math.max(rows.read(sample), 0);
      rows.reset();
      rows.row();
      try (CSVParser parser = format(delimiter(new String(sample, 0, length)), false).parse(rows)) {
        read(parser, item, mapping, rows, findings);
      }
    }
  }

  private static void read(
      CSVParser parser, Item item, FieldMapping mapping, RowReader rows, Findings findings)
      throws ExtractionException {
    Iterator<CSVRecord> records = parser.iterator();
    long line = 1;
    try {
      if (!records.hasNext()) {
        throw new ExtractionException(Problem.Kind.EMPTY);
      }
      CSVRecord header = records.next();
      if (!Fields.describesDocument(mapping.apply(fields(header, header)))) {
        table(item, header, records, rows, findings);
        return;
      }
      rows.row();
      tellRepeated(header, mapping, findings);
      long before = findings.seen();
      for (line = parser.getCurrentLineNumber() + 1;
          records.hasNext();
          line = parser.getCurrentLineNumber() + 1) {
        CSVRecord row = records.next();
        rows.row();
        record(item, header, row, line, mapping, findings);
      }
      if (findings.seen() == before) {
        throw new ExtractionException(Problem.Kind.EMPTY, "c'è solo la riga d'intestazione");
      }
    } catch (UncheckedIOException e) {
      throw new ExtractionException(
          Problem.Kind.DAMAGED, "riga " + line + ": le virgolette non si chiudono");
    }
  }

  private static void record(
      Item item,
      CSVRecord header,
      CSVRecord row,
      long line,
      FieldMapping mapping,
      Findings findings) {
    String place = "riga " + line;
    if (row.size() > header.size()) {
      findings.bad(place, "ha " + row.size() + " campi, l'intestazione " + header.size());
    } else if (row.stream().anyMatch(value -> !value.isBlank())) {
      Records.add(item, Format.CSV, place, line, mapping.apply(fields(header, row)), findings);
    }
  }

  /** Of columns with the same name the first counts. */
  private static ObjectNode fields(CSVRecord header, CSVRecord row) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < row.size(); i++) {
      fields.putIfAbsent(Prose.clean(header.get(i)), TextNode.valueOf(row.get(i)));
    }
    return fields;
  }

  private static void tellRepeated(CSVRecord header, FieldMapping mapping, Findings findings) {
    Set<String> names = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (String column : header) {
      String name = Prose.clean(column);
      if (!names.add(name) && mapping.asksFor(name)) {
        repeated.add(name);
      }
    }
    for (String name : repeated) {
      findings.bad(
          "intestazione", "la colonna «" + name + "» c'è più di una volta, e vale solo la prima");
    }
  }

  private static void table(
      Item item, CSVRecord header, Iterator<CSVRecord> records, RowReader rows, Findings findings)
      throws ExtractionException {
    List<Block> blocks = new ArrayList<>();
    long length = 0;
    blocks.add(row(header));
    while (records.hasNext()) {
      Block row = row(records.next());
      rows.row();
      length += row.text().length();
      if (length > LONGEST_TABLE) {
        throw new ExtractionException(Problem.Kind.TOO_LARGE);
      }
      blocks.add(row);
    }
    Draft.Properties titled = new Draft.Properties(item.stem(), null, null, List.of());
    findings.add(item.id(), Format.CSV, new Draft(titled, blocks));
  }

  private static Block row(CSVRecord row) {
    return new Block(Block.Kind.TEXT, Prose.clean(String.join(" | ", row)));
  }

  private static CSVFormat format(char delimiter, boolean lenient) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setTrailingData(true)
        .setLenientEof(lenient)
        .setIgnoreEmptyLines(true)
        .get();
  }

  /** The one that parts the most rows into as many fields as the first, and more than one. */
  private static char delimiter(String sample) throws IOException {
    char best = DELIMITERS[0];
    double most = 0;
    for (char delimiter : DELIMITERS) {
      double evenness = evenness(sample, delimiter);
      if (evenness > most) {
        most = evenness;
        best = delimiter;
      }
    }
    return best;
  }

  private static double evenness(String sample, char delimiter) throws IOException {
    int rows = 0;
    int even = 0;
    int fields = 0;
    try (CSVParser parser = format(delimiter, true).parse(new StringReader(sample))) {
      for (CSVRecord row : parser) {
        fields = rows == 0 ? row.size() : fields;
        rows++;
        even += row.size() == fields ? 1 : 0;
        if (rows == SAMPLE_ROWS) {
          break;
        }
      }
    }
    return fields < 2 || rows == 0 ? 0 : (double) even / rows + fields / 1000.0;
  }
}
