package it.trovatore.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.snowball.SnowballPorterFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.util.ElisionFilterFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as most would set it up: one text field, an analyzer, words OR-ed, default BM25. */
final class LuceneContender implements Contender {

  private final String name;
  private final Analyzer analyzer;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexSearcher searcher = new IndexSearcher(new MultiReader());

  private LuceneContender(String name, Analyzer analyzer) throws IOException {
    this.name = name;
    this.analyzer = analyzer;
  }

  static LuceneContender italianAnalyzer() throws IOException {
    return new LuceneContender("ItalianAnalyzer", new ItalianAnalyzer());
  }

  static LuceneContender snowball() throws IOException {
    return new LuceneContender(
        "Snowball",
        CustomAnalyzer.builder()
            .withTokenizer(StandardTokenizerFactory.NAME)
            .addTokenFilter(ElisionFilterFactory.NAME)
            .addTokenFilter(LowerCaseFilterFactory.NAME)
            .addTokenFilter(SnowballPorterFilterFactory.NAME, "language", "Italian")
            .addTokenFilter(ASCIIFoldingFilterFactory.NAME)
            .build());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void index(Map<String, Passage> passages) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, Passage> entry : passages.entrySet()) {
        Document document = new Document();
        document.add(new StringField("id", entry.getKey(), Field.Store.YES));
        Passage passage = entry.getValue();
        document.add(
            new TextField("text", passage.title() + "\n" + passage.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public List<String> search(String query, int size) throws IOException {
    Query built = new QueryBuilder(analyzer).createBooleanQuery("text", query);
    Query asked = built == null ? new MatchNoDocsQuery("no words") : built;
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(asked, size).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
    directory.close();
  }
}
