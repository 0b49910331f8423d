package it.trovatore.lucene;

import it.trovatore.lucene.index.Damage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether the files of the live generation are what was written. Damage is told
 * once, and known until there is another generation. Thread-safe.
 */
final class Soundness {

  /** For so long an index that was read through is not suspected again. */
  private static final long LATELY_NANOS = 60_000_000_000L;

  private @Nullable Path damaged;
  private @Nullable String damage;
  private @Nullable Instant checked;
  private @Nullable Path whole;
  private long readAt = System.nanoTime() - LATELY_NANOS;
  private Consumer<String> told = particulars -> {};

  /** Has this told when damage is found. */
  synchronized void onDamage(Consumer<String> listener) {
    told = listener;
  }

  /** Files of a generation are damaged. */
  void noteDamage(Path generation, Throwable failure) {
    Consumer<String> listener;
    synchronized (this) {
      if (generation.equals(damaged)) {
        return;
      }
      damaged = generation;
      damage = Damage.sentence(failure);
      listener = told;
    }
    listener.accept(String.valueOf(failure));
  }

  /** From now on the live generation is this one; null for none. */
  synchronized void isNowOf(@Nullable Path generation) {
    if (!Objects.equals(damaged, generation)) {
      damaged = null;
      damage = null;
    }
    if (!Objects.equals(whole, generation)) {
      whole = null;
      checked = null;
    }
  }

  /** What searches read was read through; what was found is noted apart. */
  synchronized void noteRead() {
    readAt = System.nanoTime();
  }

  /** All files of the live generation were read through, and nothing was found. */
  synchronized void noteWhole(Path generation) {
    noteRead();
    whole = generation;
    checked = Instant.now();
  }

  synchronized boolean wasReadLately() {
    return System.nanoTime() - readAt < LATELY_NANOS;
  }

  /** When all its files were last found to be what was written; null when that has not been. */
  synchronized @Nullable Instant checked() {
    return checked;
  }

  /** What is wrong, for people; null when nothing is known to be. */
  synchronized @Nullable String damage() {
    return damage;
  }
}
