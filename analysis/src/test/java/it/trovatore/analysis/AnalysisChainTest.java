package it.trovatore.analysis;

import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own consistency checks (offsets, reuse, random Unicode) on the chain. */
public class AnalysisChainTest extends BaseTokenStreamTestCase {

  public void testRandomTextThroughTheChain() throws Exception {
    checkRandomData(random(), ItalianAnalysis.analyzer(), 200 * RANDOM_MULTIPLIER);
  }

  public void testRandomTextThroughTheWordsAlone() throws Exception {
    checkRandomData(random(), ItalianAnalysis.words(), 200 * RANDOM_MULTIPLIER);
  }
}
