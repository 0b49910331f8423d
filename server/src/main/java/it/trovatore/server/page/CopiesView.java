package it.trovatore.server.page;

import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.server.api.Links;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The other documents with the text of a hit, or of the document that is shown.
 *
 * @param places where the very same text is; the first ones
 * @param morePlaces the others of those
 * @param near the texts that are nearly the same
 * @param notListed how many there are of either kind beside these
 * @param separately the search that lists every document for itself; null where none was made
 */
record CopiesView(
    List<Link> places,
    List<Link> morePlaces,
    List<NearCopy> near,
    int notListed,
    @Nullable Link separately) {

  private static final int FIRST = 3;

  static CopiesView of(Hit hit, SearchParameters asked) {
    Link separately = Link.to("elenca ogni documento a parte", asked.withSeparate(true));
    return of(hit.copies(), hit.moreCopies(), asked, separately);
  }

  static CopiesView of(FoundDocument document, SearchParameters asked) {
    return of(document.copies(), document.moreCopies(), asked, null);
  }

  private static CopiesView of(
      List<Copy> copies, int more, SearchParameters asked, @Nullable Link separately) {
    List<Link> places =
        of(copies, Copy.Kind.EXACT).map(copy -> new Link(copy.id(), href(copy, asked))).toList();
    int first = Math.min(FIRST, places.size());
    return new CopiesView(
        places.subList(0, first),
        places.subList(first, places.size()),
        of(copies, Copy.Kind.NEAR).map(copy -> NearCopy.of(copy, asked)).toList(),
        more,
        separately);
  }

  private static Stream<Copy> of(List<Copy> copies, Copy.Kind kind) {
    return copies.stream().filter(copy -> copy.kind() == kind);
  }

  /** Where the title of a hit would lead. */
  private static String href(Copy copy, SearchParameters asked) {
    return Links.published(copy.about(), Links.document(copy.id(), asked));
  }

  /**
   * A text that is nearly the same.
   *
   * @param title leads to it
   * @param about its source, date and id, as far as they are known
   */
  record NearCopy(Link title, String about) {
    static NearCopy of(Copy copy, SearchParameters asked) {
      return new NearCopy(
          new Link(copy.title(), href(copy, asked)),
          Stream.of(
                  copy.about().source(),
                  copy.date() == null ? null : Italian.date(copy.date()),
                  copy.id())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · ")));
    }
  }
}
