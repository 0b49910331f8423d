package it.trovatore.lucene;

import it.trovatore.lucene.index.Damage;
import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.query.SnapshotSearcher;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last commit of the live generation, reopened when there is a newer one, or what a writer of
 * this process shows before it commits. Thread-safe. A searcher that was borrowed stays whole until
 * it is given back, whatever is committed, rebuilt or closed meanwhile.
 *
 * <p>When the last commit turns out to be damaged, what is open already goes on, else an earlier
 * commit; without one, reads fail. That lasts until there is another generation.
 */
final class LiveReader implements AutoCloseable {

  private static final long CHECK_INTERVAL_NANOS = 500_000_000L;

  private final IndexFolder folder;
  private final BooleanSupplier toldOfCommits;
  private @Nullable Path generation;
  private @Nullable SearcherManager manager;
  private boolean following;
  private long lastCheck;
  private boolean closed;
  private final Soundness soundness = new Soundness();

  /**
   * Makes a reader.
   *
   * @param toldOfCommits whether the writer is in this process and calls {@link #refresh}
   */
  LiveReader(IndexFolder folder, BooleanSupplier toldOfCommits) {
    this.folder = folder;
    this.toldOfCommits = toldOfCommits;
  }

  /** A use of the last commit. */
  interface Use<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Lends the last commit for one use; an empty index before the first commit. */
  <T> T read(Use<T> use) {
    try {
      Borrowed borrowed = borrow();
      try {
        return use.with(borrowed.searcher());
      } catch (IOException | UncheckedIOException | InternalError e) {
        throw failed(borrowed, e);
      } catch (EngineException | IndexSearcher.TooManyClauses e) {
        throw e;
      } catch (RuntimeException e) {
        suspect(borrowed, e);
        throw e;
      } finally {
        borrowed.searcher().getIndexReader().decRef();
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** What stands in damaged files can make any code fail. */
  private void suspect(Borrowed borrowed, RuntimeException failure) {
    if (!soundness.wasReadLately()) {
      Throwable found = check(borrowed);
      if (found != null) {
        found.addSuppressed(failure);
        throw failed(borrowed, found);
      }
    }
  }

  private EngineException failed(Borrowed borrowed, Throwable failure) {
    Path of = borrowed.generation();
    if (of != null && Damage.isShownByReading(failure)) {
      damaged(of, failure);
      return new EngineException.Damaged(Damage.sentence(failure), failure);
    }
    return unavailable(failure instanceof IOException e ? e : new IOException(failure));
  }

  /** What is wrong with the commit that is being read; null when nothing is. */
  private @Nullable Throwable check(Borrowed borrowed) {
    try {
      for (LeafReaderContext leaf : borrowed.searcher().getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
      soundness.noteRead();
      return null;
    } catch (IOException | RuntimeException | InternalError e) {
      if (borrowed.generation() != null) {
        damaged(borrowed.generation(), e);
      }
      return e;
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
      throw unavailable(e);
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
    if (!isClosed() && isLive(generationFound)) {
      soundness.noteDamage(generationFound, failure);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private boolean isLive(Path found) {
    try {
      return folder.live().equals(Optional.of(found));
    } catch (IOException e) {
      return true;
    }
  }

  /** Reads the live index of a writer as it is now, until it is left. */
  synchronized void follow(IndexWriter writer) throws IOException {
    SearcherManager open = manager;
    if (following && open != null) {
      open.maybeRefreshBlocking();
    } else if (!closed) {
      Path written = folder.live().orElse(null);
      manager = new SearcherManager(writer, new Searchers());
      generation = written;
      following = true;
      IOUtils.close(open);
    }
  }

  /** Goes back to the last commit. */
  synchronized void leave() {
    if (following) {
      following = false;
      SearcherManager left = manager;
      manager = null;
      IOUtils.closeWhileHandlingException(left);
    }
  }

  /** Makes the last commit visible to every read that begins from now on. */
  synchronized void refresh() {
    try {
      if (!closed) {
        reopen();
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    IOUtils.closeWhileHandlingException(manager);
    manager = null;
  }

  /** A searcher and the generation that it reads, null for an empty index. */
  private record Borrowed(IndexSearcher searcher, @Nullable Path generation) {}

  /**
   * The caller gives it back with {@code decRef} on its reader, as {@link SearcherManager} does.
   */
  private synchronized Borrowed borrow() throws IOException {
    if (closed) {
      throw new EngineException.Unavailable("L'indice è chiuso", new IOException("closed"));
    }
    SearcherManager open = manager;
    boolean due = System.nanoTime() - lastCheck > CHECK_INTERVAL_NANOS;
    if (open == null || (due && !toldOfCommits.getAsBoolean())) {
      open = reopen();
    }
    return new Borrowed(open.acquire(), generation);
  }

  private EngineException unavailable(IOException cause) {
    return IndexFolder.unavailable("Non si può leggere l'indice in " + folder.root(), cause);
  }

  private SearcherManager reopen() throws IOException {
    lastCheck = System.nanoTime();
    Optional<Path> live = folder.live();
    SearcherManager open = manager;
    if (open != null && live.isEmpty() && !following) {
      noteLoss();
      return open;
    }
    if (open != null && live.equals(Optional.ofNullable(generation))) {
      refreshed(open);
      return open;
    }
    Opened opened = open(live);
    if (opened.manager() != open) {
      following = false;
      manager = opened.manager();
      IOUtils.close(open);
    }
    generation = opened.generation();
    soundness.isNowOf(generation);
    return opened.manager();
  }

  /** There is no generation any more; what is open of the last one goes on. */
  private void noteLoss() {
    if (generation != null) {
      Throwable loss = new NoSuchFileException(generation.toString());
      generation = null;
      soundness.noteDamage(folder.root(), loss);
    }
  }

  private void refreshed(SearcherManager open) throws IOException {
    try {
      open.maybeRefreshBlocking();
    } catch (IOException e) {
      if (generation == null || !Damage.isShownByReading(e)) {
        throw e;
      }
      damaged(generation, e);
    }
  }

  /** What answers for a generation, null for none. */
  private record Opened(SearcherManager manager, @Nullable Path generation) {}

  private Opened open(Optional<Path> live) throws IOException {
    for (Optional<Path> wanted = live; wanted.isPresent(); ) {
      Path named = wanted.get();
      try {
        return new Opened(new SearcherManager(Commits.last(folder, named), new Searchers()), named);
      } catch (IOException e) {
        wanted = folder.live();
        if (wanted.equals(Optional.of(named))) {
          return new Opened(openDamaged(named, e), named);
        }
      }
    }
    return new Opened(empty(), null);
  }

  private SearcherManager openDamaged(Path named, IOException failure) throws IOException {
    if (!Damage.isShownByReading(failure)) {
      throw failure;
    }
    damaged(named, failure);
    SearcherManager open = manager;
    return open != null
        ? open
        : new SearcherManager(Commits.lastGood(folder, named, failure), new Searchers());
  }

  private static SearcherManager empty() throws IOException {
    ByteBuffersDirectory nothing = new ByteBuffersDirectory();
    new IndexWriter(nothing, new IndexWriterConfig()).close();
    return new SearcherManager(DirectoryReader.open(nothing), null);
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new SnapshotSearcher(reader);
    }
  }
}
