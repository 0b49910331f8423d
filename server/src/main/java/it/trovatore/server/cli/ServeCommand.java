package it.trovatore.server.cli;

import it.trovatore.indexer.backup.Backup;
import it.trovatore.indexer.cli.CorpusOptions;
import it.trovatore.indexer.cli.Ending;
import it.trovatore.indexer.cli.FollowedChanges;
import it.trovatore.indexer.cli.LimitOptions;
import it.trovatore.indexer.cli.ReadingOptions;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.isolation.ExtractionLimits;
import it.trovatore.indexer.isolation.IsolatedExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.sync.FolderFollower;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.text.Printable;
import it.trovatore.server.http.HttpServer;
import it.trovatore.server.http.ServerSettings;
import it.trovatore.server.http.Tokens;
import it.trovatore.server.page.Italian;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore serve}: the server, and the index that follows the folder, until the program is
 * told to end. It answers at once, with what the index holds; with an empty index the documents are
 * counted when the folder was read for the first time, and a folder that cannot be read then ends
 * the command, while an index that cannot be written then, for lack of room, is tried again.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Apre la pagina di ricerca e tiene l'indice al passo con la cartella.",
    footer = {
      "",
      "Scrivere (PUT, DELETE e POST sotto /api) può solo questa macchina, oppure chi mostra un token"
          + " (Authorization: Bearer ...): quello della variabile d'ambiente "
          + ServeCommand.TOKEN
          + ", o uno di --tokens.",
      "Se il file ha token write, senza token non si scrive; se ha token read, non si legge.",
      "Dietro un reverse proxy (nginx) ci vuole --tokens con un token write: senza, chi passa dal"
          + " proxy può sembrare questa macchina, e scrivere."
    })
final class ServeCommand implements Callable<Integer> {
  /** The environment variable with a token for requests that write. */
  static final String TOKEN = "TROVATORE_TOKEN";

  private static final int HIGHEST_PORT = 65_535;
  private static final int OWNER_BYTES = 32;

  private final Function<Path, Engine> engines;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private CorpusOptions options = new CorpusOptions();
  @Mixin private LimitOptions limitOptions = new LimitOptions();

  @Option(
      names = "--host",
      paramLabel = "INDIRIZZO",
      description =
          "Indirizzo su cui rispondere (se manca: ${DEFAULT-VALUE}, cioè solo da questa macchina).")
  private String host = ServerSettings.DEFAULT_HOST;

  @Option(
      names = "--port",
      paramLabel = "PORTA",
      description = "Porta su cui rispondere, 0 per una libera (se manca: ${DEFAULT-VALUE}).")
  private int port = ServerSettings.DEFAULT_PORT;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description =
          "File dei token, uno per riga: nome, read o write, e il token o sha256:impronta.")
  private @Nullable Path tokens;

  ServeCommand(Function<Path, Engine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    String owner = secret();
    ServerSettings settings = settings(command, owner);
    Corpus corpus = options.corpus();
    ExtractionLimits limits = limitOptions.limits();
    FollowedFolder folder = new FollowedFolder(corpus);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean failed = new AtomicBoolean();
    Runnable giveUp =
        () -> {
          failed.set(true);
          ended.countDown();
        };
    try (Ending ending = new Ending();
        ServerMark mark = ServerMark.take(options.index(), "trovatore serve");
        Inbox inbox = Inbox.in(options.documents());
        IsolatedExtractor extractor = new IsolatedExtractor(limits);
        Engine engine = engines.apply(options.index());
        HttpServer server =
            HttpServer.start(settings, engine.searcher(), folder, inbox, extractor)) {
      ending.also(ended::countDown);
      folder.backedUpBy(target -> Backup.write(engine, inbox.store(), options.index(), target));
      mark.announce(server.address(), owner, corpus.folders(), ReadingOptions.all(command));
      Following following = announce(command, engine, corpus, extractor, server, giveUp);
      Sources sources = new Sources(corpus, extractor, inbox);
      try (FolderFollower follower = FolderFollower.start(engine, sources, false, following)) {
        folder.followedBy(follower);
        ended.await();
      }
      return failed.get() ? Trovatore.FAILED : Trovatore.DONE;
    }
  }

  private static String secret() {
    byte[] bytes = new byte[OWNER_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private ServerSettings settings(CommandSpec command, String owner) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          command.commandLine(), "Una porta è un numero da 0 a 65535: " + port + ".");
    }
    if (host.isBlank()) {
      throw new ParameterException(command.commandLine(), "L'indirizzo di --host è vuoto.");
    }
    return new ServerSettings(host, port, Tokens.of(System.getenv(TOKEN), tokens, owner));
  }

  private static Following announce(
      CommandSpec command,
      Engine engine,
      Corpus corpus,
      TextExtractor extractor,
      HttpServer server,
      Runnable giveUp) {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    IndexStatus status = engine.searcher().status();
    FollowedChanges changes = new FollowedChanges(status.rejected(), out, err);
    Runnable ready =
        () -> {
          out.println(
              "Trovatore è pronto: "
                  + server.address()
                  + " ("
                  + Italian.documents(engine.searcher().status().documents())
                  + "). Ctrl-C per fermarlo.");
          out.flush();
          WarmUp.start(engine.searcher(), corpus, extractor);
        };
    if (status.committed() != null) {
      ready.run();
      return new Following(changes, () -> {}, null);
    }
    out.println(
        "Leggo i documenti di "
            + Printable.line(
                String.join(", ", corpus.folders().stream().map(Path::toString).toList()))
            + "; intanto si può già cercare: "
            + server.address());
    out.flush();
    return new Following(changes, ready, giveUp);
  }
}
