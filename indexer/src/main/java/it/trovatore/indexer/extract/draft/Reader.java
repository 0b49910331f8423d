package it.trovatore.indexer.extract.draft;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the files of one format that hold one document each. Thread-safe. */
public interface Reader {
  Draft read(Path file) throws IOException, ExtractionException;
}
