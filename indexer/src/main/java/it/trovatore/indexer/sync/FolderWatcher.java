package it.trovatore.indexer.sync;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import it.trovatore.indexer.source.FolderIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the file system which files changed in some folders or below, or only that something
 * did: inotify on Linux, FSEvents on macOS (where Java's own watch service only polls), the native
 * calls on Windows. {@link #renew} must be called before each look at the folders; it watches anew
 * what was renamed, which inotify would report under the old name, or what has come back.
 *
 * <p>Used by one thread; the signal comes from another.
 */
final class FolderWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
  private static final Executor THREADS =
      task -> Thread.ofPlatform().daemon().name("watch").start(task);

  private final List<Path> folders;
  private final Listener listener;
  private volatile boolean outdated = true;
  private @Nullable DirectoryWatcher watcher;
  private @Nullable CompletableFuture<Void> watching;
  private List<Optional<Object>> watched = List.of();

  /** Is told of changes. */
  interface Listener {
    /** A file of the folders, named as they were given, was made, changed or deleted. */
    void changed(Path file);

    /** Something changed. */
    void changed();
  }

  FolderWatcher(List<Path> folders, Listener listener) {
    this.folders = folders;
    this.listener = listener;
  }

  /** Whether changes are heard of now; without it one has to look. */
  boolean isWatching() {
    return watching != null && !watching.isDone();
  }

  /** Whether what is watched was moved away, which nobody tells of, or has another in its place. */
  boolean isElsewhere() {
    return isWatching() && !watched.equals(identities());
  }

  private List<Optional<Object>> identities() {
    return folders.stream().map(FolderIdentity::of).map(Optional::ofNullable).toList();
  }

  void renew() {
    if (isWatching() && !outdated && !isElsewhere()) {
      return;
    }
    outdated = false;
    watched = identities();
    DirectoryWatcher former = watcher;
    watcher = null;
    watching = null;
    try {
      List<Path> real = new ArrayList<>();
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          real.add(folder.toRealPath());
        }
      }
      if (real.size() == folders.size()) {
        DirectoryWatcher next =
            DirectoryWatcher.builder()
                .paths(real)
                .fileHashing(false)
                .listener(new Events())
                .build();
        watcher = next;
        watching = next.watchAsync(THREADS);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("cannot watch {}; looking at it every few seconds instead", folders, e);
    } finally {
      close(former);
    }
  }

  private void changed(DirectoryChangeEvent event) {
    if (event.isDirectory() || event.eventType() == EventType.OVERFLOW) {
      outdated = true;
      listener.changed();
      return;
    }
    for (Path folder : folders) {
      tell(event, folder);
    }
  }

  private void tell(DirectoryChangeEvent event, Path folder) {
    try {
      if (folder.toRealPath().equals(event.rootPath())) {
        listener.changed(folder.resolve(event.rootPath().relativize(event.path())));
      }
    } catch (IOException e) {
      listener.changed();
    }
  }

  @Override
  public void close() {
    close(watcher);
    if (watching != null) {
      watching.completeOnTimeout(null, 1, TimeUnit.SECONDS).exceptionally(e -> null).join();
    }
  }

  private static void close(@Nullable DirectoryWatcher watcher) {
    if (watcher != null) {
      try {
        watcher.close();
      } catch (IOException e) {
        LOG.debug("cannot close a watcher", e);
      }
    }
  }

  private final class Events implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      FolderWatcher.this.changed(event);
    }

    /** An overflow comes here too: the library fails over the path that it does not have. */
    @Override
    public void onException(Exception failure) {
      LOG.debug("events were lost", failure);
      outdated = true;
      listener.changed();
    }
  }
}
