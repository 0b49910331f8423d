package it.trovatore.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.analysis.ItalianTerms;
import it.trovatore.analysis.lexicon.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class WordTermsTest {

  private static final int THREADS = 8;

  /** In each round all threads begin with nothing remembered, and meet the same words. */
  private static final int ROUNDS = 5;

  @Test
  void threadsThatDeriveTheSameWordsAtOnceGetTheTermsOfEach() throws Exception {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, List<String>> expected = expected();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < ROUNDS; round++) {
        WordTerms terms = new WordTerms();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Map<String, List<String>>>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          List<String> words = new ArrayList<>(expected.keySet());
          Collections.sort(words);
          if (thread % 2 == 1) {
            Collections.shuffle(words, random);
          }
          all.add(
              () -> {
                start.await();
                derived(terms, words);
                return derived(terms, words);
              });
        }
        for (Future<Map<String, List<String>>> derived : threads.invokeAll(all)) {
          assertEquals(expected, derived.get(), () -> "seed " + seed);
        }
      }
    }
  }

  private static Map<String, List<String>> expected() {
    ItalianTerms terms = new ItalianTerms();
    Map<String, List<String>> expected = new HashMap<>();
    for (String word : List.of("porta", "gatto", "andavano", "scrittore", "perché", "bxyqz")) {
      expected.put(word, terms.of(word));
      for (String near : WordForms.atOneEdit(word)) {
        expected.put(near, terms.of(near));
        expected.put(near + "qui", terms.of(near + "qui"));
      }
    }
    String tooLong = "parola".repeat(20);
    expected.put(tooLong, terms.of(tooLong));
    return expected;
  }

  private static Map<String, List<String>> derived(WordTerms terms, List<String> words)
      throws IOException {
    Map<String, List<String>> derived = new HashMap<>();
    for (String word : words) {
      List<String> ofWord = new ArrayList<>();
      terms.derive(new BytesRef(word), term -> ofWord.add(term.utf8ToString()));
      derived.put(word, ofWord);
    }
    return derived;
  }
}
