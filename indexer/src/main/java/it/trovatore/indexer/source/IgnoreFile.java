package it.trovatore.indexer.source;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file {@value #NAME} in a folder of the corpus, in the syntax of {@code .gitignore}, for that
 * folder and all below it. As in git, a link of that name counts as no file, a line that is no
 * pattern matches nothing, and the other lines hold.
 *
 * @param globs of its lines
 * @param problem with its lines; null when they all say something
 */
record IgnoreFile(Globs globs, @Nullable Problem problem) {
  static final String NAME = ".trovatoreignore";

  private static final IgnoreFile NONE = new IgnoreFile(Globs.NONE, null);
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * The one in a folder, or one that says nothing.
   *
   * @throws IOException when it is there and cannot be read
   */
  static IgnoreFile in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : NONE;
  }

  private static IgnoreFile of(String text) {
    List<String> patterns = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (String line : text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Globs.isGlob(line)) {
        patterns.add(line);
      } else {
        wrong.add("riga " + number + ": «" + line.strip() + "» non è un modello di .gitignore");
      }
    }
    return new IgnoreFile(
        Globs.of(patterns),
        wrong.isEmpty() ? null : new Problem(Problem.Kind.BAD_RECORD, String.join("; ", wrong)));
  }
}
