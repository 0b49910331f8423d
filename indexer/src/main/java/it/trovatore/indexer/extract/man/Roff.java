package it.trovatore.indexer.extract.man;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lowest layer of troff, as groff(7) describes it: escapes that stand for characters, fonts,
 * sizes and movements, strings that a page defines, and the arguments of a request. For one page.
 */
final class Roff {
  private static final Map<String, String> CHARACTERS = new HashMap<>();
  private static final String[][] NAMED = {
    {"aq", "'"}, {"dq", "\""}, {"oq", "‘"}, {"cq", "’"}, {"lq", "“"}, {"rq", "”"}, {"bq", "‚"},
    {"Fo", "«"}, {"Fc", "»"}, {"fo", "‹"}, {"fc", "›"}, {"em", "—"}, {"en", "–"}, {"hy", "-"},
    {"mi", "-"}, {"bu", "•"}, {"co", "©"}, {"rg", "®"}, {"tm", "™"}, {"de", "°"}, {"ga", "`"},
    {"ha", "^"}, {"ti", "~"}, {"rs", "\\"}, {"sl", "/"}, {"ba", "|"}, {"or", "|"}, {"br", "|"},
    {"at", "@"}, {"sh", "#"}, {"Do", "$"}, {"Eu", "€"}, {"eu", "€"}, {"Po", "£"}, {"ct", "¢"},
    {"Ye", "¥"}, {"sc", "§"}, {"ps", "¶"}, {"dg", "†"}, {"dd", "‡"}, {"->", "→"}, {"<-", "←"},
    {"ua", "↑"}, {"da", "↓"}, {"rA", "⇒"}, {"mu", "×"}, {"di", "÷"}, {"+-", "±"}, {"<=", "≤"},
    {">=", "≥"}, {"!=", "≠"}, {"if", "∞"}, {"12", "½"}, {"14", "¼"}, {"34", "¾"}, {"lB", "["},
    {"rB", "]"}, {"lC", "{"}, {"rC", "}"}, {"la", "⟨"}, {"ra", "⟩"}, {"pl", "+"}, {"eq", "="},
    {"**", "*"}, {"aa", "´"}, {"ul", "_"}, {"ru", "_"}, {"un", "_"}, {"Of", "ª"}, {"Om", "º"},
    {"S1", "¹"}, {"S2", "²"}, {"S3", "³"}, {"ss", "ß"}, {"AE", "Æ"}, {"ae", "æ"}, {"OE", "Œ"},
    {"oe", "œ"}, {"/O", "Ø"}, {"/o", "ø"}, {"oA", "Å"}, {"oa", "å"}, {",c", "ç"}, {",C", "Ç"},
    {"*a", "α"}, {"*b", "β"}, {"*m", "µ"}, {"*p", "π"}, {"r!", "¡"}, {"r?", "¿"}, {"ci", "○"},
    {"sq", "□"}, {"rc", "⌉"}, {"lc", "⌈"}, {"OK", "✓"}, {"no", "¬"}, {"fm", "′"}, {"sd", "″"}
  };
  private static final int DEEPEST = 8;
  private static final String ACCENTS = "`'^:~v";
  private static final String COMBINING = "\u0300\u0301\u0302\u0308\u0303\u030c";

  static {
    for (String[] named : NAMED) {
      CHARACTERS.put(named[0], named[1]);
    }
  }

  private final Map<String, String> strings =
      new HashMap<>(Map.of("lq", "“", "rq", "”", "R", "®", "Tm", "™", "S", ""));

  /** Defines a string, as {@code .ds} does. */
  void define(String name, String value) {
    strings.put(name, value.startsWith("\"") ? value.substring(1) : value);
  }

  /** The words of a request's line, of which quoted ones may hold blanks. */
  static List<String> arguments(String line) {
    List<String> arguments = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
        at++;
        continue;
      }
      if (line.startsWith("\\\"", at)) {
        break;
      }
      StringBuilder argument = new StringBuilder();
      boolean quoted = line.charAt(at) == '"';
      at += quoted ? 1 : 0;
      while (at < line.length()) {
        char c = line.charAt(at);
        if (quoted && c == '"') {
          if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at++;
          } else {
            at++;
            break;
          }
        } else if (!quoted && (c == ' ' || c == '\t')) {
          break;
        } else if (c == '\\' && at + 1 < line.length()) {
          argument.append(c);
          c = line.charAt(++at);
        }
        argument.append(c);
        at++;
      }
      arguments.add(argument.toString());
    }
    return arguments;
  }

  /** The text that a line prints as. */
  String text(String line) {
    return text(line, 0);
  }

  private String text(String line, int depth) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != '\\') {
        text.append(c);
      } else if (at == line.length()) {
        break;
      } else {
        at = escape(line, at, text, depth);
        if (at < 0) {
          break;
        }
      }
    }
    return text.toString();
  }

  /** Appends what the escape after a backslash prints as; returns where it ends, or -1. */
  private int escape(String line, int at, StringBuilder text, int depth) {
    char c = line.charAt(at);
    int next = at + 1;
    return switch (c) {
      case '"', '#' -> -1;
      case '-', '.', '\'', '`', '_', ' ', '~', '0', 't', 'p', 'e', '\\', 'E' -> {
        text.append(single(c));
        yield next;
      }
      case '(', '[', 'C' -> {
        Name name = c == 'C' ? quoted(line, next) : name(line, at);
        text.append(character(name.text()));
        yield name.end();
      }
      case '*' -> {
        Name name = name(line, next);
        String value = strings.getOrDefault(name.text(), "");
        text.append(depth < DEEPEST ? text(value, depth + 1) : "");
        yield name.end();
      }
      case 'f', 'F', 'm', 'M', 'n', 'g', 'k', 'V', 'Y' -> name(line, afterSign(line, next)).end();
      case 's' -> size(line, afterSign(line, next));
      case 'h', 'v', 'w', 'l', 'L', 'D', 'b', 'x', 'X', 'A', 'B', 'N', 'o', 'R', 'S', 'H', 'Z' -> {
        Name argument = quoted(line, next);
        if (c == 'h') {
          text.append(' ');
        } else if (c == 'o' || c == 'Z') {
          text.append(depth < DEEPEST ? text(argument.text(), depth + 1) : "");
        }
        yield argument.end();
      }
      case 'z' -> Math.min(next + 1, line.length());
      default -> next; // the others mark or move, and print nothing
    };
  }

  private static char single(char c) {
    return switch (c) {
      case '~', '0', 't', 'p' -> ' ';
      case 'e', 'E' -> '\\';
      default -> c;
    };
  }

  private static int afterSign(String line, int at) {
    return at < line.length() && "+-".indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
  }

  private record Name(String text, int end) {}

  /** A name of one letter, of two after a parenthesis, or in brackets. */
  private static Name name(String line, int at) {
    if (at >= line.length()) {
      return new Name("", line.length());
    }
    char c = line.charAt(at);
    if (c == '(') {
      int end = Math.min(at + 3, line.length());
      return new Name(line.substring(at + 1, end), end);
    }
    if (c == '[') {
      int end = line.indexOf(']', at);
      return end < 0 ? new Name("", line.length()) : new Name(line.substring(at + 1, end), end + 1);
    }
    return new Name(String.valueOf(c), at + 1);
  }

  /** An argument between two of any delimiter. */
  private static Name quoted(String line, int at) {
    if (at >= line.length()) {
      return new Name("", line.length());
    }
    int end = line.indexOf(line.charAt(at), at + 1);
    return end < 0 ? new Name("", line.length()) : new Name(line.substring(at + 1, end), end + 1);
  }

  private static int size(String line, int at) {
    if (at < line.length() && "([".indexOf(line.charAt(at)) >= 0) {
      return name(line, at).end();
    }
    if (at < line.length() && line.charAt(at) == '\'') {
      return quoted(line, at).end();
    }
    return at < line.length() && Character.isDigit(line.charAt(at)) ? at + 1 : at;
  }

  private static String character(String name) {
    String known = CHARACTERS.get(name);
    if (known != null) {
      return known;
    }
    if (name.length() == 2 && ACCENTS.indexOf(name.charAt(0)) >= 0) {
      return name.charAt(1) + String.valueOf(COMBINING.charAt(ACCENTS.indexOf(name.charAt(0))));
    }
    if (name.matches("u[0-9A-F]{4,6}(?:_[0-9A-F]{4,6})*")) {
      StringBuilder characters = new StringBuilder();
      for (String code : name.substring(1).split("_", -1)) {
        int point = Integer.parseInt(code, 16);
        characters.append(Character.isValidCodePoint(point) ? Character.toString(point) : "");
      }
      return characters.toString();
    }
    return name.startsWith("char") && name.matches("char\\d{1,3}")
        ? Character.toString(Integer.parseInt(name.substring(4)))
        : "";
  }
}
