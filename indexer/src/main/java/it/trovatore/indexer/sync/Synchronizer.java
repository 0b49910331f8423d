package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.source.FolderIdentity;
import it.trovatore.indexer.source.Glance;
import it.trovatore.indexer.source.Listing;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index hold what the folder holds. A file whose size and time are the known ones is not
 * even opened, unless it is said to have changed, and one whose content is the known one is not
 * extracted again; a file of which something cannot be read or indexed is recorded with its
 * problems and never stops the run. The index is published between files as it grows, a rebuilt one
 * as a whole at the end.
 *
 * <p>An index is never emptied because a disk is missing: a folder that cannot be read fails the
 * run, and so does one that is suddenly bare, unless this object saw that very folder with files in
 * it before. One run at a time; {@link #cancel} may be called from any thread.
 */
public final class Synchronizer {
  private static final Logger LOG = LoggerFactory.getLogger(Synchronizer.class);

  private final Sources sources;
  private final Corpus corpus;
  private final @Nullable Inbox inbox;
  private final Settling settling = new Settling();
  private final LackOfRoom lackOfRoom;
  private final Duration settle;
  private final Map<Path, Object> seenWithFiles = new HashMap<>();
  private @Nullable Rest all;
  private volatile boolean cancelled;

  /** For single runs: every file is read as it is. */
  public Synchronizer(Sources sources) {
    this(sources, Duration.ZERO);
  }

  /**
   * For repeated runs.
   *
   * @param settle files written to less than this ago are left for the next run, unless they have
   *     been left so for some seconds already
   */
  Synchronizer(Sources sources, Duration settle) {
    this(sources, settle, new LackOfRoom());
  }

  Synchronizer(Sources sources, Duration settle, LackOfRoom lackOfRoom) {
    this.lackOfRoom = lackOfRoom;
    this.sources = sources;
    this.corpus = sources.corpus();
    this.inbox = sources.inbox();
    this.settle = settle;
  }

  /**
   * Compares once and brings the index into step.
   *
   * @param rebuild whether to build a new index beside the live one in any case; it is done without
   *     being asked for when the live one is stale or turns out to be damaged
   * @throws CorpusException when a folder of the corpus cannot be used; the index is as it was
   * @throws StoreException when what was sent cannot be read, or is not all there any more; the
   *     index is as it was
   * @throws EngineException when the index cannot be written; what was published stays
   * @throws ExtractorException when what reads files cannot be used; nothing is removed for it
   */
  public SyncSummary run(Engine engine, boolean rebuild, SyncListener listener) {
    return run(engine, rebuild, List.of(), listener);
  }

  /**
   * Compares as {@link #run(Engine, boolean, SyncListener)}.
   *
   * @param named files that are said to have changed, of which the content tells
   */
  SyncSummary run(Engine engine, boolean rebuild, Collection<Path> named, SyncListener listener) {
    return run(engine, rebuild, named, settle, listener);
  }

  /** Compares as {@link #run(Engine, boolean, Collection, SyncListener)}, but waits for no file. */
  SyncSummary runAtOnce(
      Engine engine, boolean rebuild, Collection<Path> named, SyncListener listener) {
    return run(engine, rebuild, named, Duration.ZERO, listener);
  }

  /**
   * Looks at some files alone, and compares everything only when that cannot tell what became of
   * them, or nothing was compared before.
   *
   * @param changed files below the folders of the corpus, as they are given
   */
  SyncSummary run(Engine engine, Collection<Path> changed, SyncListener listener) {
    Rest before = all;
    Optional<Glance> glance =
        before == null || engine.stale() ? Optional.empty() : corpus.look(changed);
    if (before != null && glance.isPresent()) {
      try (Indexer indexer = engine.indexer()) {
        if (inbox == null || inbox.canBringOn(indexer)) {
          Map<String, FileRecord> known = indexer.files(glance.get().paths());
          Listing listing = Listing.of(glance.get().files());
          settling.begin(settle);
          return run(indexer, known, before.without(known), listing, false, changed, listener);
        }
      }
    }
    return run(engine, false, changed, listener);
  }

  private SyncSummary run(
      Engine engine,
      boolean rebuild,
      Collection<Path> named,
      Duration patience,
      SyncListener listener) {
    if (inbox != null) {
      inbox.requireHistory(engine.bookmark());
    }
    Listing listing = corpus.list();
    if (!rebuild && !engine.stale()) {
      try (Indexer indexer = engine.indexer()) {
        if (inbox == null || inbox.canBringOn(indexer)) {
          refuseEmptied(listing, indexer);
          return run(indexer, listing, false, named, patience, listener);
        }
      } catch (EngineException.Damaged e) {
        LOG.warn("the index is damaged and will be built anew: {}", e.getMessage());
      }
    }
    try (Indexer indexer = engine.rebuild()) {
      return run(indexer, listing, true, named, patience, listener);
    }
  }

  private SyncSummary run(
      Indexer indexer,
      Listing listing,
      boolean whole,
      Collection<Path> named,
      Duration patience,
      SyncListener listener) {
    remember(listing);
    settling.begin(patience);
    settling.forgetAllBut(listing.files().keySet());
    lackOfRoom.forgetAllBut(listing.files().keySet());
    return run(indexer, indexer.files(), Rest.NONE, listing, whole, named, listener);
  }

  private SyncSummary run(
      Indexer indexer,
      Map<String, FileRecord> known,
      Rest rest,
      Listing listing,
      boolean whole,
      Collection<Path> named,
      SyncListener listener) {
    all = null;
    SyncRun run =
        new SyncRun(
            indexer,
            known,
            rest,
            listing,
            sources,
            whole,
            named,
            settling,
            lackOfRoom,
            listener,
            () -> cancelled);
    SyncSummary summary = run.run();
    all = summary.complete() ? run.all() : null;
    return summary;
  }

  /**
   * Ends the run under way after the file that it is at, and every later one at once. What was done
   * is published, but for a rebuild, which is given up.
   */
  public void cancel() {
    cancelled = true;
  }

  private void refuseEmptied(Listing listing, Indexer indexer) {
    for (Listing.EmptyFolder empty : listing.empty()) {
      Object seen = seenWithFiles.get(empty.folder());
      boolean same = seen != null && seen.equals(FolderIdentity.of(empty.folder()));
      boolean hadFiles =
          indexer.files().keySet().stream()
              .anyMatch(path -> path.startsWith(empty.prefix()) && !Inbox.isSent(path));
      if (!same && hadFiles) {
        throw CorpusException.emptied(empty.folder());
      }
    }
  }

  private void remember(Listing listing) {
    for (Path folder : corpus.folders()) {
      Object identity = FolderIdentity.of(folder);
      if (identity != null && listing.empty().stream().noneMatch(e -> e.folder().equals(folder))) {
        seenWithFiles.put(folder, identity);
      }
    }
  }
}
