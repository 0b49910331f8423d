package it.trovatore.indexer.extract.man;

import it.trovatore.indexer.extract.draft.BlockBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The macros of mdoc(7), which speak of what words are: a line of them is run word by word, since
 * most may be called within the line of another. What has no text of its own prints its words.
 */
final class Mdoc {
  private static final Map<String, String> ENCLOSING =
      Map.ofEntries(
          Map.entry("Op", "[]"),
          Map.entry("Bq", "[]"),
          Map.entry("Pq", "()"),
          Map.entry("Aq", "<>"),
          Map.entry("Brq", "{}"),
          Map.entry("Dq", "“”"),
          Map.entry("Qq", "\"\""),
          Map.entry("Sq", "‘’"),
          Map.entry("Ql", "‘’"));
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("Oo", "["),
          Map.entry("Oc", "]"),
          Map.entry("Bo", "["),
          Map.entry("Bc", "]"),
          Map.entry("Po", "("),
          Map.entry("Pc", ")"),
          Map.entry("Ao", "<"),
          Map.entry("Ac", ">"),
          Map.entry("Do", "“"),
          Map.entry("Dc", "”"),
          Map.entry("So", "‘"),
          Map.entry("Sc", "’"),
          Map.entry("Ux", "UNIX"),
          Map.entry("Bx", "BSD"),
          Map.entry("Fx", "FreeBSD"),
          Map.entry("Nx", "NetBSD"),
          Map.entry("Ox", "OpenBSD"));
  private static final Set<String> PLAIN =
      Set.of(
          "Ad", "An", "Ar", "Cd", "Cm", "Dv", "Em", "Er", "Ev", "Fa", "Fl", "Fn", "Fo", "Fc", "Ft",
          "Ic", "In", "Li", "Lk", "Ms", "Mt", "Nm", "Nd", "No", "Ns", "Ap", "Pa", "St", "Sx", "Sy",
          "Ta", "Tn", "Va", "Vt", "Xo", "Xc", "Xr", "At", "%A", "%B", "%D", "%I", "%J", "%N", "%O",
          "%P", "%Q", "%R", "%T", "%U", "%V");
  private static final Set<String> OF_LINES =
      Set.of(
          "Dd", "Dt", "Os", "Sh", "Ss", "Pp", "Lp", "Bl", "El", "It", "Bd", "Ed", "Dl", "D1", "Rs",
          "Re", "Bf", "Ef", "Bk", "Ek", "Ex", "Rv", "Sm");
  private static final Set<String> CLOSING = Set.of(".", ",", ";", ":", "?", "!", ")", "]");
  private static final Set<String> OPENING = Set.of("(", "[");

  private final BlockBuilder blocks;
  private final Roff roff;
  private final List<String> heading = new ArrayList<>(List.of("", "", ""));
  private String name = "";
  private boolean used;
  private boolean nameSection;

  Mdoc(BlockBuilder blocks, Roff roff) {
    this.blocks = blocks;
    this.roff = roff;
  }

  /** Whether the page is written in these macros. */
  boolean isUsed() {
    return used;
  }

  /** Name, section and date. */
  List<String> heading() {
    return List.copyOf(heading);
  }

  boolean takes(String macro) {
    used |= macro.equals("Dd") || macro.equals("Dt");
    return used
        && (OF_LINES.contains(macro)
            || PLAIN.contains(macro)
            || ENCLOSING.containsKey(macro)
            || MARKS.containsKey(macro));
  }

  void macro(String macro, String rest) {
    List<String> words = Roff.arguments(rest);
    switch (macro) {
      case "Dd" -> heading.set(2, roff.text(rest).replace("$Mdocdate: ", ""));
      case "Dt" -> {
        heading.set(0, words.isEmpty() ? "" : words.getFirst());
        heading.set(1, words.size() > 1 ? words.get(1) : "");
      }
      case "Sh", "Ss" -> {
        blocks.beginHeading();
        nameSection = rest.equals("NAME") || rest.equals("NOME");
        run(words);
        blocks.boundary();
      }
      case "Pp", "Lp", "Bl", "El", "Bd", "Ed", "Rs", "Re" -> blocks.boundary();
      case "It", "Dl", "D1" -> {
        blocks.boundary();
        run(words);
      }
      case "Os", "Bf", "Ef", "Bk", "Ek", "Sm" -> {}
      case "Ex" ->
          blocks.text("The " + name + " utility exits 0 on success, and >0 if an error occurs. ");
      case "Rv" ->
          blocks.text("Upon successful completion, the value 0 is returned; otherwise -1. ");
      default -> {
        List<String> line = new ArrayList<>(words);
        line.addFirst(macro);
        run(line);
      }
    }
  }

  private void run(List<String> words) {
    Line line = new Line();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String enclosing = ENCLOSING.get(word);
      if (enclosing != null) {
        line.open(enclosing);
      } else if (MARKS.containsKey(word)) {
        line.mark(word, MARKS.getOrDefault(word, ""));
      } else if (word.equals("Nm")) {
        boolean named = i + 1 < words.size() && isText(words.get(i + 1));
        if (named && name.isEmpty()) {
          name = roff.text(words.get(i + 1));
        } else if (!named) {
          line.word(name);
        }
      } else if (word.equals("Fl")) {
        boolean named = i + 1 < words.size() && isText(words.get(i + 1));
        line.word(named ? "-" + roff.text(words.get(++i)) : "-");
      } else if (word.equals("Xr") && i + 2 < words.size() && isText(words.get(i + 2))) {
        line.word(roff.text(words.get(i + 1)) + "(" + words.get(i + 2) + ")");
        i += 2;
      } else if (word.equals("Nd")) {
        line.word(nameSection ? "-" : "–");
      } else if (word.equals("Ns")) {
        line.glue();
      } else if (word.equals("Ap")) {
        line.glue();
        line.word("'");
        line.glue();
      } else if (!PLAIN.contains(word)) {
        line.word(roff.text(word));
      }
    }
    blocks.text(line.text() + " ");
  }

  private static boolean isText(String word) {
    return !CLOSING.contains(word)
        && !PLAIN.contains(word)
        && !ENCLOSING.containsKey(word)
        && !MARKS.containsKey(word);
  }

  /** The text of one line, in which marks of punctuation stand close to their words. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean glued = true;

    void word(String word) {
      if (!glued && !CLOSING.contains(word)) {
        text.append(' ');
      }
      text.append(word);
      glued = OPENING.contains(word);
    }

    void glue() {
      glued = true;
    }

    void open(String pair) {
      word(pair.substring(0, 1));
      glued = true;
      open.push(pair.substring(1));
    }

    void mark(String macro, String mark) {
      boolean closes = macro.endsWith("c");
      glued |= closes;
      word(mark);
      glued = macro.endsWith("o");
    }

    String text() {
      open.forEach(text::append);
      return text.toString();
    }
  }
}
