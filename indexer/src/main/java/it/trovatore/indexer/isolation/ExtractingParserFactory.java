package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.TextExtractor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserFactory;

/**
 * Makes the child's parser; Tika finds it by its name. A child that this has been called in ends
 * with its parent, however that ends.
 */
public class ExtractingParserFactory extends ParserFactory {
  /** The argument with the number of the parent's process. */
  static final String PARENT = "parent";

  /** The argument with the folder that is of no use without the parent. */
  static final String WORKSPACE = "workspace";

  private final long parent;
  private final Path workspace;

  /** Called by Tika. */
  public ExtractingParserFactory(Map<String, String> arguments) {
    super(arguments);
    this.parent = Long.parseLong(Objects.requireNonNull(arguments.get(PARENT)));
    this.workspace = Path.of(Objects.requireNonNull(arguments.get(WORKSPACE)));
  }

  @Override
  public final Parser build() {
    ParentWatch.start(parent, workspace);
    return new ExtractingParser(extractor());
  }

  /** What reads the files. */
  protected TextExtractor extractor() {
    return new Extractor();
  }
}
