package it.trovatore.indexer.extract.container;

import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.fields.Beside;
import it.trovatore.indexer.extract.fields.Companion;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.indexer.source.Companions;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what archives hold: each member of a zip or tar is read like a file of its own under the id
 * {@code archive!/member}; the content of a {@code .gz} stands for the file itself. Hidden members
 * and what operating systems strew about are left out, as in a folder, and the companions of a
 * member count with it.
 */
public final class Archive {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private Archive() {}

  public static void zip(Item item, Findings findings) throws IOException, ExtractionException {
    long before = findings.seen();
    try (ZipFile zip = ZipFile.builder().setPath(item.location()).get()) {
      List<ZipArchiveEntry> entries = new ArrayList<>();
      Map<String, Companion> companions = new HashMap<>();
      Set<String> paths = new HashSet<>();
      LeftOut leftOut = new LeftOut();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        String path = tidy(name(entry));
        if (entry.isDirectory() || leftOut.isOutside(path) || !Corpus.admits(path)) {
          continue;
        }
        if (entry.isUnixSymlink()) {
          leftOut.link(path, target(zip, entry));
        } else {
          entries.add(entry);
          paths.add(path);
          if (mayBeCompanion(path, entry.getSize()) && zip.canReadEntryData(entry)) {
            companions.put(path, new Companion(path, () -> content(zip, entry)));
          }
        }
      }
      leftOut.tell(paths, findings);
      Members members = new Members(item, findings, companions, paths);
      for (ZipArchiveEntry entry : entries) {
        read(zip, entry, members, findings);
      }
    }
    requireSomething(before, findings);
  }

  private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      return Companion.bytes(content);
    }
  }

  /** Where a link leads; nowhere when that cannot be read. */
  private static String target(ZipFile zip, ZipArchiveEntry link) {
    try {
      return Objects.requireNonNullElse(zip.getUnixSymlink(link), "");
    } catch (IOException e) {
      LOG.debug("{} leads nowhere", link.getName(), e);
      return "";
    }
  }

  private static void read(ZipFile zip, ZipArchiveEntry entry, Members members, Findings findings)
      throws IOException, ExtractionException {
    String name = name(entry);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      findings.problem(new Problem(Problem.Kind.ENCRYPTED, "«" + name + "»"));
    } else if (zip.canReadEntryData(entry)) {
      try (InputStream content = zip.getInputStream(entry)) {
        members.read(tidy(name), content);
      }
    } else {
      findings.problem(
          new Problem(Problem.Kind.UNKNOWN_FORMAT, "«" + name + "», compressione ignota"));
    }
  }

  /** A tar has no list of what is in it, so that it is gone through before it is read. */
  public static void tar(Item item, Findings findings) throws IOException, ExtractionException {
    long before = findings.seen();
    Map<String, Companion> companions = new HashMap<>();
    Set<String> paths = new HashSet<>();
    LeftOut leftOut = new LeftOut();
    try {
      each(
          item,
          leftOut,
          (path, size, content) -> {
            paths.add(path);
            if (mayBeCompanion(path, size)) {
              byte[] bytes = Companion.bytes(content);
              companions.put(path, new Companion(path, () -> bytes));
            }
          });
    } catch (IOException e) {
      LOG.debug("{} ends here, which is said when it is read", item.name(), e);
    }
    leftOut.tell(paths, findings);
    Members members = new Members(item, findings, companions, paths);
    each(item, leftOut, (path, size, content) -> members.read(path, content));
    requireSomething(before, findings);
  }

  /** What is done with a member of a tar. */
  private interface Step {
    void take(String path, long size, InputStream content) throws IOException, ExtractionException;
  }

  private static void each(Item item, LeftOut leftOut, Step step)
      throws IOException, ExtractionException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(item.location()));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String path = tidy(entry.getName());
        if (entry.isDirectory() || leftOut.isOutside(path) || !Corpus.admits(path)) {
          continue;
        }
        if (entry.isSymbolicLink()) {
          leftOut.link(path, entry.getLinkName());
        } else if (entry.isLink()) {
          leftOut.sameAs(path, tidy(entry.getLinkName()));
        } else if (entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice()) {
          leftOut.special(path);
        } else if (entry.isFile()) {
          step.take(path, entry.getSize(), tar);
        }
      }
    }
  }

  public static void gzip(Item item, Findings findings) throws IOException, ExtractionException {
    try (InputStream in = Files.newInputStream(item.location());
        GZIPInputStream content = new GZIPInputStream(in, 1 << 16)) {
      String name = item.extension().equals("tgz") ? item.stem() + ".tar" : item.stem();
      findings.content(item, name, content);
    }
  }

  /** The members of one archive, of which some may speak about those beside them. */
  private static final class Members {
    private final Item archive;
    private final Findings findings;
    private final Map<String, Companion> companions;

    /** Keeps only those companions whose document is among the paths. */
    Members(Item archive, Findings findings, Map<String, Companion> named, Set<String> paths) {
      this.archive = archive;
      this.findings = findings;
      this.companions = new HashMap<>(named);
      companions
          .keySet()
          .removeIf(name -> Companions.document(name).filter(paths::contains).isEmpty());
    }

    void read(String path, InputStream content) throws ExtractionException {
      if (!companions.containsKey(path)) {
        Beside beside = Beside.of(path, companions.keySet(), companions::get);
        findings.member(archive.inner("!/", path), path, content, beside);
      }
    }
  }

  private static boolean mayBeCompanion(String path, long size) {
    return size <= Companion.LARGEST && Companions.document(path).isPresent();
  }

  /** Old programs write the names in the code page of the machine, and do not say which. */
  private static String name(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        ? entry.getName()
        : TextDecoder.decode(entry.getRawName());
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
