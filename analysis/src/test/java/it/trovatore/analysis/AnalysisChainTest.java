package it.trovatore.analysis;

import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own consistency checks (offsets, reuse, random Unicode) on both chains. */
public class AnalysisChainTest extends BaseTokenStreamTestCase {

  public void testRandomTextThroughTheSurfaceChain() throws Exception {
    checkRandomData(random(), ItalianAnalysis.surface(), 200 * RANDOM_MULTIPLIER);
  }

  public void testRandomTextThroughTheStemmedChain() throws Exception {
    checkRandomData(random(), ItalianAnalysis.lemmatized(), 200 * RANDOM_MULTIPLIER);
  }
}
