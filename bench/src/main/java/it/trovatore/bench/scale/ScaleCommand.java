package it.trovatore.bench.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.bench.input.BadInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a large collection to measure with, and queries to ask of it. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = {
      "Writes synthetic Italian articles: DIR/corpus/archivio.jsonl with --documents records,",
      "DIR/corpus/articoli/ with --files text files, and DIR/queries.curl with --queries searches",
      "(curl -K) of one to four words. The same options and seed give the same bytes."
    })
public final class ScaleCommand implements Callable<Integer> {
  private static final int FILES_A_FOLDER = 1000;
  private static final int FREQUENT = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int DAYS = 13_000;

  @Parameters(paramLabel = "DIR", description = "Where to write; made when it is missing.")
  private Path folder = Path.of("");

  @Option(
      names = "--documents",
      defaultValue = "1000000",
      description = "${DEFAULT-VALUE} records.")
  private int documents;

  @Option(names = "--files", defaultValue = "0", description = "${DEFAULT-VALUE} small files.")
  private int files;

  @Option(names = "--queries", defaultValue = "1000", description = "${DEFAULT-VALUE} searches.")
  private int queries;

  @Option(
      names = "--length",
      defaultValue = "2000",
      description = "${DEFAULT-VALUE} characters a text.")
  private int length;

  @Option(names = "--seed", defaultValue = "1", description = "Seed, if not ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--server",
      defaultValue = "http://127.0.0.1:7070",
      description = "Whom to ask, if not ${DEFAULT-VALUE}.")
  private String server = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (Math.min(Math.min(documents, files), Math.min(queries, length)) < 0) {
      throw new BadInput("--documents, --files, --queries and --length are 0 or more");
    }
    Path home = Path.of(System.getProperty("trovatore.home", ""));
    Vocabulary vocabulary = Vocabulary.of(home.resolve("corpus"));
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    SplittableRandom random = new SplittableRandom(seed);
    writeArchive(corpus.resolve("archivio.jsonl"), vocabulary, random.split());
    writeFiles(corpus.resolve("articoli"), new Prose(vocabulary, random.split()));
    writeQueries(folder.resolve("queries.curl"), vocabulary, random.split());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d records, %,d files, %,d queries; %,d words by rank%n",
        documents,
        files,
        queries,
        vocabulary.size());
    return 0;
  }

  private void writeArchive(Path file, Vocabulary vocabulary, SplittableRandom random)
      throws IOException {
    if (documents == 0) {
      return;
    }
    ObjectMapper json = new ObjectMapper();
    Prose prose = new Prose(vocabulary, random);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < documents; i++) {
        ObjectNode record = json.createObjectNode();
        record.put("id", String.format(Locale.ROOT, "a%07d", i));
        record.put("title", prose.words(random.nextInt(4, 11)));
        record.put("author", prose.name() + " " + prose.name());
        record.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
        record.put("text", prose.paragraphs(length));
        out.write(json.writeValueAsString(record));
        out.write('\n');
      }
    }
  }

  private void writeFiles(Path into, Prose prose) throws IOException {
    for (int i = 0; i < files; i++) {
      Path inner = into.resolve(String.format(Locale.ROOT, "%04d", i / FILES_A_FOLDER));
      if (i % FILES_A_FOLDER == 0) {
        Files.createDirectories(inner);
      }
      Files.writeString(
          inner.resolve(String.format(Locale.ROOT, "%07d.txt", i)),
          prose.words(6) + "\n\n" + prose.paragraphs(length) + "\n");
    }
  }

  private void writeQueries(Path file, Vocabulary vocabulary, SplittableRandom random)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < queries; i++) {
        StringBuilder query = new StringBuilder(vocabulary.draw(random, FREQUENT));
        for (int more = random.nextInt(4); more > 0; more--) {
          query.append(' ').append(vocabulary.draw(random, more == 1 ? 0 : FREQUENT));
        }
        String encoded = URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
        out.write("url = \"" + server + "/api/search?q=" + encoded + "\"\noutput = /dev/null\n");
      }
    }
  }
}
