package it.trovatore.lucene;

import it.trovatore.search.engine.AnyQueryContract;
import it.trovatore.search.engine.CopiedTextContract;
import it.trovatore.search.engine.CopiesContract;
import it.trovatore.search.engine.DamageContract;
import it.trovatore.search.engine.DroppingContract;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.FieldContract;
import it.trovatore.search.engine.JoiningContract;
import it.trovatore.search.engine.MarkingContract;
import it.trovatore.search.engine.MatchingContract;
import it.trovatore.search.engine.NumberContract;
import it.trovatore.search.engine.PagingContract;
import it.trovatore.search.engine.PhraseContract;
import it.trovatore.search.engine.RankingContract;
import it.trovatore.search.engine.RelativesContract;
import it.trovatore.search.engine.RepairContract;
import it.trovatore.search.engine.SnippetContract;
import it.trovatore.search.engine.SuggestionContract;
import it.trovatore.search.engine.WritingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The embedded engine keeps every contract. */
class LuceneEngineTest {

  @Nested
  class AnyQuery extends AnyQueryContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Writing extends WritingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Damage extends DamageContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Matching extends MatchingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Numbers extends NumberContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Ranking extends RankingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class CopiedText extends CopiedTextContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Marking extends MarkingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Copies extends CopiesContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Repair extends RepairContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Suggestions extends SuggestionContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Fields extends FieldContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Paging extends PagingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Phrases extends PhraseContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Joining extends JoiningContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Dropping extends DroppingContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Relatives extends RelativesContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class Snippets extends SnippetContract {
    @Override
    protected Engine open(Path folder) {
      return LuceneEngine.open(folder);
    }
  }
}
