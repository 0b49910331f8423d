package it.trovatore.indexer.extract;

import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads what archives hold: each member of a zip or tar is read like a file of its own under the id
 * {@code archive!/member}; the content of a {@code .gz} stands for the file itself. Hidden members
 * and what operating systems strew about are left out, as in a folder.
 */
final class Archive {
  private Archive() {}

  static void zip(Item item, Findings findings) throws IOException, ExtractionException {
    long before = findings.seen();
    try (ZipFile zip = ZipFile.builder().setPath(item.location()).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        String name = name(entry);
        if (entry.isDirectory() || !isDocument(name)) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          findings.problem(new Problem(Problem.Kind.ENCRYPTED, "«" + name + "»"));
        } else if (zip.canReadEntryData(entry)) {
          try (InputStream content = zip.getInputStream(entry)) {
            member(item, name, content, findings);
          }
        } else {
          findings.problem(
              new Problem(Problem.Kind.UNKNOWN_FORMAT, "«" + name + "», compressione ignota"));
        }
      }
    }
    requireSomething(before, findings);
  }

  static void tar(Item item, Findings findings) throws IOException, ExtractionException {
    long before = findings.seen();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(item.location()));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && isDocument(entry.getName())) {
          member(item, entry.getName(), tar, findings);
        }
      }
    }
    requireSomething(before, findings);
  }

  static void gzip(Item item, Findings findings) throws IOException, ExtractionException {
    try (InputStream in = Files.newInputStream(item.location());
        GZIPInputStream content = new GZIPInputStream(in, 1 << 16)) {
      String name = item.extension().equals("tgz") ? item.stem() + ".tar" : item.stem();
      findings.content(item, name, content);
    }
  }

  private static void member(Item item, String name, InputStream content, Findings findings)
      throws ExtractionException {
    String path = tidy(name);
    findings.member(item.inner("!/", path), path, content);
  }

  /** Old programs write the names in the code page of the machine, and do not say which. */
  private static String name(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        ? entry.getName()
        : TextDecoder.decode(entry.getRawName());
  }

  private static boolean isDocument(String name) {
    return Corpus.admits(tidy(name));
  }

  private static String tidy(String name) {
    return name.replace('\\', '/').replaceAll("/{2,}", "/").replaceFirst("\\A(?:\\.?/)+", "");
  }

  private static void requireSomething(long before, Findings findings) throws ExtractionException {
    if (findings.seen() == before) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
  }
}
