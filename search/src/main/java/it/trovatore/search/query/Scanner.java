package it.trovatore.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text into tokens, from left to right and in linear time; used once. Each character ends
 * up in a clause, in an operator, or is punctuation that says nothing.
 */
final class Scanner {
  /** Stands between a phrase's closing mark and its slop. */
  static final String PROXIMITY = "~";

  private static final String BRACKETS = "([{";

  /** As {@link Query.Phrase#MOST_MOVES}, of all the phrases together. */
  private static final int MOST_MOVES_IN_ALL = 8_000;

  private static final int LONGEST_SLOP = String.valueOf(Query.Phrase.MAX_SLOP).length();

  private final String text;
  private final QuotationMarks quotes;
  private final Terms terms;
  private final Warnings warnings;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int tokenEnd;
  private int movesLeft = MOST_MOVES_IN_ALL;
  private boolean group;
  private boolean groupAfterSign;

  Scanner(String text, Warnings warnings) {
    this.text = Characters.cleaned(text);
    this.quotes = new QuotationMarks(this.text);
    this.terms = new Terms(this.text, warnings);
    this.warnings = warnings;
  }

  /** What stands before a clause. */
  private enum Sign {
    NONE,
    PLUS,
    MINUS
  }

  /** What follows a key: quoted, or the rest of the token, without the punctuation around it. */
  private record Value(int start, int end, String text, QuotationMarks.@Nullable Quoted quoted) {
    @Nullable Query in(Field field, Terms terms, int wordStart) {
      return quoted == null ? terms.word(field, wordStart, end) : terms.phrase(field, quoted);
    }
  }

  List<Token> scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (c == '|') {
        tokens.add(Token.Operator.BAR);
        at++;
      } else if (QuotationMarks.isMark(c) && quotes.closesAt(at)) {
        unopenedQuote();
      } else {
        clause();
      }
    }
    if (groupAfterSign || (group && tokens.stream().anyMatch(Scanner::bindsOneTerm))) {
      warnings.parenthesesDoNotGroup();
    }
    return List.copyOf(tokens);
  }

  /** Whether a word or prefix of this text needs no plus before it to be read as one. */
  static boolean readsAsWord(Field field, String word) {
    return field != Field.ANYWHERE
        || (!SingleQuotes.opens(word)
            && Arrays.stream(Token.Operator.values()).noneMatch(o -> o.typed().equals(word))
            && IntStream.range(0, word.length()).noneMatch(i -> separatesWords(word, i)));
  }

  private static boolean bindsOneTerm(Token token) {
    return token instanceof Token.Operator operator && operator != Token.Operator.AND;
  }

  /**
   * A comma or semicolon with a word right after it, unless it stands in a number; a colon between
   * letters; what stands around the tags of a page, or before the weight or likeness of a word
   * elsewhere.
   */
  static boolean separatesWords(String text, int at) {
    char c = text.charAt(at);
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    int next = text.codePointAt(at + 1);
    return switch (c) {
      case '<', '>', '^', '~' -> true;
      case ':' -> Character.isLetter(text.codePointBefore(at)) && Character.isLetter(next);
      case ',', ';' ->
          Characters.isWordEdge(next)
              && !(Character.isDigit(text.codePointBefore(at)) && Character.isDigit(next));
      default -> false;
    };
  }

  private void clause() {
    group |= skipBrackets(BRACKETS);
    Sign sign = sign();
    if (sign != Sign.NONE) {
      groupAfterSign |= skipBrackets(sign == Sign.MINUS ? BRACKETS + ' ' : BRACKETS);
    }
    if (sign == Sign.NONE && (operator() || singleQuoted())) {
      return;
    }
    if (atMark()) {
      add(sign, withSlop(terms.phrase(Field.ANYWHERE, quoted())));
      return;
    }
    at = WordEdges.start(text, at, tokenEnd());
    Key key = Key.at(text, at);
    if (key != null) {
      keyed(key, sign);
    } else {
      int start = at;
      at = sign == Sign.NONE ? wordEnd() : tokenEnd();
      add(sign, terms.word(Field.ANYWHERE, start, at));
    }
  }

  private void keyed(Key key, Sign outer) {
    int start = at;
    at = text.indexOf(':', at) + 1;
    String name = text.substring(start, at - 1);
    groupAfterSign |= skipBrackets(BRACKETS);
    Sign inner = sign();
    Sign sign = inner == Sign.MINUS ? inner : outer;
    Value value = value();
    Token.Term filter = Filters.of(key, value.text());
    if (filter != null) {
      tokens.add(sign == Sign.MINUS ? Token.excluded(filter) : filter);
    } else if (!Characters.hasSearchable(value.text())) {
      warnings.keyWithoutValue(name);
      add(sign, new Query.Word(Field.ANYWHERE, name));
    } else if (key.field() != Field.ANYWHERE) {
      add(sign, withSlop(value.in(key.field(), terms, value.start())));
    } else {
      warnings.notUnderstood(key, name + ":" + value.text());
      boolean anotherKeyCouldFollow = value.text().indexOf(':') >= 0;
      int from = anotherKeyCouldFollow ? start : value.start();
      add(sign, withSlop(value.in(Field.ANYWHERE, terms, from)));
    }
  }

  private void add(Sign sign, @Nullable Query query) {
    if (query != null) {
      Token.Term term = new Token.Clause(query);
      tokens.add(sign == Sign.MINUS ? Token.excluded(term) : term);
    }
  }

  private boolean operator() {
    for (Token.Operator operator : Token.Operator.values()) {
      int end = at + operator.typed().length();
      if (text.startsWith(operator.typed(), at) && isTokenEnd(end)) {
        tokens.add(operator);
        at = end;
        return true;
      }
    }
    return false;
  }

  private boolean singleQuoted() {
    int close = SingleQuotes.closing(text, at);
    if (close < 0) {
      return false;
    }
    String phrase = text.substring(at + 1, close);
    at = close + 1;
    add(Sign.NONE, withSlop(terms.phrase(Field.ANYWHERE, phrase)));
    return true;
  }

  /** A phrase with the slop that follows its closing mark; any other query as it is. */
  private @Nullable Query withSlop(@Nullable Query query) {
    if (!(query instanceof Query.Phrase phrase) || !text.startsWith(PROXIMITY, at)) {
      return query;
    }
    int start = at + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end == start || Characters.isSearchableAt(text, end)) {
      warnings.slopNotUnderstood(phrase.text());
      return phrase;
    }
    at = end;
    int slop =
        end - start > LONGEST_SLOP ? Integer.MAX_VALUE : Integer.parseInt(text, start, end, 10);
    if (slop > Query.Phrase.MAX_SLOP) {
      warnings.slopNotUnderstood(phrase.text());
      return phrase;
    }
    return new Query.Phrase(phrase.field(), phrase.text(), affordable(slop, phrase));
  }

  /**
   * As much slop as can be looked for in a long document before its reader loses patience: where a
   * word comes again and again, the time grows with the square of their number.
   */
  private int affordable(int slop, Query.Phrase phrase) {
    int words = Characters.words(phrase.text());
    int most = Math.min(Query.Phrase.MOST_MOVES, movesLeft) / words / words;
    if (slop > most) {
      warnings.slopTooMuch(phrase.text(), words, most);
    }
    int afforded = Math.min(slop, most);
    movesLeft -= afforded * words * words;
    return afforded;
  }

  private void unopenedQuote() {
    boolean inches = Character.isDigit(text.codePointBefore(at));
    if (!inches) {
      warnings.unopenedQuote();
    }
    at++;
  }

  private Value value() {
    if (atMark()) {
      int start = at;
      QuotationMarks.Quoted quoted = quoted();
      return new Value(start, at, quoted.text(), quoted);
    }
    int start = WordEdges.start(text, at, tokenEnd());
    at = tokenEnd();
    return new Value(start, at, WordEdges.kept(text, start, at), null);
  }

  private QuotationMarks.Quoted quoted() {
    QuotationMarks.Quoted quoted = quotes.openedAt(at);
    at = quoted.end();
    return quoted;
  }

  private Sign sign() {
    if (at + 1 >= text.length()) {
      return Sign.NONE;
    }
    boolean plus = text.charAt(at) == '+';
    boolean minus =
        Characters.isDash(text.charAt(at))
            && text.charAt(at + 1) != ' '
            && !Characters.isDash(text.charAt(at + 1))
            && !Minus.belongsTo(text, at + 1, tokenEnd());
    if (plus || minus) {
      at++;
    }
    return plus ? Sign.PLUS : minus ? Sign.MINUS : Sign.NONE;
  }

  /** Skips opening brackets; true if what they hold goes beyond this token. */
  private boolean skipBrackets(String skipped) {
    int start = at;
    while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > start && !atMark() && text.indexOf(')', at, tokenEnd()) < 0;
  }

  private boolean atMark() {
    return at < text.length() && QuotationMarks.isMark(text.charAt(at));
  }

  private boolean isTokenEnd(int index) {
    return index >= text.length()
        || text.charAt(index) == ' '
        || text.charAt(index) == '|'
        || QuotationMarks.isMark(text.charAt(index));
  }

  private int tokenEnd() {
    if (tokenEnd < at) {
      tokenEnd = at;
    }
    while (!isTokenEnd(tokenEnd)) {
      tokenEnd++;
    }
    return tokenEnd;
  }

  private int wordEnd() {
    int end = at;
    while (end < tokenEnd() && !separatesWords(text, end)) {
      end++;
    }
    return end;
  }
}
