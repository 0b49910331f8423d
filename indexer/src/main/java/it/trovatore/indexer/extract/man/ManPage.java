package it.trovatore.indexer.extract.man;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.BlockBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One manual page, line by line: runs the requests of troff that decide what is printed at all
 * (definitions, conditions as of a terminal, tables) and the macros of man(7), and leaves those of
 * mdoc(7) to {@link Mdoc}.
 */
final class ManPage {
  private static final Pattern CONTROL = Pattern.compile("[.'][ \\t]*(\\S+)?[ \\t]*(.*)");
  private static final Pattern SPLIT_FONTS = Pattern.compile("[BIR]{2}");
  private static final String BLOCK = "\\{";
  private static final String BLOCK_END = "\\}";

  private final BlockBuilder blocks = new BlockBuilder();
  private final Roff roff = new Roff();
  private final Mdoc mdoc = new Mdoc(blocks, roff);
  private final Set<String> own = new HashSet<>();
  private List<String> heading = List.of();
  private @Nullable String leadsTo;
  private @Nullable String until;
  private @Nullable ManTable table;
  private String address = "";
  private boolean filled = true;
  private boolean tag;
  private boolean headingNext;
  private boolean lastCondition;
  private int skipped;

  /** The arguments of {@code .TH} or their like in mdoc: name, section, date, source. */
  List<String> heading() {
    return mdoc.isUsed() ? mdoc.heading() : heading;
  }

  @Nullable String date() {
    return heading().size() > 2 ? heading().get(2) : null;
  }

  /** The page that stands in place of this one; null when there is none. */
  @Nullable String leadsTo() {
    return leadsTo;
  }

  List<Block> finish() {
    return blocks.finish();
  }

  void line(String line) {
    if (until != null) {
      Matcher control = CONTROL.matcher(line);
      if (control.matches() && until.equals(control.group(1))) {
        until = null;
      }
    } else if (skipped > 0) {
      skipped += nesting(line);
    } else if (table != null && !line.startsWith(".TE")) {
      table.line(line);
    } else if (line.startsWith(".") || line.startsWith("'")) {
      Matcher control = CONTROL.matcher(line);
      if (control.matches() && control.group(1) != null) {
        request(control.group(1), control.group(2));
      }
    } else {
      print(roff.text(line), line.endsWith("\\c"));
    }
  }

  private static int nesting(String line) {
    return count(line, BLOCK) - count(line, BLOCK_END);
  }

  private static int count(String line, String what) {
    int count = 0;
    for (int at = line.indexOf(what); at >= 0; at = line.indexOf(what, at + 2)) {
      count++;
    }
    return count;
  }

  private void request(String name, String rest) {
    switch (name) {
      case "\\\"", "\\#", "\\}" -> {}
      case "de", "de1", "am", "dei", "ami" -> {
        List<String> arguments = Roff.arguments(rest);
        until = arguments.size() > 1 ? arguments.get(1) : ".";
        own.add(arguments.isEmpty() ? "" : arguments.getFirst());
      }
      case "ig" -> until = Roff.arguments(rest).stream().findFirst().orElse(".");
      case "ds" -> {
        String[] parts = rest.split("[ \\t]+", 2);
        roff.define(parts[0], parts.length > 1 ? parts[1] : "");
      }
      case "if", "ie" -> condition(rest, name.equals("ie"));
      case "el" -> branch(!lastCondition, rest);
      case "so" -> leadsTo = rest.strip();
      case "TS" -> {
        blocks.boundary();
        table = new ManTable(blocks, roff);
      }
      case "TE" -> {
        if (table != null) {
          table.finish();
        }
        table = null;
      }
      case "EQ" -> until = "EN";
      case "PS" -> until = "PE";
      default -> macro(name, rest);
    }
  }

  private void condition(String rest, boolean remembered) {
    boolean negated = rest.startsWith("!");
    String test = negated ? rest.substring(1) : rest;
    int end = conditionEnd(test);
    String what = test.substring(0, end);
    boolean holds = what.equals("n") || what.startsWith("\\n(.g") || what.startsWith("\\n[.g]");
    if (remembered) {
      lastCondition = holds != negated;
    }
    branch(holds != negated, test.substring(end));
  }

  private static int conditionEnd(String test) {
    if (!test.isEmpty() && (test.charAt(0) == '\'' || test.charAt(0) == '"')) {
      int second = test.indexOf(test.charAt(0), 1);
      int third = second < 0 ? -1 : test.indexOf(test.charAt(0), second + 1);
      return third < 0 ? test.length() : third + 1;
    }
    int end = 0;
    while (end < test.length()
        && !Character.isWhitespace(test.charAt(end))
        && !test.startsWith(BLOCK, end)) {
      end++;
    }
    return end;
  }

  private void branch(boolean taken, String rest) {
    String body = rest.strip();
    if (!taken) {
      skipped = Math.max(0, nesting(body));
      return;
    }
    String bare = body.replace(BLOCK, "").replace(BLOCK_END, "").strip();
    if (!bare.isEmpty() && !bare.equals("\\")) {
      line(bare);
    }
  }

  private void macro(String name, String rest) {
    if (mdoc.takes(name)) {
      mdoc.macro(name, rest);
      return;
    }
    List<String> arguments = Roff.arguments(rest);
    switch (name) {
      case "TH" -> heading = arguments.stream().map(roff::text).toList();
      case "SH", "SS" -> {
        blocks.beginHeading();
        filled = true;
        tag = false;
        headingNext = arguments.isEmpty();
        if (!headingNext) {
          blocks.text(joined(arguments, " "));
          blocks.boundary();
        }
      }
      case "PP", "LP", "P", "HP", "sp", "RS", "RE", "Sp", "YS" -> paragraph();
      case "TP" -> {
        paragraph();
        tag = true;
      }
      case "TQ" -> tag = true;
      case "IP" -> {
        paragraph();
        if (!arguments.isEmpty()) {
          blocks.text(roff.text(arguments.getFirst()) + " ");
        }
      }
      case "br" -> blocks.lineBreak();
      case "nf", "EX", "Vb" -> {
        paragraph();
        filled = false;
      }
      case "fi", "EE", "Ve" -> {
        paragraph();
        filled = true;
      }
      case "UR", "MT" -> address = arguments.isEmpty() ? "" : roff.text(arguments.getFirst());
      case "UE", "ME" -> print("(" + address + ")" + joined(arguments, ""), false);
      case "B", "I", "SM", "SB", "R" -> {
        if (!arguments.isEmpty()) {
          print(joined(arguments, " "), false);
        }
      }
      case "SY" -> {
        paragraph();
        print(joined(arguments, " "), false);
      }
      case "OP" -> print("[" + joined(arguments, " ") + "]", false);
      case "IX" -> {}
      default -> {
        if (SPLIT_FONTS.matcher(name).matches()) {
          print(joined(arguments, ""), false);
        } else if (own.contains(name)) {
          print(joined(arguments, " "), false);
        }
      }
    }
  }

  private String joined(List<String> arguments, String between) {
    return String.join(between, arguments.stream().map(roff::text).toList());
  }

  private void paragraph() {
    blocks.boundary();
    tag = false;
    headingNext = false;
  }

  private void print(String text, boolean goesOn) {
    if (text.isBlank()) {
      if (!tag) {
        blocks.boundary();
      }
      return;
    }
    blocks.text(text);
    if (headingNext) {
      headingNext = false;
      blocks.boundary();
    } else if (filled || tag) {
      tag = false;
      blocks.text(goesOn ? "" : " ");
    } else {
      blocks.lineBreak();
    }
  }
}
