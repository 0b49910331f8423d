package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine promises of the pages of an answer, and of queries that have none. */
public abstract class PagingContract extends EngineContract {

  @Test
  void pagesOfManyWordsThatManyDocumentsHaveAddUpToo() {
    List<String> words = List.of("i", "le", "non", "una", "che", "per");
    Random random = new Random(7);
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(10 + random.nextInt(60), 0, words.size())
              .mapToObj(words::get)
              .collect(Collectors.joining(" "));
      documents.add(document(i + ".txt", text));
    }
    publish(documents.toArray(SourceDocument[]::new));
    for (int many = 2; many <= 5; many++) {
      Query query = all(words.stream().limit(many).map(EngineContract::w).toArray(Query[]::new));
      Set<String> seen = new HashSet<>();
      long total = search(query).total();
      for (int from = 0; from < total; from += 10) {
        seen.addAll(
            ids(
                engine
                    .searcher()
                    .search(
                        new SearchRequest(query, from, 10, Sort.RELEVANCE, false, true, true))));
      }
      assertEquals(total, seen.size(), query.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "OLDEST"})
  void undatedDocumentsComeLastByDate(Sort sort) {
    publish(document("x.txt", "Testo."), dated("a", "2023-12-31"), dated("b", "2024-01-01"));
    assertEquals(
        sort == Sort.NEWEST ? List.of("b", "a", "x.txt") : List.of("a", "b", "x.txt"),
        ids(search(word("testo"), sort)));
  }

  @Test
  void pagesAddUpToTheWhole() {
    publish(
        IntStream.range(0, 25)
            .mapToObj(i -> document("f" + i + ".txt", "Testo numero " + i))
            .toArray(SourceDocument[]::new));
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 40; offset += 10) {
      SearchResponse page =
          engine.searcher().search(new SearchRequest(word("testo"), offset, 10, Sort.RELEVANCE));
      assertEquals(25, page.total());
      paged.addAll(ids(page));
    }
    assertEquals(25, paged.size());
    assertEquals(25, paged.stream().distinct().count());
    assertEquals(
        paged,
        ids(engine.searcher().search(new SearchRequest(word("testo"), 0, 100, Sort.RELEVANCE))));
  }

  @Test
  void theEmptyQueryFindsAllDocumentsAndMarksNothing() {
    publish(document("a.txt", "Uno."), document("b.txt", "Due."));
    SearchResponse response = search(new Query.Everything());
    assertEquals(2, response.total());
    response.hits().forEach(hit -> assertEquals(List.of(), marked(hit.snippets().getFirst())));
  }

  @Test
  void whatCannotBeSearchedMatchesNothing() {
    publish(document("a.txt", "Uno."));
    assertEquals(0, search(all(w("???"))).total());
    assertEquals(0, search(phrase("...")).total());
  }

  @Test
  void anUnknownDocumentIsEmpty() {
    publish(document("a.txt", "Uno."));
    assertTrue(engine.searcher().document("b.txt", new Query.Everything(), true).isEmpty());
  }

  @Test
  void aVeryLongQueryIsAnsweredOrRefusedAsTooComplex() {
    publish(document("a.txt", "Parola123 in mezzo."));
    List<Query> words = IntStream.range(0, 20_000).<Query>mapToObj(i -> w("parola" + i)).toList();
    assertThrows(EngineException.TooComplex.class, () -> search(new Query.All(words)));
    assertEquals(1, search(new Query.All(words.subList(0, 500))).total());
  }
}
