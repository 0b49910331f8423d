package it.trovatore.indexer.extract.draft;

import it.trovatore.indexer.extract.text.Prose;
import it.trovatore.search.document.About;
import it.trovatore.search.document.Languages;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.document.WebAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of a draft: chooses its title, which is the one it carries, else its first
 * heading, else its first sentence cut at a word; and lays out the body, in which the title and the
 * author's name do not stand a second time at the top.
 */
public final class Layout {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_SENTENCE = 80;
  private static final int TOP = 4;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:microsoft (?:word|powerpoint)\\b.*|(?:untitled|senza (?:titolo|nome)|documento?)[\\s-]*\\d*"
              + "|[^\\s]+\\.(?:docx?|odt|pdf|indd|tex|dvi|html?|rtf|qxd|pages|txt))",
          Pattern.CASE_INSENSITIVE);

  /** What programs write where nobody told them who wrote the text. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "\\(?(?:anonymous|unspecified|unknown|owner|user|utente|windows user|utente windows"
              + "|python-docx)\\)?",
          Pattern.CASE_INSENSITIVE);

  private Layout() {}

  /** The document, or null when the draft holds neither text nor a title of its own. */
  public static @Nullable SourceDocument document(
      String id, String file, Format format, Draft draft) {
    List<Block> blocks = draft.blocks();
    Draft.Properties properties = draft.properties();
    String own = ownTitle(format, draft);
    if (own == null && blocks.isEmpty()) {
      return null;
    }
    String title =
        own == null ? Prose.firstSentence(blocks.getFirst().text(), LONGEST_SENTENCE) : own;
    String author = author(properties);
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < blocks.size()) {
      int lines = at < TOP ? linesOfTitle(blocks.subList(at, blocks.size()), own) : 0;
      String text = blocks.get(at).text();
      if (lines == 0 && !(at < TOP && same(text, author))) {
        body.append(body.isEmpty() ? "" : "\n\n").append(text);
      }
      at += Math.max(1, lines);
    }
    if (body.isEmpty()) {
      body.append(blocks.stream().map(Block::text).collect(Collectors.joining("\n\n")));
    }
    return new SourceDocument(
        id,
        file,
        title,
        body.toString(),
        author,
        properties.date(),
        properties.tags(),
        format.label(),
        about(properties.about(), title));
  }

  private static @Nullable String author(Draft.Properties properties) {
    String author = properties.author();
    return author == null || NO_AUTHOR.matcher(author).matches() ? null : author;
  }

  /** Without what is no web address, no language, or but the title once more. */
  private static About about(About found, String title) {
    String description = found.description();
    return new About(
        WebAddress.of(found.url()),
        found.source(),
        Languages.code(found.language()),
        same(title, description) ? null : description);
  }

  /** The title carried or the first heading; null without either. */
  private static @Nullable String ownTitle(Format format, Draft draft) {
    String carried = draft.properties().title();
    String heading =
        draft.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.HEADING)
            .map(Block::text)
            .findFirst()
            .orElse(null);
    if (carried != null && isTitle(carried)) {
      boolean decorated =
          format == Format.HTML && heading != null && isWithSiteName(carried, heading);
      return Prose.cut(decorated && heading != null ? heading : carried, LONGEST_TITLE);
    }
    return heading == null ? null : Prose.cut(heading, LONGEST_TITLE);
  }

  /** Whether what a file carries is a title, and not what programs write in its place. */
  public static boolean isTitle(String carried) {
    return !NO_TITLE.matcher(carried).matches();
  }

  /** Whether a page's title is its heading with the name of the site put before or after. */
  public static boolean isWithSiteName(String title, String heading) {
    Matcher within =
        Pattern.compile(heading, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(title);
    if (title.length() == heading.length() || !within.find()) {
      return false;
    }
    String before = title.substring(0, within.start()).strip();
    String after = title.substring(within.end()).strip();
    return (before.isEmpty() || "|-–—·«»".indexOf(before.charAt(before.length() - 1)) >= 0)
        && (after.isEmpty() || "|-–—·«»".indexOf(after.charAt(0)) >= 0);
  }

  /** How many of the first blocks are the title, each a line of it; 0 where it is none. */
  private static int linesOfTitle(List<Block> blocks, @Nullable String title) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < Math.min(TOP, blocks.size()); i++) {
      lines.append(lines.isEmpty() ? "" : " ").append(blocks.get(i).text());
      if (same(lines.toString(), title)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean same(String text, @Nullable String other) {
    return other != null && text.equalsIgnoreCase(other);
  }
}
