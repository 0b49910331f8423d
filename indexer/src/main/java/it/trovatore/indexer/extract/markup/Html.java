package it.trovatore.indexer.extract.markup;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads HTML: what {@link Article} takes for the text of the page, and the metadata that {@link
 * HtmlMetadata} finds. A page with visible text is never empty: where nothing is left as the
 * article, all that can be seen is.
 */
public final class Html implements Reader {

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    Document page = parse(Files.readAllBytes(file));
    Draft.Properties properties = HtmlMetadata.of(page);
    List<Block> blocks = blocks(page);
    if (blocks.isEmpty()) {
      throw new ExtractionException(Problem.Kind.NO_TEXT);
    }
    return new Draft(properties, blocks);
  }

  /** The blocks of a page or of a piece of one. */
  public static List<Block> blocks(String html) {
    return blocks(Jsoup.parse(html));
  }

  private static List<Block> blocks(Document page) {
    Article.dropInvisible(page);
    Element body = page.body();
    Element whole = body.clone();
    List<Block> article = HtmlText.blocks(Article.of(page));
    return article.isEmpty() ? HtmlText.blocks(whole) : article;
  }

  /** Valid UTF-8 is UTF-8 whatever the page declares; else what it declares, else as any text. */
  private static Document parse(byte[] bytes) throws IOException {
    String unicode = TextDecoder.unicode(bytes);
    if (unicode != null) {
      return Jsoup.parse(unicode);
    }
    Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    return declared.charset().equals(StandardCharsets.UTF_8)
        ? Jsoup.parse(TextDecoder.decode(bytes))
        : declared;
  }
}
