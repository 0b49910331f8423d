package it.trovatore.bench.speed;

import it.trovatore.analysis.ItalianAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Analysing all texts once, term by term, as it is done for documents. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AnalysisBenchmark {

  private final Analyzer italianAnalyzer = new ItalianAnalyzer();
  private List<String> texts = List.of();

  @Setup
  public void read() {
    texts = Texts.read();
  }

  @Benchmark
  public int italianAnalyzer() throws IOException {
    return analyse(italianAnalyzer);
  }

  @Benchmark
  public int trovatore() throws IOException {
    return analyse(ItalianAnalysis.words());
  }

  private int analyse(Analyzer analyzer) throws IOException {
    int letters = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          letters += term.length();
        }
        stream.end();
      }
    }
    return letters;
  }
}
