package it.trovatore.lucene;

import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.index.LuceneIndexer;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.engine.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * The engine on one folder of this machine. Readers in any number of processes see every commit of
 * the one writer within half a second, and the writer's own process at once.
 */
public final class LuceneEngine implements Engine {

  /** Enough for the longest question that a person pastes, in every field. */
  private static final int MAX_CLAUSES = 32_768;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final IndexFolder folder;
  private final LiveReader reader;
  private final AtomicBoolean writing = new AtomicBoolean();

  private LuceneEngine(IndexFolder folder) {
    this.folder = folder;
    this.reader = new LiveReader(folder, writing::get);
  }

  /** Opens the index in a folder, which need not exist: it is made by the first writer. */
  public static LuceneEngine open(Path folder) {
    return new LuceneEngine(new IndexFolder(folder));
  }

  @Override
  public Searcher searcher() {
    return new LuceneSearcher(reader, folder);
  }

  @Override
  public Indexer indexer() {
    return write(false);
  }

  @Override
  public Indexer rebuild() {
    return write(true);
  }

  @Override
  public boolean stale() {
    try {
      Optional<Path> live = folder.live();
      return live.isPresent() && !Schema.fingerprint().equals(fingerprint(live.get()));
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  private Indexer write(boolean fresh) {
    Indexer indexer = LuceneIndexer.open(folder, fresh, new Reading());
    writing.set(true);
    return indexer;
  }

  /** Keeps the reader in step with the writer. */
  private final class Reading implements LuceneIndexer.Audience {
    @Override
    public void published() {
      reader.refresh();
    }

    @Override
    public void shown(IndexWriter writer) throws IOException {
      reader.follow(writer);
    }

    @Override
    public void closing() {
      reader.leave();
      writing.set(false);
    }
  }

  private static String fingerprint(Path generation) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return data.getOrDefault(LuceneIndexer.FINGERPRINT, "");
    }
  }
}
