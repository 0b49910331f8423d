package it.trovatore.lucene.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.query.PhraseQueries.Form;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.ExactPhrases;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.KnownWord;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;

class ExactPhrasesTest {

  @Test
  void findsWhatLuceneFindsAsAPhrase() throws IOException {
    try (RandomIndex index = RandomIndex.open()) {
      assertTrue(index.reader().leaves().size() > 1);
      for (int i = 0; i < 200; i++) {
        String row = index.text(2 + index.random().nextInt(3));
        assertSameAsPhrase(index, row, Form.AS_WRITTEN);
        assertSameAsPhrase(index, row, Form.INFLECTED);
      }
      assertSameAsPhrase(index, "porta sconosciuta", Form.INFLECTED);
    }
  }

  private static void assertSameAsPhrase(RandomIndex index, String row, Form form)
      throws IOException {
    IndexSearcher searcher = index.searcher();
    SearchTerms terms = new SearchTerms(searcher);
    List<Words.Word> words = Words.of(row).list();
    int[] phrase =
        Arrays.stream(
                searcher.search(
                        new PhraseQueries(terms, words, 0).in(TextField.TEXT, form),
                        RandomIndex.DOCUMENTS)
                    .scoreDocs)
            .mapToInt(each -> each.doc)
            .sorted()
            .toArray();
    List<List<KnownTerm>> known = new ArrayList<>();
    for (Words.Word word : words) {
      KnownWord.Forms forms = terms.known(word).in(TextField.TEXT);
      known.add(form == Form.INFLECTED ? forms.lemmas() : forms.surface());
    }
    int[] live = index.live();
    assertArrayEquals(
        phrase, ExactPhrases.have(live, terms, known), () -> row + ", seed " + index.seed());
  }
}
