package it.trovatore.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.lucene.ranking.Ranking;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class GroupsTest {

  @Test
  void aRankingThatEndsBeforeItsTotalIsNotAskedAgainAndAgain() throws IOException {
    List<Integer> depths = new ArrayList<>();
    Groups.Ranked ranked =
        depth -> {
          if (depths.size() == 9) {
            throw new IllegalStateException("asked again: " + depths);
          }
          depths.add(depth);
          return new Ranking(5, List.of(new ScoreDoc(0, 1)));
        };
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(new Document());
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SearchRequest request =
            new SearchRequest(new Query.Everything(), 0, 10, Sort.RELEVANCE, true, false, false);
        Groups.Page page = Groups.page(new IndexSearcher(reader), ranked, request);
        assertEquals(1, page.groups().size());
        assertEquals(1, depths.size());
      }
    }
  }
}
