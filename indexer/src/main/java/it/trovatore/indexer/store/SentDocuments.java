package it.trovatore.indexer.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sent documents, in a folder of one process at a time. {@link #apply} returns when the changes
 * are on the disk; those of several callers that wait at once go there together. A change is made
 * as a whole or not at all, whatever fails, and its version orders it among all others.
 *
 * <p>Thread-safe. The folder is made with the first document. Whoever made this closes it. Methods
 * throw {@link StoreException}.
 */
public final class SentDocuments implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SentDocuments.class);
  private static final long MOST_CHARACTERS = 32L << 20;
  private static final long UNREAD = -1;

  /** The file of the ledger. */
  static final String LEDGER = "documents.mv";

  private final Path folder;
  private final OriginalFiles originals;
  private final ReentrantLock lock = new ReentrantLock();
  private final GroupCommit commits;
  private final StoreCopies copies;
  private @Nullable Ledger ledger;
  private boolean closed;
  private boolean swept;
  private volatile long last;

  private SentDocuments(Path folder) {
    this.folder = folder;
    this.originals = new OriginalFiles(folder);
    this.copies = new StoreCopies(this::locked, originals);
    this.commits = new GroupCommit(lock, this::commit, this::failure);
  }

  /**
   * The documents in a folder. Where there are some that cannot be read, each use of them says so
   * until they can.
   *
   * @throws StoreException.InUse when another process has them
   */
  public static SentDocuments in(Path folder) {
    StoreReplacement.complete(folder);
    SentDocuments documents = new SentDocuments(folder);
    if (areIn(folder)) {
      documents.last = UNREAD;
      try {
        documents.last();
      } catch (StoreException.Full | StoreException.Unavailable e) {
        LOG.debug("the sent documents in {} cannot be read", folder, e);
      }
    }
    return documents;
  }

  /** Whether documents were ever sent to a folder. */
  public static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(LEDGER));
  }

  /** Whether it is known what there is. */
  public boolean areRead() {
    return last != UNREAD;
  }

  /** The latest version that is on the disk; 0 before the first. */
  public long last() {
    return areRead() ? last : locked(Ledger::last);
  }

  /** How many documents there are. */
  public long size() {
    return last() == 0 ? 0 : locked(Ledger::size);
  }

  /** Tells this history of documents from any other. */
  public String identity() {
    return locked(Ledger::identity);
  }

  /**
   * An index that has seen less than this version can miss deletions, unless it has seen nothing.
   */
  public long floor() {
    return last() == 0 ? 0 : locked(Ledger::floor);
  }

  /**
   * Refuses what is left of a history that is known to have come further, unless a copy was put in
   * its place knowingly, by {@link #replace}.
   *
   * @param known the {@link #identity} of the history
   * @param version that it had come to
   * @throws StoreException.Unavailable when steps up to that version are missing
   */
  public void requireHistory(String known, long version) {
    long reached =
        areIn(folder)
            ? locked(
                open -> Math.max(open.passed(), open.identity().equals(known) ? open.last() : 0))
            : 0;
    if (reached < version) {
      throw StoreException.cutShort(folder, version, last());
    }
  }

  /** Whether there is a document with that id. Any text may be given. */
  public boolean holds(String id) {
    return last() > 0 && locked(open -> open.entry(id) != null);
  }

  /** The document with that id. Any text may be given. */
  public Optional<SentDocument> find(String id) {
    return last() == 0
        ? Optional.empty()
        : locked(open -> Optional.ofNullable(open.entry(id)).map(e -> document(open, id, e)));
  }

  /**
   * The history after a version, in order: of each document its latest step only.
   *
   * @param most how many steps at the most; there are fewer when they are large, none at the end
   */
  public List<SentChange> changesAfter(long version, int most) {
    if (last() <= version) {
      return List.of();
    }
    return locked(
        open -> {
          List<SentChange> changes = new ArrayList<>();
          long characters = 0;
          for (Map.Entry<Long, String> step : open.stepsAfter(version, most)) {
            String id = step.getValue();
            Ledger.Entry entry = open.entry(id);
            boolean latest = entry != null && entry.version() == step.getKey();
            SentDocument document = latest && entry != null ? document(open, id, entry) : null;
            changes.add(new SentChange(step.getKey(), id, document));
            characters += document == null ? 0 : document.content().length();
            if (characters > MOST_CHARACTERS) {
              break;
            }
          }
          return changes;
        });
  }

  /** How many steps the history after a version has. */
  public long countAfter(long version) {
    return last() <= version ? 0 : locked(open -> open.countAfter(version));
  }

  /**
   * Receives a file up to its end. It is not stored before a change takes it over.
   *
   * @param name whose ending the file keeps while it is looked at
   * @return null when it is longer than {@code most} bytes
   * @throws IOException when the sender fails
   */
  public @Nullable Upload receive(InputStream in, String name, long most) throws IOException {
    locked(Ledger::last);
    Sender sender = new Sender(in);
    try {
      return originals.receive(sender, name, most);
    } catch (IOException e) {
      if (sender.failed) {
        throw e;
      }
      throw StoreException.of(folder, e);
    }
  }

  /** Makes the changes in order and returns, when they are durable, what became of each. */
  public List<Outcome> apply(List<Change> changes) {
    return commits.apply(changes);
  }

  private List<Outcome> commit(List<Change> changes) {
    List<Outcome> outcomes = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    boolean committed = false;
    try {
      Ledger open = open();
      for (Change change : changes) {
        outcomes.add(make(open, change, replaced, kept));
      }
      long made = open.last();
      open.commit();
      requireLedger();
      committed = true;
      last = made;
      return outcomes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (committed) {
        copies.noteUnneeded(replaced);
        tidy();
      } else {
        copies.noteUnneeded(kept);
        abandon();
      }
    }
  }

  /** What is written to a file that was removed or moved away is lost, though no write fails. */
  private void requireLedger() throws NoSuchFileException {
    if (!areIn(folder)) {
      throw new NoSuchFileException(folder.resolve(LEDGER).toString());
    }
  }

  /** What is durable stays so, whatever fails here; what is left over is removed later. */
  private void tidy() {
    try {
      Ledger open = open();
      copies.removeUnneeded(open);
      open.compact();
    } catch (RuntimeException e) {
      LOG.warn("the sent documents in {} could not be tidied", folder, e);
      abandon();
    }
  }

  private void abandon() {
    if (ledger != null) {
      ledger.abandon();
      ledger = null;
    }
  }

  private StoreException failure(Throwable failure) {
    return failure instanceof StoreException known ? known : StoreException.of(folder, failure);
  }

  private Outcome make(Ledger open, Change change, List<String> replaced, List<String> kept)
      throws IOException {
    Ledger.Entry former = open.entry(change.id());
    long version = former == null ? 0 : former.version();
    if (!change.condition().holds(version)) {
      return new Outcome(Outcome.Result.CONDITION_FAILED, version);
    }
    return switch (change) {
      case Change.Delete delete -> {
        if (former == null) {
          yield new Outcome(Outcome.Result.NOT_FOUND, 0);
        }
        noteFile(former, replaced);
        yield new Outcome(Outcome.Result.DELETED, open.delete(delete.id(), former));
      }
      case Change.Put put -> {
        String hash = Hashes.of(put);
        if (former != null && former.hash().equals(hash)) {
          yield new Outcome(Outcome.Result.UNCHANGED, version);
        }
        Upload upload = put.upload();
        String file = upload == null ? null : originals.keep(upload);
        if (file != null) {
          kept.add(file);
        }
        if (former != null) {
          noteFile(former, replaced);
        }
        yield new Outcome(
            former == null ? Outcome.Result.CREATED : Outcome.Result.UPDATED,
            open.put(put, former, file, hash));
      }
    };
  }

  private static void noteFile(Ledger.Entry former, List<String> replaced) {
    if (former.file() != null) {
      replaced.add(former.file());
    }
  }

  /**
   * Copies everything as it is now to another folder, which must not hold any yet; changes may be
   * made meanwhile and are not in the copy. Without a document nothing is copied.
   */
  public void copyTo(Path target) {
    if (last() == 0) {
      return;
    }
    try {
      copies.makeIn(target);
    } catch (IOException e) {
      throw StoreException.of(target, e);
    }
  }

  /**
   * Puts a copy in the place of the documents in a folder, durably and as a whole: when this is
   * interrupted, the documents are the former ones, or the next {@link #in} completes it. Versions
   * that were given before are not given again, so that nobody takes a new document for one that is
   * lost.
   *
   * @param copy made by {@link #copyTo}; when it is not there, there are no documents afterwards
   * @throws StoreException.InUse when another process has the documents
   */
  public static void replace(Path folder, Path copy) {
    StoreReplacement.make(folder, copy);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (ledger != null) {
        ledger.close();
      }
    } catch (MVStoreException e) {
      LOG.warn("the sent documents in {} were not closed properly; nothing is lost", folder, e);
      abandon();
    } finally {
      ledger = null;
      lock.unlock();
    }
  }

  private SentDocument document(Ledger open, String id, Ledger.Entry entry) {
    return new SentDocument(
        id,
        entry.version(),
        Instant.ofEpochMilli(entry.created()),
        Instant.ofEpochMilli(entry.updated()),
        open.content(id),
        entry.file() == null ? null : originals.locate(entry.file()),
        entry.name());
  }

  private <T> T locked(LedgerAccess.Use<T> use) {
    lock.lock();
    try {
      return use.of(open());
    } catch (MVStoreException | UncheckedIOException e) {
      throw StoreException.of(folder, e);
    } finally {
      lock.unlock();
    }
  }

  private Ledger open() {
    if (closed) {
      throw StoreException.of(folder, new ClosedChannelException());
    }
    Ledger open = ledger;
    if (open != null && open.isOpen()) {
      return open;
    }
    try {
      Files.createDirectories(folder);
      requireContent();
      Ledger opened = Ledger.open(folder.resolve(LEDGER));
      try {
        copies.prepare(opened);
        if (!swept) {
          originals.open(opened::knowsFile);
          swept = true;
        }
        Durable.sync(folder);
        last = opened.last();
      } catch (IOException | RuntimeException e) {
        opened.abandon();
        throw e;
      }
      ledger = opened;
      return opened;
    } catch (MVStoreException e) {
      throw Ledger.isInUse(e) ? new StoreException.InUse(folder, e) : StoreException.of(folder, e);
    } catch (IOException e) {
      throw StoreException.of(folder, e);
    }
  }

  /** An empty ledger beside files that were sent is what is left of one that knew of them. */
  private void requireContent() throws IOException {
    Path file = folder.resolve(LEDGER);
    if (Files.exists(file) && Files.size(file) == 0 && originals.areThere()) {
      throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "{0} is empty", file);
    }
  }

  /** Tells the sender's failures from the disk's. */
  private static final class Sender extends FilterInputStream {
    private boolean failed;

    Sender(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
