package it.trovatore.lucene;

import it.trovatore.lucene.index.Damage;
import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.terms.SnapshotSearcher;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last commit of the live generation, reopened when there is a newer one, or what a writer of
 * this process shows before it commits. Thread-safe. A searcher that was borrowed stays whole until
 * it is given back, whatever is committed, rebuilt or closed meanwhile; and none waits for another
 * state of the index to be opened or shown, as long as there is one already.
 *
 * <p>When the last commit turns out to be damaged, what is open already goes on, else an earlier
 * commit; without one, reads fail. That lasts until there is another generation.
 */
final class LiveReader implements AutoCloseable {

  static final long CHECK_INTERVAL_NANOS = 500_000_000L;

  private final IndexFolder folder;
  private final BooleanSupplier toldOfCommits;
  private final Soundness soundness = new Soundness();
  private final ReadFailures failures;

  /** Held to put another state in the place of the one that is lent. */
  private final ReentrantLock changing = new ReentrantLock();

  private volatile @Nullable State state;
  private volatile long lastCheck;
  private volatile boolean closed;

  /**
   * Makes a reader.
   *
   * @param toldOfCommits whether the writer is in this process and calls {@link #refresh}
   */
  LiveReader(IndexFolder folder, BooleanSupplier toldOfCommits) {
    this.folder = folder;
    this.toldOfCommits = toldOfCommits;
    this.failures = new ReadFailures(folder, soundness, this::damaged);
  }

  /**
   * What is lent.
   *
   * @param generation that it reads, null for an empty index
   * @param following whether it is a writer's live index instead of a commit
   */
  private record State(SearcherManager manager, @Nullable Path generation, boolean following) {}

  /** Lends the last commit for one use; an empty index before the first commit. */
  <T> T read(IOFunction<IndexSearcher, T> use) {
    try (Lent lent = borrow()) {
      try {
        return use.apply(lent.searcher());
      } catch (IOException | UncheckedIOException | InternalError e) {
        throw failures.failed(lent, e);
      } catch (EngineException | IndexSearcher.TooManyClauses e) {
        throw e;
      } catch (RuntimeException e) {
        throw failures.suspected(lent, e);
      }
    } catch (IOException e) {
      throw failures.unavailable(e);
    }
  }

  /**
   * Reads all of the last commit as it lies on the disk, and notes what is damaged in it.
   *
   * @param pace as in {@link it.trovatore.search.engine.Engine#check}
   * @return false when there is none
   */
  boolean check(LongConsumer pace) {
    try {
      Optional<Path> live = folder.live();
      if (live.isPresent()) {
        check(live.get(), pace);
      }
      return live.isPresent();
    } catch (IOException e) {
      throw failures.unavailable(e);
    }
  }

  private void check(Path generationRead, LongConsumer pace) throws IOException {
    try {
      CommitCheck.read(folder, generationRead, pace);
      if (isLive(generationRead)) {
        soundness.noteWhole(generationRead);
      }
    } catch (IOException | InternalError e) {
      if (!Damage.isShownByReading(e)) {
        throw e;
      }
      damaged(generationRead, e);
    }
  }

  /** Has this told when damage is found. */
  void onDamage(Consumer<String> listener) {
    soundness.onDamage(listener);
  }

  /** What is wrong with the live generation, for people; null when nothing is known to be. */
  @Nullable String damage() {
    return soundness.damage();
  }

  boolean isDamaged() {
    return soundness.damage() != null;
  }

  /** When all of it was last found to be what was written; null when that has not been yet. */
  @Nullable Instant checked() {
    return soundness.checked();
  }

  /** Notes that files of a generation are damaged; tells of it once. */
  void damaged(Path generationFound, Throwable failure) {
    if (!closed && isLive(generationFound)) {
      soundness.noteDamage(generationFound, failure);
    }
  }

  private boolean isLive(Path found) {
    try {
      return folder.live().equals(Optional.of(found));
    } catch (IOException e) {
      return true;
    }
  }

  /** Reads the live index of a writer as it is now, until it is left. */
  void follow(IndexWriter writer) throws IOException {
    State open = state;
    if (open != null && open.following()) {
      refreshUnlessClosed(open.manager());
    } else {
      Path written = folder.live().orElse(null);
      begin(new State(new SearcherManager(writer, new Searchers()), written, true));
    }
  }

  private void refreshUnlessClosed(SearcherManager followed) throws IOException {
    try {
      followed.maybeRefreshBlocking();
    } catch (AlreadyClosedException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  private void begin(State followed) throws IOException {
    changing.lock();
    try {
      if (closed) {
        followed.manager().close();
      } else {
        replaceBy(followed);
      }
    } finally {
      changing.unlock();
    }
  }

  /** Goes back to the last commit. */
  void leave() {
    changing.lock();
    try {
      State left = state;
      if (left != null && left.following()) {
        state = null;
        IOUtils.closeWhileHandlingException(left.manager());
      }
    } finally {
      changing.unlock();
    }
  }

  /** Makes the last commit visible to every read that begins from now on. */
  void refresh() {
    changing.lock();
    try {
      if (!closed) {
        reopen();
      }
    } catch (IOException e) {
      throw failures.unavailable(e);
    } finally {
      changing.unlock();
    }
  }

  @Override
  public void close() {
    changing.lock();
    try {
      closed = true;
      State last = state;
      state = null;
      if (last != null) {
        IOUtils.closeWhileHandlingException(last.manager());
      }
    } finally {
      changing.unlock();
    }
  }

  private Lent borrow() throws IOException {
    while (true) {
      State open = current();
      try {
        return new Lent(open.manager().acquire(), open.generation());
      } catch (AlreadyClosedException e) {
        if (open.equals(state)) {
          throw e;
        }
      }
    }
  }

  /**
   * What is open, after a look for a newer commit when that is due and nobody is at it; when the
   * look fails, the next one may not.
   */
  private State current() throws IOException {
    State open = state;
    if (open == null) {
      return opened();
    }
    if (isCheckDue() && changing.tryLock()) {
      try {
        return isCheckDue() && !closed ? reopen() : open;
      } catch (IOException e) {
        return open;
      } finally {
        changing.unlock();
      }
    }
    return open;
  }

  private boolean isCheckDue() {
    return System.nanoTime() - lastCheck > CHECK_INTERVAL_NANOS && !toldOfCommits.getAsBoolean();
  }

  private State opened() throws IOException {
    changing.lock();
    try {
      if (closed) {
        throw new EngineException.Unavailable("L'indice è chiuso", new IOException("closed"));
      }
      State open = state;
      return open == null ? reopen() : open;
    } finally {
      changing.unlock();
    }
  }

  /** The lock is held. */
  private State reopen() throws IOException {
    lastCheck = System.nanoTime();
    Optional<Path> live = folder.live();
    State open = state;
    if (open != null && live.isEmpty() && !open.following()) {
      return withoutGeneration(open);
    }
    if (open != null && live.equals(Optional.ofNullable(open.generation()))) {
      refresh(open);
      return open;
    }
    State next = open(live);
    replaceBy(next);
    soundness.isNowOf(next.generation());
    return next;
  }

  /** The lock is held. What was lent before stays whole with those who have it. */
  private void replaceBy(State next) {
    State former = state;
    state = next;
    if (former != null && former.manager() != next.manager()) {
      IOUtils.closeWhileHandlingException(former.manager());
    }
  }

  /** There is no generation any more; what is open of the last one goes on. */
  private State withoutGeneration(State open) {
    Path lost = open.generation();
    if (lost == null) {
      return open;
    }
    State left = new State(open.manager(), null, false);
    replaceBy(left);
    soundness.noteDamage(folder.root(), new NoSuchFileException(lost.toString()));
    return left;
  }

  private void refresh(State open) throws IOException {
    try {
      open.manager().maybeRefreshBlocking();
    } catch (IOException e) {
      if (open.generation() == null || !Damage.isShownByReading(e)) {
        throw e;
      }
      damaged(open.generation(), e);
    }
  }

  private State open(Optional<Path> live) throws IOException {
    for (Optional<Path> wanted = live; wanted.isPresent(); ) {
      Path named = wanted.get();
      try {
        return commit(Commits.last(folder, named), named);
      } catch (IOException e) {
        wanted = folder.live();
        if (wanted.equals(Optional.of(named))) {
          return openDamaged(named, e);
        }
      }
    }
    return new State(empty(), null, false);
  }

  private State openDamaged(Path named, IOException failure) throws IOException {
    if (!Damage.isShownByReading(failure)) {
      throw failure;
    }
    damaged(named, failure);
    State open = state;
    return open != null
        ? new State(open.manager(), named, open.following())
        : commit(Commits.lastGood(folder, named, failure), named);
  }

  private static State commit(DirectoryReader reader, Path generation) throws IOException {
    return new State(new SearcherManager(reader, new Searchers()), generation, false);
  }

  private static SearcherManager empty() throws IOException {
    ByteBuffersDirectory nothing = new ByteBuffersDirectory();
    new IndexWriter(nothing, new IndexWriterConfig()).close();
    return new SearcherManager(DirectoryReader.open(nothing), new Searchers());
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new SnapshotSearcher(reader);
    }
  }
}
