package it.trovatore.indexer.source;

import java.text.Normalizer;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as git's ignore files have them, one a line: {@code *.bak} in any folder, {@code
 * /bozze/} only at the top and only a folder, {@code **} for any folders in between, {@code !} to
 * take back what an earlier one says. Letters count in either normal form, and in their case.
 * Immutable and thread-safe; JGit does the matching.
 */
public final class Globs {
  static final Globs NONE = new Globs(List.of());

  private final List<FastIgnoreRule> rules;

  private Globs(List<FastIgnoreRule> rules) {
    this.rules = rules;
  }

  /**
   * These patterns; one that {@link #isGlob} refuses matches nothing.
   *
   * @param patterns the last that matches decides
   */
  public static Globs of(List<String> patterns) {
    return new Globs(
        patterns.stream().map(Globs::rule).filter(rule -> !rule.isEmpty()).toList().reversed());
  }

  /** Whether the text is a pattern that can match something. */
  public static boolean isGlob(String text) {
    return !text.isBlank() && !rule(text).isEmpty();
  }

  private static FastIgnoreRule rule(String pattern) {
    return new FastIgnoreRule(Normalizer.normalize(pattern, Normalizer.Form.NFC));
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * What the patterns say of a path below the folder that they are meant for.
   *
   * @param path in NFC, {@code /} between the names
   * @return true when it is matched, false when that is taken back, null when none speaks of it;
   *     what holds for the folders that it lies in is not looked at
   */
  @Nullable Boolean decision(String path, boolean isFolder) {
    for (FastIgnoreRule rule : rules) {
      if (rule.isMatch(path, isFolder, true)) {
        return rule.getResult();
      }
    }
    return null;
  }
}
