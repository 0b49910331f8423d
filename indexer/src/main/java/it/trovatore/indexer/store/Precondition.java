package it.trovatore.indexer.store;

import java.util.Set;

/** What must be so of the stored document for a change to be made. */
public sealed interface Precondition {

  /** Whether it is so; {@code version} is 0 when there is no such document. */
  boolean holds(long version);

  /** The change is made in any case. */
  record None() implements Precondition {
    @Override
    public boolean holds(long version) {
      return true;
    }
  }

  /** There is no document with this id. */
  record Absent() implements Precondition {
    @Override
    public boolean holds(long version) {
      return version == 0;
    }
  }

  /** There is a document with this id. */
  record Present() implements Precondition {
    @Override
    public boolean holds(long version) {
      return version != 0;
    }
  }

  /** The document is at one of these versions. */
  record OneOf(Set<Long> versions) implements Precondition {
    public OneOf {
      versions = Set.copyOf(versions);
    }

    @Override
    public boolean holds(long version) {
      return versions.contains(version);
    }
  }
}
