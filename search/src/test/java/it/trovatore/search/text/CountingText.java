package it.trovatore.search.text;

import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/** Counts how often a text's characters are read. */
final class CountingText implements CharacterIterator {

  private final StringCharacterIterator text;
  private long read;

  CountingText(String text) {
    this.text = new StringCharacterIterator(text);
  }

  long read() {
    return read;
  }

  private char counted(char c) {
    read++;
    return c;
  }

  @Override
  public char first() {
    return counted(text.first());
  }

  @Override
  public char last() {
    return counted(text.last());
  }

  @Override
  public char current() {
    return counted(text.current());
  }

  @Override
  public char next() {
    return counted(text.next());
  }

  @Override
  public char previous() {
    return counted(text.previous());
  }

  @Override
  public char setIndex(int position) {
    return counted(text.setIndex(position));
  }

  @Override
  public int getBeginIndex() {
    return text.getBeginIndex();
  }

  @Override
  public int getEndIndex() {
    return text.getEndIndex();
  }

  @Override
  public int getIndex() {
    return text.getIndex();
  }

  @Override
  public Object clone() {
    throw new UnsupportedOperationException();
  }
}
