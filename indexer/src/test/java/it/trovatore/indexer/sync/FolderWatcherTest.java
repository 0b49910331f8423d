package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {
  private static final int PATIENCE_SECONDS = 30;

  /** More than the JDK keeps for one folder. */
  private static final int TOO_MANY = 2000;

  @TempDir private Path folder;

  private final Semaphore signs = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);

  private FolderWatcher watching(Runnable signal) {
    FolderWatcher.Listener listener =
        new FolderWatcher.Listener() {
          @Override
          public void changed(Path file) {
            signal.run();
          }

          @Override
          public void changed() {
            signal.run();
          }
        };
    FolderWatcher started = new FolderWatcher(List.of(folder), listener);
    started.renew();
    assertTrue(started.isWatching());
    return started;
  }

  private void awaitSign() throws InterruptedException {
    assertTrue(signs.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** Until the signs that were held up have all come. */
  private void awaitQuiet() throws InterruptedException {
    boolean heard = true;
    while (heard) {
      heard = signs.tryAcquire(1, TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void stop() {
    released.countDown();
  }

  @Test
  void aFolderWhoseCreationWasLostToAnOverflowIsWatchedAfterTheNextLook() throws Exception {
    Runnable slow =
        () -> {
          signs.release();
          await(released);
        };
    try (FolderWatcher watching = watching(slow)) {
      for (int i = 0; i < TOO_MANY; i++) {
        Files.createFile(folder.resolve(i + ".txt"));
      }
      Path late = Files.createDirectory(folder.resolve("tardi"));
      awaitSign();
      released.countDown();
      awaitSign();
      awaitQuiet();
      watching.renew();
      Files.createFile(late.resolve("a.txt"));
      awaitSign();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
