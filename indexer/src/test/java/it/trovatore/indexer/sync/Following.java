package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder, a follower of it and the index that it keeps, for one test. */
abstract class Following {
  /** Shorter than the time after which the folder is compared without any notification. */
  static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path temporary;

  final InMemoryEngine engine = new InMemoryEngine();

  Path folder = Path.of("");

  @Nullable FolderFollower follower;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("corpus"));
  }

  @AfterEach
  void stop() {
    if (follower != null) {
      follower.close();
    }
  }

  FolderFollower start() {
    return start(SyncListener.NONE, folder);
  }

  FolderFollower start(Path... folders) {
    return start(SyncListener.NONE, folders);
  }

  FolderFollower start(SyncListener listener, Path... folders) {
    FolderFollower started =
        FolderFollower.start(
            engine, new Sources(Corpus.of(List.of(folders)), new Extractor()), false, listener);
    follower = started;
    return started;
  }

  static SyncSummary sync(FolderFollower follower) throws InterruptedException, ExecutionException {
    return Objects.requireNonNull(
        follower.syncNow(false).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).get());
  }

  void awaitDocuments(Predicate<Map<String, SourceDocument>> expected) throws InterruptedException {
    assertTrue(engine.await(expected, PATIENCE), () -> "has " + engine.documents().keySet());
  }

  void awaitIds(String... ids) throws InterruptedException {
    awaitDocuments(documents -> documents.keySet().equals(Set.of(ids)));
  }

  void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
