package it.trovatore.indexer.extract.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpansionTest extends ExtractionOfFiles {
  private static final Problem EXPANDS =
      new Problem(Problem.Kind.BOMB, "si espande oltre 100 volte");

  private static byte[] zeros(int megabytes) {
    return new byte[megabytes << 20];
  }

  private static byte[] text(int megabytes) {
    byte[] text = zeros(megabytes);
    Arrays.fill(text, (byte) 'a');
    for (int i = 40; i < text.length; i += 40) {
      text[i] = ' ';
    }
    return text;
  }

  @Test
  void muchTextThatIsAlikeIsNoBomb() throws IOException {
    assertEquals(List.of(), extract("a.txt.gz", OfficeFiles.gzip(text(20))).problems());
    assertEquals(1, documents().size());
  }

  @Test
  void whatExpandsMoreThanAHundredfoldIsABomb() throws IOException {
    assertEquals(List.of(EXPANDS), extract("a.txt.gz", OfficeFiles.gzip(text(33))).problems());
    assertEquals(List.of(), documents());
  }

  @Test
  void aBombIsFoundInsideAnArchiveAndEndsIt() throws IOException {
    byte[] zip =
        OfficeFiles.zipOfBytes(
            Map.of("a.gz", OfficeFiles.gzip(zeros(40)), "b.gz", OfficeFiles.gzip(zeros(40))));

    assertEquals(List.of(EXPANDS), extract("a.zip", OfficeFiles.gzip(zip)).problems());
  }

  @Test
  void membersThatAreHarmlessAloneAreABombTogether() throws IOException {
    byte[] zip = OfficeFiles.zipOfBytes(Map.of("a.txt", text(20), "b.txt", text(20)));
    Extraction extraction = extract("a.zip", zip);

    assertEquals(List.of(EXPANDS), extraction.problems());
    assertEquals(1, documents().size(), "what came before is good");
  }

  @Test
  void anOfficeFileInAnArchiveIsWeighedToo() throws IOException {
    byte[] odt =
        OfficeFiles.zipOfBytes(
            Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "content.xml",
                zeros(40)));
    Extraction extraction =
        extract("a.zip", OfficeFiles.zipOfBytes(Map.of("a.odt", odt, "b.txt", text(1))));

    assertEquals(
        List.of(new Problem(Problem.Kind.BOMB, "«a.odt»: si espande oltre 100 volte")),
        extraction.problems());
    assertEquals(List.of("a.zip!/b.txt"), ids(), "the other members are read");
  }
}
