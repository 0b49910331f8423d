package it.trovatore.lucene.highlight;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.Marking;
import it.trovatore.lucene.query.Reasons;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.answer.MarkedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Marks what a query matched, through Lucene's {@link UnifiedHighlighter} on the stored text and
 * the offsets recorded beside it: phrases get one mark, or one for each run of their words where
 * slop lets others stand between, and their words none elsewhere. No text is analysed anew to find
 * what matched, only what did to say why. For one thread; valid while the searcher's reader is
 * open.
 */
public final class Highlighter {

  /** How many snippets a document has at most. */
  static final int SNIPPETS = 3;

  /** Of how many of the best passages those are chosen. */
  private static final int PASSAGES = 12;

  private final IndexSearcher searcher;
  private final Query marked;
  private final Reasons reasons;

  public Highlighter(IndexSearcher searcher, Translation translation) {
    this.searcher = searcher;
    Marking marking = translation.marking().get();
    this.marked = marking.query();
    this.reasons = marking.reasons();
  }

  /** The whole text of the field of each document, with every match marked. */
  public List<MarkedText> whole(TextField field, int[] documents) throws IOException {
    Fields highlighter =
        new Fields(
            field,
            builder().withBreakIterator(WholeBreakIterator::new).withFormatter(new Spans(reasons)));
    return highlighter.marked(documents, 1).stream().map(List::getFirst).toList();
  }

  /**
   * The best passage of the field of each document, then those that show more of what was asked
   * before better ones; none of an empty text.
   */
  public List<List<MarkedText>> snippets(TextField field, int[] documents) throws IOException {
    Fields highlighter =
        new Fields(
            field,
            builder()
                .withBreakIterator(PassageBoundaries::sentences)
                .withScorer(new PassageRanking())
                .withPassageSortComparator(
                    Comparator.comparingDouble(Passage::getScore)
                        .reversed()
                        .thenComparingInt(Passage::getStartOffset))
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Snippets(reasons)));
    return highlighter.marked(documents, PASSAGES);
  }

  private UnifiedHighlighter.Builder builder() {
    return UnifiedHighlighter.builder(searcher, ItalianAnalysis.analyzer())
        .withMaxLength(Integer.MAX_VALUE - 1)
        .withWeightMatches(true);
  }

  /** One field's highlighting, with access to its results as objects. */
  private final class Fields extends UnifiedHighlighter {
    private final TextField field;

    private Fields(TextField field, Builder builder) {
      super(builder);
      this.field = field;
    }

    @Override
    protected OffsetSource getOffsetSource(String name) {
      return OffsetSource.POSTINGS;
    }

    @Override
    protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
      return source == OffsetSource.NONE_NEEDED
          ? super.getOffsetStrategy(source, components)
          : new RecordedOffsets(field, components);
    }

    private List<List<MarkedText>> marked(int[] documents, int passages) throws IOException {
      String name = field.key();
      Map<String, Object[]> formatted =
          highlightFieldsAsObjects(new String[] {name}, marked, documents, new int[] {passages});
      List<List<MarkedText>> results = new ArrayList<>();
      for (Object each : Objects.requireNonNull(formatted.get(name))) {
        results.add(each instanceof MarkedTexts texts ? texts.list() : List.of());
      }
      return results;
    }
  }
}
