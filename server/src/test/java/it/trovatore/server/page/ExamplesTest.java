package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.server.api.Answering;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void onlyWhatFindsSomethingIsOfferedAsSoonAsThatIsKnown() {
    FixedSearcher searcher = new FixedSearcher(3, "energia -nucleare");
    ArrayDeque<Runnable> background = new ArrayDeque<>();
    Examples examples = new Examples(new Answering(searcher), background::add);

    assertEquals(5, examples.in(searcher.status()).size());
    assertEquals(5, examples.in(searcher.status()).size());
    assertEquals(List.of(), searcher.asked);

    background.remove().run();
    assertEquals(List.of(Link.search("energia -nucleare")), examples.in(searcher.status()));
    assertEquals(0, background.size());
  }

  @Test
  void eachStateOfTheIndexIsAskedOnce() {
    FixedSearcher searcher = new FixedSearcher(3, "titolo:PyTorch");
    Examples examples = new Examples(new Answering(searcher), Runnable::run);
    List<Link> first = examples.in(searcher.status());
    int once = searcher.asked.size();

    assertEquals(first, examples.in(searcher.status()));
    assertEquals(once, searcher.asked.size());

    examples.in(searcher.status(Instant.EPOCH.plusSeconds(1)));
    assertEquals(2 * once, searcher.asked.size());
  }
}
