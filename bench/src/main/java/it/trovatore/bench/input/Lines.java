package it.trovatore.bench.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Text files in UTF-8, line by line, however their lines end. All methods throw {@link BadInput}.
 */
public final class Lines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Lines() {}

  /** Receives each line that is not blank, with its number from 1. */
  interface Each {
    void accept(long number, String line);
  }

  /**
   * A row of a TSV file.
   *
   * @param file where it stands
   * @param line its number, from 1
   * @param fields at least two
   */
  public record Row(Path file, long line, List<String> fields) {

    /** The field at that place, or nothing where the row ends before it. */
    public String field(int at) {
      return at < fields.size() ? fields.get(at) : "";
    }

    /** What is wrong with this row. */
    public BadInput bad(String what) {
      return BadInput.at(file, line, what);
    }
  }

  /** The rows of a TSV file, head line and all. */
  public static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    read(
        file,
        (number, line) -> {
          List<String> fields = List.of(line.split("\t", -1));
          if (fields.size() < 2) {
            throw BadInput.at(file, number, "one field, where a tab must part two or more");
          }
          rows.add(new Row(file, number, fields));
        });
    return rows;
  }

  static void read(Path file, Each each) {
    long number = 1;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
        String text =
            number == 1 && line.startsWith(BYTE_ORDER_MARK)
                ? line.substring(BYTE_ORDER_MARK.length())
                : line;
        if (!text.isBlank()) {
          each.accept(number, text);
        }
      }
    } catch (NoSuchFileException e) {
      throw new BadInput("there is no " + file);
    } catch (CharacterCodingException e) {
      throw BadInput.at(file, number, "this or one of the next lines is not in UTF-8");
    } catch (IOException e) {
      throw new BadInput(file + " cannot be read: " + e.getMessage());
    }
  }
}
