package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Makes children whose reader does what the worst parser could: what the text of a file named
 * {@code *.hostile} asks for. Other files are read as ever.
 */
public final class HostileParserFactory extends ExtractingParserFactory {
  static final String SUFFIX = ".hostile";

  /** Called by Tika. */
  public HostileParserFactory(Map<String, String> arguments) {
    super(arguments);
  }

  @Override
  protected TextExtractor extractor() {
    Extractor extractor = new Extractor();
    return (file, documents) ->
        file.path().endsWith(SUFFIX)
            ? hostile(file, documents)
            : extractor.extract(file, documents);
  }

  private static Extraction hostile(CorpusFile file, Receiver documents) {
    try {
      String deed = Files.readString(file.location());
      switch (deed) {
        case "spin" -> spin();
        case "sleep" -> sleep();
        case "sleep after a document" -> {
          documents.accept(document(file, 1, "Il primo."));
          sleep();
        }
        case "eat memory" -> eatMemory();
        case "eat memory in another thread" -> {
          Thread.ofPlatform().start(HostileParserFactory::eatMemory);
          sleep();
        }
        case "halt" -> Runtime.getRuntime().halt(0);
        case "exit" -> Runtime.getRuntime().exit(0);
        case "recurse" -> recurse(1);
        case "tell the environment" ->
            documents.accept(document(file, 1, String.join(" ", System.getenv().keySet())));
        case "go on for ever" -> {
          for (int i = 1; ; i++) {
            documents.accept(document(file, i, "Testo. ".repeat(100_000)));
          }
        }
        default -> throw new IllegalArgumentException(deed);
      }
      return new Extraction("txt", List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceDocument document(CorpusFile file, int number, String body) {
    String id = file.path() + "#" + number;
    return new SourceDocument(id, file.path(), "Titolo", body, null, null, List.of(), "txt");
  }

  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void sleep() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void eatMemory() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < Integer.MAX_VALUE) {
      eaten.add(new byte[1 << 20]);
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? depth : recurse(depth + 1) + depth;
  }
}
