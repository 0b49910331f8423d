package it.trovatore.bench.speed;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.analysis.ItalianTerms;
import it.trovatore.analysis.lexicon.StopWords;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Loading the lexicon and leading a first word to its terms, once in each of several new JVMs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class LexiconBenchmark {

  /** The chain itself, which has no lexicon until it meets a text, is loaded beforehand. */
  @Setup
  public void chain() {
    ItalianAnalysis.words();
    StopWords.have("vado");
  }

  @Benchmark
  public List<String> firstWord() {
    return new ItalianTerms().of("vado");
  }
}
