package it.trovatore.lucene;

import it.trovatore.lucene.Groups.Group;
import it.trovatore.lucene.highlight.Highlighter;
import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.schema.DocumentEntry;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What is told of the documents that were found. */
final class Hits {

  private Hits() {}

  /** The documents of a page with their titles, snippets and marks. */
  static List<Hit> marked(SearchTerms terms, Translation translation, List<Group> page)
      throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    IndexSearcher searcher = terms.searcher();
    int[] documents = ids(page);
    Highlighter highlighter = new Highlighter(searcher, translation);
    List<MarkedText> titles = highlighter.whole(TextField.TITLE, documents);
    List<List<MarkedText>> snippets = highlighter.snippets(TextField.TEXT, documents);
    MissingWords missing = MissingWords.of(terms, translation, documents);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      List<String> lacks = missing.in(documents[i]);
      hits.add(hit(searcher, page.get(i), titles.get(i), lacks, snippets.get(i)));
    }
    return hits;
  }

  /** The documents of a page without snippets and marks. */
  static List<Hit> unmarked(SearchTerms terms, Translation translation, List<Group> page)
      throws IOException {
    MissingWords missing = MissingWords.of(terms, translation, ids(page));
    List<Hit> hits = new ArrayList<>();
    for (Group each : page) {
      hits.add(hit(terms.searcher(), each, null, missing.in(each.hit().doc), List.of()));
    }
    return hits;
  }

  private static int[] ids(List<Group> page) {
    return page.stream().mapToInt(group -> group.hit().doc).toArray();
  }

  private static Hit hit(
      IndexSearcher searcher,
      Group found,
      @Nullable MarkedText title,
      List<String> missing,
      List<MarkedText> snippets)
      throws IOException {
    SourceDocument source = DocumentEntry.withoutBody(searcher, found.hit().doc);
    float score = found.hit().score;
    List<Copy> copies = SameTexts.named(searcher, found.copies());
    return new Hit(
        source.id(),
        source.file(),
        title == null ? MarkedText.unmarked(source.title()) : title,
        source.author(),
        source.date(),
        source.tags(),
        source.format(),
        source.about(),
        Float.isNaN(score) ? 0 : score,
        missing,
        snippets,
        copies,
        found.copies().size() - copies.size());
  }

  /** One whole document with its marks. */
  static FoundDocument document(IndexSearcher searcher, Translation translation, int doc)
      throws IOException {
    SourceDocument source = DocumentEntry.whole(searcher, doc);
    Highlighter highlighter = new Highlighter(searcher, translation);
    MarkedText body =
        source.body().isEmpty()
            ? MarkedText.unmarked("")
            : highlighter.whole(TextField.TEXT, new int[] {doc}).getFirst();
    SameTexts others = SameTexts.of(searcher, doc);
    return new FoundDocument(
        source.id(),
        source.file(),
        highlighter.whole(TextField.TITLE, new int[] {doc}).getFirst(),
        body,
        source.author(),
        source.date(),
        source.tags(),
        source.format(),
        source.about(),
        others.first(),
        others.more());
  }
}
