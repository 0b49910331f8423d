package it.trovatore.lucene.index;

import it.trovatore.lucene.schema.DocumentEntry;
import it.trovatore.lucene.schema.FileEntry;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes one generation of the index. The folder's lock is held from {@link #open} to {@link
 * #close}. A generation that is not live yet becomes so at the first {@link #publish}.
 */
public final class LuceneIndexer implements Indexer {

  /** Key of the commit's user data: the {@link Schema#fingerprint} that wrote it. */
  public static final String FINGERPRINT = "fingerprint";

  /** Key of the commit's user data: when it was made, ISO 8601. */
  public static final String COMMITTED = "committed";

  /** Key of the commit's user data: {@link #bookmark}. */
  public static final String BOOKMARK = "bookmark";

  private static final int LEAST_BUFFER = 16;
  private static final int MOST_BUFFER = 256;

  private final IndexFolder folder;
  private final Path generation;
  private final Lock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final Audience audience;
  private @Nullable DirectoryReader commit;
  private boolean outdated;
  private boolean live;
  private String published;
  private String bookmark;

  private LuceneIndexer(
      IndexFolder folder, Path generation, Lock lock, boolean live, Audience audience)
      throws IOException {
    this.folder = folder;
    this.generation = generation;
    this.lock = lock;
    this.live = live;
    this.audience = audience;
    this.directory = folder.open(generation);
    try {
      IndexWriterConfig config = Schema.writing();
      config.setCommitOnClose(false);
      config.setIndexDeletionPolicy(new LastTwoCommits());
      config.setRAMBufferSizeMB(bufferMegabytes());
      this.writer = new IndexWriter(directory, config);
      this.published = kept(writer);
      this.bookmark = published;
    } catch (IOException | RuntimeException | InternalError e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /**
   * Takes the folder for writing.
   *
   * @param fresh whether to write a new generation instead of the live one
   */
  public static LuceneIndexer open(IndexFolder folder, boolean fresh, Audience audience) {
    Lock lock = folder.lock();
    try {
      Optional<Path> current = folder.live();
      if (current.isPresent()) {
        folder.removeAllBut(current.get());
      }
      boolean live = current.isPresent() && !fresh;
      Path generation = live ? current.orElseThrow() : folder.next();
      return opened(folder, generation, lock, live, audience);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(lock);
      throw IndexFolder.unavailable("Non si può aprire l'indice in " + folder.root(), e);
    } catch (RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock);
      throw e;
    }
  }

  private static LuceneIndexer opened(
      IndexFolder folder, Path generation, Lock lock, boolean live, Audience audience)
      throws IOException {
    try {
      return new LuceneIndexer(folder, generation, lock, live, audience);
    } catch (IOException | InternalError e) {
      IOException failure = asException(e);
      if (Damage.isShownByReading(failure)) {
        audience.damaged(generation, failure);
      }
      throw failure;
    }
  }

  @Override
  public Map<String, FileRecord> files() {
    return files(Schema.files());
  }

  @Override
  public Map<String, FileRecord> files(Collection<String> paths) {
    return files(Schema.files(paths));
  }

  private Map<String, FileRecord> files(Query query) {
    Map<String, FileRecord> nothing = Map.of();
    return lastCommit(
        commit -> {
          Map<String, FileRecord> files = new HashMap<>();
          for (FileRecord file : FileRecords.matching(new IndexSearcher(commit), query)) {
            files.put(file.path(), file);
          }
          return files;
        },
        nothing);
  }

  @Override
  public Map<String, Long> documents(String path) {
    return lastCommit(
        commit -> {
          Map<String, Long> documents = new HashMap<>();
          for (LeafReaderContext segment : commit.leaves()) {
            DocumentEntry.fingerprints(segment.reader(), path, documents);
          }
          return documents;
        },
        Map.of());
  }

  private <T> T lastCommit(IOFunction<DirectoryReader, T> look, T nothing) {
    try {
      DirectoryReader open = lastCommit();
      return open == null ? nothing : look.apply(open);
    } catch (IOException | InternalError e) {
      throw failure(asException(e));
    }
  }

  /** The last commit, null before the first; closed by the next look or with this. */
  private @Nullable DirectoryReader lastCommit() throws IOException {
    DirectoryReader former = commit;
    if (former == null) {
      commit = DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
    } else if (outdated) {
      DirectoryReader newer = DirectoryReader.openIfChanged(former);
      if (newer != null) {
        commit = newer;
        former.close();
      }
    }
    outdated = false;
    return commit;
  }

  @Override
  public String bookmark() {
    return bookmark;
  }

  @Override
  public void bookmark(String next) {
    bookmark = next;
  }

  @Override
  public void remove(String path) {
    write(() -> writer.deleteDocuments(Schema.entriesOf(path)));
  }

  @Override
  public void add(SourceDocument document) {
    write(() -> writer.addDocument(DocumentEntry.of(document)));
  }

  @Override
  public void replace(SourceDocument document) {
    write(() -> writer.updateDocument(Schema.idOf(document.id()), DocumentEntry.of(document)));
  }

  @Override
  public void remove(Collection<String> ids) {
    write(() -> writer.deleteDocuments(ids.stream().map(Schema::idOf).toArray(Term[]::new)));
  }

  @Override
  public void record(FileRecord file) {
    write(() -> writer.updateDocument(Schema.recordOf(file.path()), FileEntry.of(file)));
  }

  @Override
  public void show() {
    if (live) {
      write(() -> audience.shown(writer));
    }
  }

  @Override
  public void publish() {
    write(
        () -> {
          if (live && bookmark.equals(published) && !writer.hasUncommittedChanges()) {
            return;
          }
          writer.setLiveCommitData(
              Map.of(
                      FINGERPRINT,
                      Schema.fingerprint(),
                      COMMITTED,
                      Instant.now().toString(),
                      BOOKMARK,
                      bookmark)
                  .entrySet());
          writer.commit();
          outdated = true;
          published = bookmark;
          if (live) {
            audience.published();
          } else {
            folder.makeLive(generation);
            live = true;
            audience.published();
            folder.removeAllBut(generation);
          }
        });
  }

  @Override
  public void close() {
    audience.closing();
    try {
      IOUtils.close(commit, writer::rollback, directory);
      if (!live) {
        IOUtils.rm(generation);
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      IOUtils.closeWhileHandlingException(lock);
    }
  }

  /**
   * The larger the buffer, the fewer segments there are to merge; an eighth of the heap at most.
   */
  private static int bufferMegabytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() >> 23, LEAST_BUFFER, MOST_BUFFER);
  }

  private static String kept(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> each : data) {
        if (each.getKey().equals(BOOKMARK)) {
          return each.getValue();
        }
      }
    }
    return "";
  }

  private void write(IORunnable change) {
    try {
      change.run();
    } catch (IOException | InternalError e) {
      throw failure(asException(e));
    } catch (AlreadyClosedException e) {
      Throwable why = writer.getTragicException();
      throw failure(why == null ? new IOException(e) : new IOException(why.getMessage(), why));
    }
  }

  /** A mapped file that was cut short has no exception of its own. */
  private static IOException asException(Throwable failure) {
    return failure instanceof IOException known ? known : new IOException(failure);
  }

  private EngineException failure(IOException cause) {
    if (Damage.isShownBy(cause)) {
      audience.damaged(generation, cause);
    }
    return folder.unwritable(cause);
  }

  /** Whoever reads what is written here. */
  public interface Audience {

    /** There is a new commit. */
    void published();

    /** The writer's live index may be read, from now on until it closes. */
    void shown(IndexWriter writer) throws IOException;

    /** Files of that generation turned out to be damaged. */
    void damaged(Path generation, Throwable failure);

    /** The writer is about to close; what was not committed is going. */
    void closing();
  }
}
