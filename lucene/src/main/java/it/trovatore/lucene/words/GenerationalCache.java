package it.trovatore.lucene.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers what was made lately for some keys, in two generations: what nobody asked for while a
 * whole generation was filled is forgotten. Thread-safe, and readers never wait; two threads that
 * ask for the same key at once may both make its value, which therefore must not matter.
 */
public final class GenerationalCache<K, V> {

  private final int perGeneration;
  private final Predicate<? super K> isRemembered;
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
  public GenerationalCache(int perGeneration) {
    this(perGeneration, key -> true);
  }

  /**
   * Begins with nothing.
   *
   * @param isRemembered of which keys the values are kept; asked only when one is made
   */
  GenerationalCache(int perGeneration, Predicate<? super K> isRemembered) {
    this.perGeneration = perGeneration;
    this.isRemembered = isRemembered;
  }

  /** The value of a key; made outside any lock when it is not remembered. */
  public V get(K key, Function<? super K, ? extends V> make) {
    Generations<K, V> now = generations;
    V known = now.young().get(key);
    if (known == null) {
      known = now.old().get(key);
      if (known == null) {
        known = make.apply(key);
        if (!isRemembered.test(key)) {
          return known;
        }
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
