package it.trovatore.indexer.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that are no documents: hidden ones, the lock and backup files of editors and office
 * programs, downloads under way, what operating systems strew about, and the corpus's own
 * README.md.
 */
final class IgnoredNames {
  private static final Pattern TEMPORARY =
      Pattern.compile(
          "~\\$.*|~.*\\.tmp|.*~|#.*#|.*\\.(?:swp|swo|tmp|temp|part|partial|crdownload|download|lock)");
  private static final Set<String> STREWN = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private IgnoredNames() {}

  static boolean isDocumentName(String name, boolean top) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.isEmpty()
        && !name.startsWith(".")
        && !TEMPORARY.matcher(lower).matches()
        && !STREWN.contains(lower)
        && !(top && name.equals("README.md"));
  }
}
