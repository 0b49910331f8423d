package it.trovatore.search.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static SourceDocument document(@Nullable String author, List<String> tags) {
    return new SourceDocument("id", "id", "Titolo", "Testo.", author, null, tags, "txt");
  }

  @Test
  void equalDocumentsHaveTheSame() {
    assertEquals(
        document("Ada", List.of("a", "b")).fingerprint(),
        document("Ada", List.of("a", "b")).fingerprint());
  }

  @Test
  void whatIsSetApartOtherwiseIsAnotherDocument() {
    assertNotEquals(
        document(null, List.of("Roma, Lazio")).fingerprint(),
        document(null, List.of("Roma", "Lazio")).fingerprint());
    assertNotEquals(
        document(null, List.of()).fingerprint(), document("null", List.of()).fingerprint());
    assertNotEquals(document(null, List.of()).fingerprint(), document("", List.of()).fingerprint());
    assertNotEquals(
        new SourceDocument("a", "f", "t", "x, author=y", "z", null, List.of(), "txt").fingerprint(),
        new SourceDocument("a", "f", "t", "x", "y, author=z", null, List.of(), "txt")
            .fingerprint());
  }

  @Test
  void everyPartCounts() {
    List<SourceDocument> others =
        List.of(
            new SourceDocument("x", "f", "t", "b", "a", DAY, List.of(), "txt"),
            new SourceDocument("i", "x", "t", "b", "a", DAY, List.of(), "txt"),
            new SourceDocument("i", "f", "x", "b", "a", DAY, List.of(), "txt"),
            new SourceDocument("i", "f", "t", "x", "a", DAY, List.of(), "txt"),
            new SourceDocument("i", "f", "t", "b", "x", DAY, List.of(), "txt"),
            new SourceDocument("i", "f", "t", "b", "a", DAY.plusDays(1), List.of(), "txt"),
            new SourceDocument("i", "f", "t", "b", "a", DAY, List.of("x"), "txt"),
            new SourceDocument("i", "f", "t", "b", "a", DAY, List.of(), "x"),
            about(new About("x", null, null, null)),
            about(new About(null, "x", null, null)),
            about(new About(null, null, "x", null)),
            about(new About(null, null, null, "x")));
    int parts = parts(SourceDocument.class) - 1 + parts(About.class);
    assertEquals(parts, others.size(), "a part is new: does it count?");
    Set<Long> fingerprints = new HashSet<>();
    fingerprints.add(about(About.NOTHING).fingerprint());
    others.forEach(other -> fingerprints.add(other.fingerprint()));
    assertEquals(1 + parts, fingerprints.size());
  }

  private static SourceDocument about(About about) {
    return new SourceDocument("i", "f", "t", "b", "a", DAY, List.of(), "txt", about);
  }

  private static int parts(Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    return components.length;
  }
}
