package it.trovatore.server.cli;

import it.trovatore.indexer.backup.Backup;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.sync.FolderFollower;
import it.trovatore.indexer.sync.FollowState;
import it.trovatore.server.http.Folder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The corpus and whoever follows it, as the server sees them; nobody need follow it yet. */
final class FollowedFolder implements Folder {
  private final Corpus corpus;
  private final CompletableFuture<FolderFollower> follower = new CompletableFuture<>();
  private final CompletableFuture<Backups> backups = new CompletableFuture<>();

  FollowedFolder(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Makes backups of what is served. */
  interface Backups {
    Backup.Summary write(Path target);
  }

  /** From now on backups can be made, by this. */
  void backedUpBy(Backups maker) {
    backups.complete(maker);
  }

  /** From now on this one follows the folder. */
  void followedBy(FolderFollower started) {
    follower.complete(started);
  }

  @Override
  public boolean holds(String path) {
    return corpus.holds(path);
  }

  @Override
  public Optional<Path> original(String path) {
    return corpus.resolve(path);
  }

  @Override
  public Optional<String> address(String path) {
    return corpus.address(path);
  }

  @Override
  public CompletableFuture<Map<String, Object>> reindex(boolean rebuild) {
    return follower.thenCompose(f -> f.syncNow(rebuild)).thenApply(RunJson::of);
  }

  @Override
  public Map<String, Object> backup(Path target) {
    return BackupJson.of(backups.join().write(target));
  }

  @Override
  public boolean indexing() {
    return !follower.isDone() || follower.join().state() instanceof FollowState.Running;
  }

  @Override
  public int pending() {
    return follower.isDone() ? follower.join().state().waiting() : 0;
  }

  @Override
  public Optional<String> problem() {
    return follower.isDone()
        ? Optional.ofNullable(follower.join().state().problem())
        : Optional.empty();
  }
}
