package it.trovatore.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One engine under comparison. Closing removes what it wrote. */
interface Contender extends AutoCloseable {

  /** For the table's head. */
  String name();

  /** Indexes texts by id, once. */
  void index(Map<String, Passage> passages) throws IOException;

  /** The ids found, best first, at most {@code size}. */
  List<String> search(String query, int size) throws IOException;

  /** Makes it forget what it remembers of the queries asked so far, where it does. */
  default void forget() throws IOException {}

  @Override
  void close() throws IOException;

  /** A text to index; the title may be empty. */
  record Passage(String title, String text) {}
}
