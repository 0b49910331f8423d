package it.trovatore.indexer.extract;

import it.trovatore.indexer.source.Companions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What lies beside a file, or beside a member of an archive, and speaks about it and about all that
 * is in it.
 */
record Beside(Sidecar sidecar, Optional<Companion> mapping) {
  static final Beside NOTHING = new Beside(Sidecar.of(Optional.empty()), Optional.empty());

  /** In the file's folder. */
  static Beside of(Path file) {
    return new Beside(
        Sidecar.of(Companions.metadata(file).map(Companion::of)),
        Companions.mapping(file).map(Companion::of));
  }

  /**
   * In the member's archive.
   *
   * @param names of the companions in it
   * @param called gives the companion of a name
   */
  static Beside of(String member, Set<String> names, Function<String, Companion> called) {
    return names.isEmpty()
        ? NOTHING
        : new Beside(
            Sidecar.of(Companions.metadata(member, names).map(called)),
            Companions.mapping(member, names).map(called));
  }
}
