package it.trovatore.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A file of the corpus as the walk found it, together with its {@link Companions}.
 *
 * @param path by which the index knows it: NFC, {@code /} between the names
 * @param location where it lies; its name may be in another normal form
 * @param size in bytes, with its companions
 * @param modified the last of them, in whole milliseconds
 */
public record CorpusFile(String path, Path location, long size, Instant modified) {

  static CorpusFile of(
      String path, Path location, BasicFileAttributes attributes, List<Path> companions)
      throws IOException {
    long size = attributes.size();
    Instant modified = attributes.lastModifiedTime().toInstant();
    for (Path companion : companions) {
      Optional<BasicFileAttributes> its = attributesIfThere(companion);
      Instant when = its.map(found -> found.lastModifiedTime().toInstant()).orElse(modified);
      size += its.map(BasicFileAttributes::size).orElse(0L);
      modified = when.isAfter(modified) ? when : modified;
    }
    return new CorpusFile(path, location, size, modified.truncatedTo(ChronoUnit.MILLIS));
  }

  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static Optional<BasicFileAttributes> attributesIfThere(Path companion)
      throws IOException {
    try {
      return Optional.of(attributes(companion));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // gone since the folder was listed
    }
  }

  /** Whether the file and its companions still are as the walk found them. */
  public boolean isSteady() {
    try {
      return equals(of(path, location, attributes(location), Companions.of(location)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Its bytes, followed by those of its companions; to be closed by the caller. */
  public InputStream content() throws IOException {
    List<InputStream> parts = new ArrayList<>();
    parts.add(Files.newInputStream(location));
    for (Path companion : Companions.of(location)) {
      parts.add(openIfPossible(companion));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream openIfPossible(Path companion) {
    try {
      return Files.newInputStream(companion);
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }
}
