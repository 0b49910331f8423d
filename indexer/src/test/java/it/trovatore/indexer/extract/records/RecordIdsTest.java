package it.trovatore.indexer.extract.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ids of records and members, from what their file says of them. */
class RecordIdsTest extends ExtractionOfFiles {

  /** An index takes no term of more than 32,766 bytes, and an address even fewer. */
  @Test
  void veryLongIdsAreBoundedAndStayDifferent() throws IOException {
    String key = "è".repeat(32_000);

    extract("a.jsonl", record(key + 1) + record(key + 2));
    assertBounded("a.jsonl#è", 2);
    extract("a.csv", "id,text\n" + key + "1,Uno.\n" + key + "2,Due.\n");
    assertBounded("a.csv#è", 2);
    extract(
        "a.rss",
        "<rss><channel><item><title>Uno</title><guid>" + key + "</guid></item></channel></rss>");
    assertBounded("a.rss#è", 1);
    extract("a.zip", OfficeFiles.zip(Map.of("è/".repeat(10_000) + "a.txt", "Testo.")));
    assertBounded("a.zip!/è/è", 1);
  }

  private static String record(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"Uno.\"}\n";
  }

  private void assertBounded(String beginning, int count) {
    assertEquals(count, ids().stream().distinct().count());
    for (String id : ids()) {
      assertTrue(id.startsWith(beginning) && utf8(id).length < 600, id);
    }
  }

  @Test
  void aVeryLongIdThatIsThereAlreadyIsNamedInShort() throws IOException {
    String record = record("x".repeat(33_000));

    Extraction extraction = extract("a.jsonl", record + record);

    assertEquals(1, documents().size());
    String detail = extraction.problems().getFirst().detail();
    assertTrue(detail.startsWith("riga 2: l'id «xxx") && detail.length() < 200, detail);
  }

  @Test
  void idsStandInAddressesWithoutEmptyNamesAndDots() throws IOException {
    String feed =
        "<rss><channel><item><title>Uno</title><guid>https://example.it//a/../b?p=1</guid></item>"
            + "</channel></rss>";

    assertEquals("a.rss#https:/example.it/a/_/b?p=1", document("a.rss", feed).id());
    assertEquals(
        "a.zip!/a/b.txt", document("a.zip", OfficeFiles.zip(Map.of("a//b.txt", "Testo."))).id());
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void entriesThatShareOneKeyAreCountedOnWithoutTryingEveryNumber() throws IOException {
    int count = 60_000;
    String entry = "<item><title>Uno</title><guid>x</guid></item>\n";

    extract("a.rss", "<rss><channel>" + entry.repeat(count) + "</channel></rss>");

    assertEquals(count, ids().stream().distinct().count());
    assertEquals(List.of("a.rss#x", "a.rss#x-2", "a.rss#x-3"), ids().subList(0, 3));
    assertEquals("a.rss#x-" + count, ids().getLast());
  }
}
