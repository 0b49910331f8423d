package it.trovatore.indexer.extract.container;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What lies in an archive where people would look for a document, and is none that is read: files
 * whose path leads out of the archive, links that do, pipes and devices. A link to what is in the
 * archive is passed over, since that is read under its own path.
 */
final class LeftOut {
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();

  /** Whether the path of a member leads up somewhere, of which note is taken then. */
  boolean isOutside(String path) {
    boolean outside = Arrays.asList(path.split("/", -1)).contains("..");
    if (outside) {
      reasons.put(path, "ha «..» nel percorso, e non viene letto");
    }
    return outside;
  }

  /** A symbolic link, whose target begins at its folder. */
  void link(String path, String target) {
    links.put(path, target.startsWith("/") ? "" : followed(path, target).orElse(""));
  }

  /** Another name of the member with that path. */
  void sameAs(String path, String member) {
    links.put(path, member);
  }

  /** A pipe or a device. */
  void special(String path) {
    reasons.put(path, "non è un file: è una pipe o un dispositivo");
  }

  /**
   * Notes it all as problems of the archive.
   *
   * @param read the paths of what is read of it
   */
  void tell(Collection<String> read, Findings findings) {
    if (!links.isEmpty()) {
      NavigableSet<String> inside = new TreeSet<>(read);
      links.forEach(
          (path, target) -> {
            if (!leadsTo(target, inside)) {
              reasons.put(path, "è un collegamento fuori dall'archivio: non viene seguito");
            }
          });
    }
    reasons.forEach((path, reason) -> findings.bad("«" + path + "»", reason));
  }

  private static boolean leadsTo(String target, NavigableSet<String> inside) {
    String below = inside.ceiling(target + "/");
    return inside.contains(target) || (below != null && below.startsWith(target + "/"));
  }

  private static Optional<String> followed(String link, String target) {
    Deque<String> names = new ArrayDeque<>(List.of(link.split("/", -1)));
    names.removeLast();
    for (String name : target.split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }
}
