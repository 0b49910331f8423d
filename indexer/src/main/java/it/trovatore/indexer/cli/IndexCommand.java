package it.trovatore.indexer.cli;

import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.isolation.IsolatedExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.indexer.sync.FolderFollower;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.indexer.sync.Synchronizer;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.text.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore index}: brings the index into step with the folder, once or, with {@code
 * --watch}, until the program is told to end. Ends with 0 when all is indexed, 1 when some files
 * could not be, 2 when nothing could be done. A server that has the index is asked to do it. An
 * interrupted run publishes what it has done, an interrupted rebuild leaves the index as it was.
 */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Aggiorna l'indice secondo la cartella dei documenti.",
    exitCodeListHeading = "%nCodici d'uscita:%n",
    exitCodeList = {
      "0:tutto fatto",
      "1:fatto, ma qualche documento non si è potuto indicizzare",
      "2:non riuscito"
    })
public final class IndexCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int REJECTED = 1;
  static final int FAILED = 2;

  private final Function<Path, Engine> engines;
  private final RunningServer server;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private CorpusOptions options = new CorpusOptions();
  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(names = "--watch", description = "Continua a seguire la cartella finché non lo si ferma.")
  private boolean watch;

  @Option(
      names = "--rebuild",
      description = "Ricostruisce l'indice da capo; intanto si cerca in quello vecchio.")
  private boolean rebuild;

  /**
   * Makes the command.
   *
   * @param engines opens the engine whose index lies in a folder; the command closes it
   * @param server of the index, which does the work when there is one
   */
  public IndexCommand(Function<Path, Engine> engines, RunningServer server) {
    this.engines = engines;
    this.server = server;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Corpus corpus = options.corpus();
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    try {
      RunningServer.Work work =
          new RunningServer.Work(corpus.folders(), ReadingOptions.given(command), rebuild);
      Optional<SyncSummary> asked = server.bringIntoStep(options.index(), work);
      return asked.isPresent() ? tell(asked.get(), out) : bringIntoStep(corpus, out, err);
    } catch (CorpusException
        | EngineException
        | ExtractorException
        | StoreException
        | RunningServer.Refused e) {
      err.println(Printable.line(String.valueOf(e.getMessage())));
      return FAILED;
    }
  }

  private int tell(SyncSummary byServer, PrintWriter out) {
    try (Engine engine = engines.apply(options.index())) {
      SyncSummary whole = byServer.rejecting(engine.searcher().status().rejected());
      SummaryText.print(whole, out);
      if (watch) {
        out.println("Il server che ha l'indice segue già la cartella.");
        out.flush();
      }
      return whole.rejected().isEmpty() ? DONE : REJECTED;
    }
  }

  private int bringIntoStep(Corpus corpus, PrintWriter out, PrintWriter err) {
    try (Ending ending = new Ending();
        IsolatedExtractor extractor = new IsolatedExtractor(limits.limits());
        Engine engine = engines.apply(options.index())) {
      Sources folders = new Sources(corpus, extractor);
      SyncSummary first = once(engine, folders, ending);
      SummaryText.print(first, out);
      if (watch && first.complete()) {
        FollowedChanges changes = new FollowedChanges(first.rejected(), out, err);
        follow(engine, folders, ending, changes, out);
      }
      return first.rejected().isEmpty() ? DONE : REJECTED;
    }
  }

  private SyncSummary once(Engine engine, Sources folders, Ending ending) {
    try (Inbox inbox = Inbox.in(options.documents())) {
      Sources all = new Sources(folders.corpus(), folders.extractor(), inbox);
      return once(engine, new Synchronizer(all), ending);
    } catch (StoreException.InUse e) {
      if (rebuild || engine.stale()) {
        throw e;
      }
      return once(engine, new Synchronizer(folders), ending);
    }
  }

  private SyncSummary once(Engine engine, Synchronizer synchronizer, Ending ending) {
    ending.also(synchronizer::cancel);
    try (ProgressLine progress = new ProgressLine()) {
      return synchronizer.run(engine, rebuild, progress);
    }
  }

  private static void follow(
      Engine engine, Sources sources, Ending ending, FollowedChanges changes, PrintWriter out) {
    CountDownLatch ended = new CountDownLatch(1);
    FolderFollower follower = FolderFollower.start(engine, sources, false, changes);
    try {
      ending.also(ended::countDown);
      out.println("Seguo la cartella; Ctrl-C per smettere.");
      out.flush();
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      follower.close();
    }
  }
}
