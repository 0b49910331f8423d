package it.trovatore.lucene.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made lately for some keys, in two generations: what nobody asked for while a
 * whole generation was filled is forgotten. Thread-safe, and readers never wait; two threads that
 * ask for the same key at once may both make its value, which therefore must not matter.
 */
public final class Recent<K, V> {

  private final int perGeneration;
  private volatile Generations<K, V> generations = new Generations<>(Map.of());

  private record Generations<K, V>(Map<K, V> young, Map<K, V> old) {
    Generations(Map<K, V> old) {
      this(new ConcurrentHashMap<>(), old);
    }
  }

  /**
   * Begins with nothing.
   *
   * @param perGeneration how many of the values asked for last are kept at least; never more than
   *     twice as many
   */
  public Recent(int perGeneration) {
    this.perGeneration = perGeneration;
  }

  /** The value of a key, if it was asked for lately; null if not. */
  public @Nullable V known(K key) {
    return generations.young().get(key);
  }

  /** The value of a key; made outside any lock when it is not remembered. */
  public V get(K key, Function<? super K, ? extends V> make) {
    Generations<K, V> now = generations;
    V known = now.young().get(key);
    if (known == null) {
      known = now.old().get(key);
      if (known == null) {
        known = make.apply(key);
      }
      remember(key, known);
    }
    return known;
  }

  private void remember(K key, V value) {
    Generations<K, V> now = generations;
    now.young().put(key, value);
    if (now.young().size() >= perGeneration) {
      beginGeneration();
    }
  }

  private synchronized void beginGeneration() {
    Map<K, V> young = generations.young();
    if (young.size() >= perGeneration) {
      generations = new Generations<>(young);
    }
  }
}
