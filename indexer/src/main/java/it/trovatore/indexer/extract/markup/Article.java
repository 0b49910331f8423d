package it.trovatore.indexer.extract.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Finds the text of a page: the {@code main} or the only {@code article}, else the body; without
 * navigation, banners, asides and footers, told by their elements, their roles, and their classes
 * and ids together with how much of them is links. What makes up more than half of the page's text
 * is never taken for any of these, unless it is nearly all links. What a script shows in its place,
 * such as the pages behind tabs, is text too, but not what opens over the page.
 */
final class Article {
  private static final String INVISIBLE =
      "script, style, noscript, template, button, select, textarea, svg, iframe, object, canvas,"
          + " [aria-hidden=true]";
  private static final String APART =
      "nav, aside, footer, dialog, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog]";

  /** What is hidden until a script shows it: parts of the article, or what opens over the page. */
  private static final String HIDDEN = "[hidden], [style~=(?i)display:\\s*none]";

  private static final String OVERLAYS =
      "nav, aside, footer, dialog, menu, [role=navigation], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=alert], [role=status], [role=tooltip], [role=menu]";
  private static final Set<String> OVERLAY_NAMES =
      Set.of(
          "modal",
          "dialog",
          "popup",
          "overlay",
          "lightbox",
          "toast",
          "tooltip",
          "dropdown",
          "alert",
          "error",
          "loading",
          "spinner",
          "preheader",
          "nav",
          "navigation",
          "menu",
          "toolbar",
          "login",
          "search");
  private static final String CONTROLS = "form, input:not([type=hidden])";
  private static final Set<String> BANNERS = Set.of("cookie", "cookies", "consent", "gdpr");
  private static final Set<String> APART_NAMES =
      Set.of(
          "navbar",
          "navheader",
          "navfooter",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "share",
          "sharing",
          "social",
          "newsletter",
          "advert",
          "adv",
          "pubblicita",
          "skip",
          "skiplink",
          "sphinxsidebar",
          "masthead");
  private static final Set<String> LINKS_NAMES =
      Set.of(
          "nav",
          "navigation",
          "menu",
          "sidebar",
          "footer",
          "header",
          "related",
          "toolbar",
          "pager",
          "widget",
          "banner",
          "login",
          "search",
          "prev",
          "next",
          "topbar",
          "sidenav");
  private static final Pattern NAME_PARTS = Pattern.compile("[\\s_:-]+|(?<=[a-z])(?=[A-Z])");
  private static final String OF_LAYOUT =
      "table, h1, h2, h3, h4, h5, h6, ul, ol, dl, pre, div, form, p ~ p, blockquote";
  private static final int ENOUGH = 200;
  private static final Set<String> MENUS = Set.of("ul", "ol", "p", "div", "table");
  private static final double PARTLY = 0.3;
  private static final double MOSTLY = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int MENU_LINKS = 5;
  private static final int MENU_LINK_LENGTH = 25;

  private Article() {}

  /** Takes out what nobody ever sees, or only in front of the page. */
  static void dropInvisible(Document page) {
    page.select(INVISIBLE).remove();
    int total = page.body().text().length();
    for (Element hidden : page.select(HIDDEN)) {
      if (isOverlay(hidden, total)) {
        hidden.remove();
      } else if (hidden.previousSibling() instanceof Element before && before.is(HIDDEN)) {
        hidden.before(new TextNode(" "));
      }
    }
  }

  /** Whether something hidden is shown in front of the page, if ever, instead of in the article. */
  private static boolean isOverlay(Element hidden, int total) {
    if (hidden.selectFirst("main, article") != null || !isMinor(hidden, total)) {
      return false;
    }
    return hidden.is(OVERLAYS)
        || linked(hidden) > NEARLY_ALL
        || (hidden.text().length() < ENOUGH && hidden.selectFirst(CONTROLS) != null)
        || names(hidden).anyMatch(OVERLAY_NAMES::contains);
  }

  /** The element that holds the article; what does not belong to it is taken out of the page. */
  static Element of(Document page) {
    Element body = page.body();
    int total = body.text().length();
    for (Element apart : page.select(APART)) {
      if (isMinor(apart, total)) {
        apart.remove();
      }
    }
    for (Element header : page.select("header")) {
      if (header.closest("article, main") == null && !holdsTitle(header, page)) {
        header.remove();
      }
    }
    for (Element named : body.select("[class], [id]")) {
      if (named.closest("body") != null && isApart(named, total)) {
        named.remove();
      }
    }
    dropMenus(body, total);
    return content(page);
  }

  private static Element content(Document page) {
    Element body = page.body();
    for (String name : List.of("main, [role=main]", "article")) {
      Elements found = page.select(name);
      if (found.size() == 1) {
        int length = found.text().length();
        if (length >= ENOUGH || length * 2 >= body.text().length()) {
          return found.getFirst();
        }
      }
    }
    return body;
  }

  private static boolean isMinor(Element element, int total) {
    return element.text().length() * 2 <= total || linked(element) > NEARLY_ALL;
  }

  private static boolean holdsTitle(Element header, Document page) {
    Element heading = header.selectFirst("h1");
    String text = heading == null ? "" : heading.text();
    return !text.isEmpty() && page.title().startsWith(text);
  }

  private static boolean isApart(Element element, int total) {
    if (element.selectFirst("h1, main, article") != null
        || element.nameIs("body")
        || element.nameIs("main")
        || element.nameIs("article")) {
      return false;
    }
    return names(element)
        .anyMatch(
            name ->
                (BANNERS.contains(name) && element.closest("article, main") == null)
                    || (APART_NAMES.contains(name)
                        && isMinor(element, total)
                        && (element.text().length() < ENOUGH || linked(element) > PARTLY))
                    || (LINKS_NAMES.contains(name) && linked(element) > MOSTLY));
  }

  /** The words of an element's classes and id. */
  private static Stream<String> names(Element element) {
    return NAME_PARTS
        .splitAsStream(element.className() + " " + element.id())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  /** The columns of links in pages that tables lay out, and the lists of links over the title. */
  private static void dropMenus(Element body, int total) {
    for (Element table : body.select("table")) {
      if (isLayout(table)) {
        for (Element cell : table.select("td")) {
          if (table.equals(cell.closest("table"))
              && isMenu(cell)
              && cell.text().length() * 2 <= total) {
            cell.empty();
          }
        }
      }
    }
    Element title = body.selectFirst("h1");
    if (title == null) {
      return;
    }
    for (Element element : body.getAllElements()) {
      if (element.equals(title)) {
        return;
      }
      if (MENUS.contains(element.normalName())
          && element.selectFirst("h1") == null
          && isMenu(element)) {
        element.empty();
      }
    }
  }

  private static boolean isMenu(Element element) {
    Elements links = element.select("a[href]");
    return links.size() >= MENU_LINKS
        && linked(element) > NEARLY_ALL
        && element.text().length() / links.size() <= MENU_LINK_LENGTH;
  }

  /** How much of the text is links. */
  private static double linked(Element element) {
    int length = element.text().length();
    int links = 0;
    for (Element link : element.select("a[href]")) {
      links += link.text().length();
    }
    return length == 0 ? 0 : (double) links / length;
  }

  /** Whether a table lays out the page instead of holding data. */
  static boolean isLayout(Element table) {
    if (table.attr("role").equals("presentation")) {
      return true;
    }
    boolean single = true;
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        int filled = 0;
        for (Element cell : row.children()) {
          filled += cell.hasText() ? 1 : 0;
          if (cell.nameIs("td") && cell.selectFirst(OF_LAYOUT) != null) {
            return true;
          }
        }
        single &= filled <= 1;
      }
    }
    return single;
  }
}
