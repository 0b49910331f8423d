package it.trovatore.indexer.extract.pdf;

import it.trovatore.indexer.extract.text.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds the title of a PDF that names none: what its first page has in the largest letters. */
final class PdfTitle extends PDFTextStripper {

  /** How many times the size of most letters those of a title have at least. */
  private static final float LARGER = 1.15f;

  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_LINES = 4;
  private static final int LONGEST = 200;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** How many letters of the line that is read there are of each size, in tenths of a point. */
  private final Map<Integer, Integer> sizes = new HashMap<>();

  private record Line(String text, int size) {

    boolean isText() {
      return text.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
  }

  private PdfTitle() {
    setStartPage(1);
    setEndPage(1);
  }

  /** The title; null where no letters are larger than others, or too many are. */
  static @Nullable String of(PDDocument document) throws IOException {
    PdfTitle reader = new PdfTitle();
    reader.getText(document);
    reader.endLine();
    return reader.title();
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    text.append(word);
    for (TextPosition letter : letters) {
      sizes.merge(Math.round(letter.getFontSizeInPt() * 10), 1, Integer::sum);
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  private void endLine() {
    if (!text.isEmpty()) {
      lines.add(new Line(Prose.clean(text.toString()), commonest(sizes)));
    }
    text.setLength(0);
    sizes.clear();
  }

  private static int commonest(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private @Nullable String title() {
    Map<Integer, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    int largest = lines.stream().filter(Line::isText).mapToInt(Line::size).max().orElse(0);
    if (largest < LARGER * commonest(letters)) {
      return null;
    }
    int first = 0;
    while (!lines.get(first).isText() || lines.get(first).size() < largest) {
      first++;
    }
    int end = first;
    while (end < lines.size() && lines.get(end).size() == largest) {
      end++;
    }
    String title = String.join(" ", lines.subList(first, end).stream().map(Line::text).toList());
    return end - first > MOST_LINES || title.length() > LONGEST ? null : title;
  }
}
