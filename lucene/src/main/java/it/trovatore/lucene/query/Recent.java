package it.trovatore.lucene.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was made lately for some keys. Thread-safe; two threads that ask for the same key
 * at once may both make its value, which therefore must not matter.
 */
public final class Recent<K, V> {

  private final Map<K, V> values;

  /**
   * Begins with nothing.
   *
   * @param most how many values are kept: those that were asked for last
   */
  public Recent(int most) {
    this.values =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  /** The value of a key; made outside any lock when it is not remembered. */
  public V get(K key, Function<? super K, ? extends V> make) {
    V known = values.get(key);
    if (known == null) {
      known = make.apply(key);
      values.put(key, known);
    }
    return known;
  }
}
