package it.trovatore.indexer.extract.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.Layout;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a page: from its own elements, OpenGraph, Dublin Core and the like, and where
 * these are silent from the article that schema.org's JSON-LD describes.
 */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern OF_ARTICLES =
      Pattern.compile(".*(?:Article|Posting|WebPage|Report|Book|CreativeWork|Recipe|Review|Event)");
  private static final int DEEPEST = 6;

  private HtmlMetadata() {}

  static Draft.Properties of(Document page) {
    return own(page).orElse(described(page));
  }

  private static Draft.Properties own(Document page) {
    String title = Fields.orNull(page.title());
    String other = meta(page, "og:title", "dc.title", "dcterms.title", "twitter:title");
    boolean decorated = title != null && other != null && Layout.isWithSiteName(title, other);
    String byline = meta(page, "author", "dc.creator", "dcterms.creator", "article:author");
    String author =
        byline == null ? text(page.selectFirst("[rel=author], [itemprop=author]")) : byline;
    List<String> tags =
        Fields.list(meta(page, "keywords", "news_keywords", "dc.subject", "dcterms.subject"));
    return new Draft.Properties(
            title == null || decorated ? other : title,
            author != null && author.startsWith("http") ? null : author,
            Dates.parse(date(page)),
            tags.isEmpty()
                ? Fields.distinct(page.select("meta[property=article:tag]").eachAttr("content"))
                : tags)
        .about(
            language(page),
            meta(page, "description", "og:description", "dc.description", "twitter:description"),
            address(page),
            meta(page, "og:site_name", "dc.publisher", "dcterms.publisher"));
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html");
    for (String name : List.of("lang", "xml:lang")) {
      String language = html == null ? null : Fields.orNull(html.attr(name));
      if (language != null) {
        return language;
      }
    }
    return meta(page, "dc.language", "language", "og:locale");
  }

  private static @Nullable String address(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return canonical == null ? meta(page, "og:url") : Fields.orNull(canonical.attr("href"));
  }

  private static @Nullable String date(Document page) {
    String declared =
        meta(
            page,
            "article:published_time",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.date",
            "dcterms.created",
            "pubdate",
            "publish-date",
            "publication_date",
            "datepublished");
    if (declared != null) {
      return declared;
    }
    Element time =
        page.selectFirst(
            "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
    if (time == null) {
      return null;
    }
    String machine = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    return machine.isEmpty() ? time.text() : machine;
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (String key : List.of("name", "property", "itemprop")) {
        Element meta = page.selectFirst("meta[" + key + "=" + name + "][content]");
        String content = meta == null ? null : Fields.orNull(meta.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : Fields.orNull(element.text());
  }

  private static Draft.Properties described(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode article = article(parsed(script.data()), 0);
      if (article != null) {
        return described(article);
      }
    }
    return Draft.Properties.NONE;
  }

  private static @Nullable JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static Draft.Properties described(JsonNode article) {
    String headline = named(article.get("headline"));
    JsonNode keywords = article.get("keywords");
    String names = String.join(",", names(keywords));
    return new Draft.Properties(
            headline == null ? named(article.get("name")) : headline,
            Fields.orNull(String.join(", ", names(article.get("author")))),
            Dates.parse(named(article.get("datePublished"))),
            Fields.list(names))
        .about(
            named(article.get("inLanguage")),
            named(article.get("description")),
            named(article.get("url")),
            named(article.get("publisher")));
  }

  private static @Nullable JsonNode article(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return null;
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        JsonNode found = article(item, depth + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    boolean fits =
        names(node.get("@type")).stream().anyMatch(t -> OF_ARTICLES.matcher(t).matches());
    return fits ? node : article(node.get("@graph"), depth + 1);
  }

  private static @Nullable String named(@Nullable JsonNode node) {
    List<String> names = names(node);
    return names.isEmpty() ? null : names.getFirst();
  }

  /** The names in a value, which may be a text, a thing with a name, or a list of these. */
  private static List<String> names(@Nullable JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(item -> names.addAll(names(item)));
    } else {
      JsonNode value = node != null && node.isObject() ? node.get("name") : node;
      String text = Fields.text(value);
      if (text != null) {
        names.add(text);
      }
    }
    return names;
  }
}
