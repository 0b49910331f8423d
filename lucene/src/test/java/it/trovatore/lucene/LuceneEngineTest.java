package it.trovatore.lucene;

import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineContract;
import java.nio.file.Path;

class LuceneEngineTest extends EngineContract {

  @Override
  protected Engine open(Path folder) {
    return LuceneEngine.open(folder);
  }
}
