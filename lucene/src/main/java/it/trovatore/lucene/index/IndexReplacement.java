package it.trovatore.lucene.index;

import it.trovatore.search.engine.Engine.Replacement;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/** A generation copied from elsewhere. Holds the folder's lock until it is closed. */
public final class IndexReplacement implements Replacement {
  private final IndexFolder folder;
  private final Path generation;
  private final Lock lock;
  private final Runnable published;
  private boolean live;

  private IndexReplacement(IndexFolder folder, Path generation, Lock lock, Runnable published) {
    this.folder = folder;
    this.generation = generation;
    this.lock = lock;
    this.published = published;
  }

  /**
   * Copies the live generation of another folder.
   *
   * @param published is run when the copy has become the live index
   */
  public static IndexReplacement of(IndexFolder folder, Path copy, Runnable published) {
    Lock lock = folder.lock();
    try {
      Path source =
          new IndexFolder(copy, "")
              .live()
              .orElseThrow(() -> new IndexNotFoundException("no index in " + copy));
      Path generation = folder.next();
      IndexReplacement replacement = new IndexReplacement(folder, generation, lock, published);
      try {
        Copies.copyCommit(source, generation);
        return replacement;
      } catch (IOException | RuntimeException e) {
        replacement.close();
        throw e;
      }
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(lock);
      throw IndexFolder.unavailable("La copia in " + copy + " non si può usare", e);
    } catch (RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock);
      throw e;
    }
  }

  @Override
  public void publish() {
    try {
      folder.makeLive(generation);
      live = true;
      published.run();
      folder.removeAllBut(generation);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!live) {
        IOUtils.rm(generation);
      }
    } catch (IOException e) {
      throw folder.unwritable(e);
    } finally {
      IOUtils.closeWhileHandlingException(lock);
    }
  }
}
