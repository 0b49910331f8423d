package it.trovatore.server.cli;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.query.QueryText;
import it.trovatore.search.text.Printable;
import it.trovatore.server.api.Answer;
import it.trovatore.server.page.Italian;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints an answer for people. Marks and titles are coloured where colours are on. Control
 * characters of the documents never reach the terminal.
 */
final class AnswerText {
  private static final String INDENT = "    ";

  /** So many copies of each kind are named; all are in the JSON. */
  private static final int COPIES = 3;

  private final PrintWriter out;
  private final boolean colours;

  AnswerText(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.colours = ansi.enabled();
  }

  void print(Answer answer) {
    for (String warning : answer.query().warnings()) {
      out.println(styled(Printable.line(warning), Style.italic));
    }
    for (Adjustment step : answer.response().adjustments()) {
      out.println(styled(Printable.line(Italian.step(step)), Style.italic));
    }
    if (answer.response().suggestion() != null) {
      out.println("Forse cercavi: " + Printable.line(QueryText.of(answer.response().suggestion())));
    }
    long total = answer.response().total();
    out.println(
        total == 0
            ? "Nessun documento trovato."
            : styled(Italian.documents(total), Style.bold)
                + " in "
                + Italian.duration(answer.response().took()));
    int number = (answer.asked().page() - 1) * answer.asked().size();
    for (Hit hit : answer.response().hits()) {
      number++;
      print(number, hit);
    }
  }

  private void print(int number, Hit hit) {
    out.println();
    out.println(number + ". " + marked(hit.title(), Style.bold));
    List<String> about = new ArrayList<>();
    about.add(hit.id());
    about.add(hit.format());
    if (hit.date() != null) {
      about.add(Italian.date(hit.date()));
    }
    if (hit.author() != null) {
      about.add(hit.author());
    }
    printFaint(String.join(" · ", about));
    for (MarkedText snippet : hit.snippets()) {
      out.println(INDENT + marked(snippet));
    }
    printCopies(hit);
    if (!hit.missing().isEmpty()) {
      printFaint(Italian.lacking(hit.missing().size()) + " " + String.join(", ", hit.missing()));
    }
  }

  private void printCopies(Hit hit) {
    List<Copy> exact = copies(hit, Copy.Kind.EXACT);
    if (!exact.isEmpty()) {
      List<String> places = exact.stream().limit(COPIES).map(Copy::id).toList();
      String more = exact.size() > COPIES ? " " + Italian.morePlaces(exact.size() - COPIES) : "";
      printFaint("Anche in: " + String.join(", ", places) + more);
    }
    List<Copy> near = copies(hit, Copy.Kind.NEAR);
    if (!near.isEmpty()) {
      printFaint(Italian.nearCopies(near.size()) + ":");
      near.stream().limit(COPIES).forEach(copy -> printFaint("  " + line(copy)));
      if (near.size() > COPIES) {
        printFaint("  …");
      }
    }
    if (hit.moreCopies() > 0) {
      printFaint(Italian.notListed(hit.moreCopies()));
    }
  }

  private static List<Copy> copies(Hit hit, Copy.Kind kind) {
    return hit.copies().stream().filter(copy -> copy.kind() == kind).toList();
  }

  private static String line(Copy copy) {
    List<String> parts = new ArrayList<>(List.of(copy.title(), copy.id()));
    if (copy.about().source() != null) {
      parts.add(copy.about().source());
    }
    if (copy.date() != null) {
      parts.add(Italian.date(copy.date()));
    }
    return String.join(" · ", parts);
  }

  private void printFaint(String line) {
    out.println(INDENT + styled(Printable.line(line), Style.faint));
  }

  private String marked(MarkedText text, Style... around) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Mark mark : text.marks()) {
      line.append(styled(Printable.line(text.text().substring(at, mark.start())), around));
      line.append(
          styled(
              Printable.line(text.text().substring(mark.start(), mark.end())),
              Style.bold,
              Style.fg_yellow));
      at = mark.end();
    }
    return line.append(styled(Printable.line(text.text().substring(at)), around)).toString();
  }

  private String styled(String text, Style... styles) {
    return colours && !text.isEmpty() && styles.length > 0
        ? Style.on(styles) + text + Style.reset.off()
        : text;
  }
}
