package it.trovatore.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SyntaxPageTest {
  private static final Path PAGE = Path.of("..", "docs", "query-syntax.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|$");

  @Test
  void theExamplesOfThePageAreUnderstoodAsItSays() throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();
    assertFalse(rows.isEmpty());
    for (MatchResult row : rows) {
      assertEquals(row.group(2), QueryText.of(QueryParser.parse(row.group(1)).query()));
    }
  }
}
