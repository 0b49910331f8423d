package it.trovatore.indexer.sync;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the file system that something changed in some folders or below, without saying what:
 * inotify on Linux, FSEvents on macOS (where Java's own watch service only polls), the native calls
 * on Windows. {@link #renew} must be called before each look at the folders; it watches anew what
 * was renamed, which inotify would report under the old name, or what has come back.
 *
 * <p>Used by one thread; the signal comes from another.
 */
final class FolderWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
  private static final Executor THREADS =
      task -> Thread.ofPlatform().daemon().name("watch").start(task);

  private final List<Path> folders;
  private final Runnable signal;
  private volatile boolean outdated = true;
  private @Nullable DirectoryWatcher watcher;
  private @Nullable CompletableFuture<Void> watching;

  FolderWatcher(List<Path> folders, Runnable signal) {
    this.folders = folders;
    this.signal = signal;
  }

  /** Whether changes are heard of now; without it one has to look. */
  boolean isWatching() {
    return watching != null && !watching.isDone();
  }

  void renew() {
    if (isWatching() && !outdated) {
      return;
    }
    outdated = false;
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
                .listener(new Listener())
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

  private final class Listener implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.isDirectory() || event.eventType() == EventType.OVERFLOW) {
        outdated = true;
      }
      signal.run();
    }

    /** An overflow comes here too: the library fails over the path that it does not have. */
    @Override
    public void onException(Exception failure) {
      LOG.debug("events were lost", failure);
      outdated = true;
      signal.run();
    }
  }
}
