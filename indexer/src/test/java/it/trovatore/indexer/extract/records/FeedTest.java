package it.trovatore.indexer.extract.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds, of which each entry is a document. */
class FeedTest extends ExtractionOfFiles {

  @Test
  void theEntriesOfAFeedAreDocuments() throws IOException {
    SourceDocument rss =
        document(
            "a.rss",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Il giornale</title>
            <item><title>Il pane</title><guid>p1</guid><dc:creator>Anna Bianchi</dc:creator>
            <pubDate>Fri, 01 Mar 2024 10:00:00 +0100</pubDate><category>cucina</category>
            <description>Breve.</description>
            <content:encoded><![CDATA[<p>Farina &egrave; poco.</p><p>Acqua.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertEquals("a.rss#p1", rss.id());
    assertEquals("Il pane", rss.title());
    assertEquals("Farina è poco.\n\nAcqua.", rss.body());
    assertEquals("Anna Bianchi", rss.author());
    assertEquals(LocalDate.of(2024, 3, 1), rss.date());
    assertEquals(List.of("cucina"), rss.tags());

    SourceDocument atom =
        document(
            "a.xml",
            """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
            <entry><title>Il sale</title><id>urn:1</id><updated>2024-03-02T08:00:00Z</updated>
            <author><name>Ugo Neri</name></author><summary>Dal mare.</summary></entry></feed>
            """);
    assertEquals("Il sale", atom.title());
    assertEquals("Dal mare.", atom.body());
    assertEquals("Ugo Neri", atom.author());
    assertEquals("rss", atom.format());
  }

  @Test
  void ofAWordpressExportThePublishedPostsAreRead() throws IOException {
    SourceDocument found =
        document(
            "blog.xml",
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <item><title>Il pane</title><dc:creator>anna</dc:creator>
            <content:encoded><![CDATA[Primo [gallery ids="1"] capoverso.

            Secondo.]]></content:encoded><wp:post_id>7</wp:post_id>
            <wp:post_date>2024-03-02 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
            <wp:status>publish</wp:status></item>
            <item><title>Bozza</title><wp:post_type>post</wp:post_type>
            <wp:status>draft</wp:status></item>
            <item><title>foto</title><wp:post_type>attachment</wp:post_type>
            <wp:status>inherit</wp:status></item>
            </channel></rss>
            """);

    assertEquals("blog.xml#7", found.id());
    assertEquals("wxr", found.format());
    assertEquals("Primo capoverso.\n\nSecondo.", found.body());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
  }

  @Test
  void aFeedCutShortGivesWhatItHasAndIsReported() throws IOException {
    Extraction extraction =
        extract(
            "a.rss",
            "<?xml version=\"1.0\"?><rss><channel><item><title>Uno</title><description>Testo."
                + "</description></item><item><title>Du");

    assertEquals("Uno", documents().getFirst().title());
    assertTrue(kinds(extraction).contains(Problem.Kind.DAMAGED));
  }
}
