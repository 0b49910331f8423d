package it.trovatore.lucene;

import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.query.SnapshotSearcher;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last commit of the live generation, reopened when there is a newer one, or what a writer of
 * this process shows before it commits. Thread-safe. A searcher that was borrowed stays whole until
 * it is given back, whatever is committed, rebuilt or closed meanwhile.
 */
final class LiveReader implements AutoCloseable {

  private static final long CHECK_INTERVAL_NANOS = 500_000_000L;

  private final IndexFolder folder;
  private final BooleanSupplier toldOfCommits;
  private @Nullable Path generation;
  private @Nullable SearcherManager manager;
  private boolean following;
  private long checked;
  private boolean closed;

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
      IndexSearcher searcher = borrow();
      try {
        return use.with(searcher);
      } finally {
        searcher.getIndexReader().decRef();
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Reads the live index of a writer as it is now, until it is left. */
  synchronized void follow(IndexWriter writer) throws IOException {
    SearcherManager open = manager;
    if (following && open != null) {
      open.maybeRefreshBlocking();
    } else if (!closed) {
      manager = new SearcherManager(writer, new Searchers());
      generation = folder.live().orElse(null);
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
      reopen();
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

  /**
   * The caller gives it back with {@code decRef} on its reader, as {@link SearcherManager} does.
   */
  private synchronized IndexSearcher borrow() throws IOException {
    if (closed) {
      throw new EngineException.Unavailable("L'indice è chiuso", new IOException("closed"));
    }
    SearcherManager open = manager;
    boolean due = System.nanoTime() - checked > CHECK_INTERVAL_NANOS;
    if (open == null || (due && !toldOfCommits.getAsBoolean())) {
      open = reopen();
    }
    return open.acquire();
  }

  private EngineException unavailable(IOException cause) {
    return IndexFolder.unavailable("Non si può leggere l'indice in " + folder.root(), cause);
  }

  private SearcherManager reopen() throws IOException {
    checked = System.nanoTime();
    Optional<Path> live = folder.live();
    SearcherManager open = manager;
    if (open != null && live.equals(Optional.ofNullable(generation))) {
      open.maybeRefreshBlocking();
      return open;
    }
    following = false;
    SearcherManager opened = live.isPresent() ? open(live.get()) : empty();
    manager = opened;
    generation = live.orElse(null);
    IOUtils.close(open);
    return opened;
  }

  private static SearcherManager open(Path generation) throws IOException {
    return new SearcherManager(DirectoryReader.open(FSDirectory.open(generation)), new Searchers());
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
