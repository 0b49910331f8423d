package it.trovatore.indexer.sync;

import it.trovatore.search.document.FileRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the index has of the files that a run does not look at.
 *
 * @param documents of them
 * @param rejected those with problems, in any order
 */
record Rest(long documents, List<FileRecord> rejected) {
  static final Rest NONE = new Rest(0, List.of());

  Rest {
    rejected = List.copyOf(rejected);
  }

  /** The rest when these files are looked at, which are among what this counts. */
  Rest without(Map<String, FileRecord> files) {
    return new Rest(
        documents - documents(files.values()),
        rejected.stream().filter(file -> !files.containsKey(file.path())).toList());
  }

  /** Together with these. */
  Rest with(Collection<FileRecord> files) {
    return new Rest(
        documents + documents(files),
        Stream.concat(rejected.stream(), files.stream().filter(file -> !file.problems().isEmpty()))
            .toList());
  }

  private static long documents(Collection<FileRecord> files) {
    return files.stream().mapToLong(FileRecord::documents).sum();
  }
}
