package it.trovatore.lucene;

import it.trovatore.lucene.index.Copies;
import it.trovatore.lucene.index.Damage;
import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.lucene.index.IndexReplacement;
import it.trovatore.lucene.index.LuceneIndexer;
import it.trovatore.lucene.schema.Schema;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.engine.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

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
  private final LuceneSearcher searcher;
  private final AtomicBoolean writing = new AtomicBoolean();

  /** Over a folder of the caller's own. */
  LuceneEngine(IndexFolder folder) {
    this.folder = folder;
    this.reader = new LiveReader(folder, writing::get);
    this.searcher = new LuceneSearcher(reader, folder);
  }

  /** Opens the index in a folder, which need not exist: it is made by the first writer. */
  public static LuceneEngine open(Path folder) {
    return open(folder, "Trovatore");
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param program that this process is, for others that find the index in use
   */
  public static LuceneEngine open(Path folder, String program) {
    return new LuceneEngine(new IndexFolder(folder, program));
  }

  @Override
  public Searcher searcher() {
    return searcher;
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
  public void copyTo(Path target) {
    try {
      Copies.copyLiveTo(folder, target);
    } catch (IOException e) {
      throw IndexFolder.unavailable("L'indice in " + folder.root() + " non si può copiare", e);
    }
  }

  @Override
  public Replacement replaceBy(Path copy) {
    return IndexReplacement.of(folder, copy, reader::refresh);
  }

  @Override
  public boolean stale() {
    return reader.isDamaged()
        || !Schema.fingerprint().equals(kept(LuceneIndexer.FINGERPRINT, Schema.fingerprint()));
  }

  @Override
  public String bookmark() {
    return kept(LuceneIndexer.BOOKMARK, "");
  }

  @Override
  public boolean check(LongConsumer pace) {
    return reader.check(pace);
  }

  @Override
  public void onDamage(Consumer<String> told) {
    reader.onDamage(told);
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
    public void damaged(Path generation, Throwable failure) {
      reader.damaged(generation, failure);
    }

    @Override
    public void closing() {
      reader.leave();
      writing.set(false);
    }
  }

  /**
   * What the last commit of the live index keeps under a key; empty when it cannot be read.
   *
   * @param without an index
   */
  private String kept(String key, String without) {
    try {
      Optional<Path> live = folder.live();
      while (live.isPresent()) {
        Path generation = live.get();
        try {
          return IndexFolder.lastCommit(generation).getOrDefault(key, "");
        } catch (IOException e) {
          live = folder.live();
          if (live.equals(Optional.of(generation))) {
            noteDamage(generation, e);
            return "";
          }
        }
      }
      return without;
    } catch (IOException e) {
      return "";
    }
  }

  private void noteDamage(Path generation, IOException failure) {
    if (Damage.isShownBy(failure)) {
      reader.damaged(generation, failure);
    }
  }
}
