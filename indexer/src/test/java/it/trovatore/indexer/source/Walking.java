package it.trovatore.indexer.source;

import java.nio.file.Path;
import java.util.List;

/** A program that prints how many files a folder has. */
final class Walking {
  private Walking() {}

  public static void main(String[] folder) {
    System.out.println(Corpus.of(List.of(Path.of(folder[0]))).list().files().size());
  }
}
