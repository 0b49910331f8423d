package it.trovatore.indexer.extract.fields;

import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.source.Companions;
import it.trovatore.search.document.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What lies beside a file, or beside a member of an archive, and speaks about it and about all that
 * is in it.
 */
public final class Beside {
  public static final Beside NOTHING = new Beside(Sidecar.of(Optional.empty()), Optional.empty());

  private final Sidecar metadata;
  private final Optional<Companion> mapping;

  private Beside(Sidecar metadata, Optional<Companion> mapping) {
    this.metadata = metadata;
    this.mapping = mapping;
  }

  /** In the file's folder. */
  public static Beside of(Path file) {
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
  public static Beside of(String member, Set<String> names, Function<String, Companion> called) {
    return names.isEmpty()
        ? NOTHING
        : new Beside(
            Sidecar.of(Companions.metadata(member, names).map(called)),
            Companions.mapping(member, names).map(called));
  }

  /** Says which columns and keys of tables and records are which fields. */
  public Optional<Companion> mapping() {
    return mapping;
  }

  /** What is wrong with the metadata. */
  public List<Problem> problems() {
    return metadata.problems();
  }

  /**
   * The draft with the metadata.
   *
   * @param itself whether they speak about this document, not about what it lies in
   */
  public Draft complete(Draft draft, boolean itself) {
    return metadata.complete(draft, itself);
  }
}
