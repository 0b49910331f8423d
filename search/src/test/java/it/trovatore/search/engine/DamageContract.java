package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.SearchResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every engine promises when its files are not what it wrote: it never answers wrongly, says
 * what is the matter, and is made whole by a rebuild.
 */
public abstract class DamageContract extends EngineContract {

  /** What can become of a file. */
  enum Mishap {
    LOST {
      @Override
      byte @Nullable [] become(byte[] bytes) {
        return null;
      }
    },
    CUT_SHORT {
      @Override
      byte[] become(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
      }
    },
    EMPTIED {
      @Override
      byte[] become(byte[] bytes) {
        return new byte[0];
      }
    },
    A_BIT_FLIPPED {
      @Override
      byte[] become(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
          flipped[flipped.length / 2] ^= 0x10;
        }
        return flipped;
      }
    };

    abstract byte @Nullable [] become(byte[] bytes);

    void befall(Path file) throws IOException {
      byte[] left = become(Files.readAllBytes(file));
      Files.delete(file);
      if (left != null) {
        Files.write(file, left);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverBefallsAFileIsToldAndRepairedAndNeverAnsweredWrongly(
      Mishap mishap, @TempDir Path copies) throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    publish(document("c.txt", "L'acqua evapora."));
    engine.close();
    int told = 0;
    for (Path file : files(folder)) {
      Path copy = Files.createTempDirectory(copies, "copy");
      copy(folder, copy);
      mishap.befall(copy.resolve(folder.relativize(file)));
      told += reopened(copy, file) ? 1 : 0;
    }
    assertTrue(told > 0, "nothing was told of any file");
    engine = open(folder);
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedCopyReplacesNothing(Mishap mishap, @TempDir Path copies) throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    Path copy = copies.resolve("copia");
    engine.copyTo(copy);
    publish(document("c.txt", "L'acqua evapora."));
    Path largest = Collections.max(files(copy), Comparator.comparingLong(DamageContract::size));
    mishap.befall(largest);
    assertThrows(EngineException.Damaged.class, () -> engine.replaceBy(copy));
    assertEquals(3, search(word("acqua")).total());
    publish(document("d.txt", "L'acqua piove."));
    assertEquals(4, search(word("acqua")).total());
  }

  @Test
  void whatIsOpenAndCutShortIsNeverAnsweredAsNothing() throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    assertEquals(2, search(word("acqua")).total());
    for (Path file : files(folder)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(Math.max(0, channel.size() - 8));
      }
    }
    assertThrows(EngineException.Damaged.class, () -> search(word("vino")));
    assertNotNull(engine.searcher().damage());
    assertTrue(engine.stale());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsOpenGoesOnWhenAFileIsLost() throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    assertEquals(2, search(word("acqua")).total());
    List<String> heard = new ArrayList<>();
    engine.onDamage(heard::add);
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    engine.check(bytes -> {});
    assertEquals(2, search(word("acqua")).total());
    assertFalse(heard.size() > 1, "told once: " + heard);
  }

  @Test
  @Timeout(60)
  void whatIsOpenGoesOnWhenAllIsLostUntilItIsBuiltAnew() throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    publish(document("c.txt", "L'acqua evapora."));
    assertEquals(3, search(word("acqua")).total());
    List<String> heard = new ArrayList<>();
    engine.onDamage(heard::add);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    while (engine.searcher().status().damage() == null) {
      Thread.onSpinWait();
    }
    assertEquals(1, heard.size(), heard::toString);
    assertEquals(3, search(word("acqua")).total());
    assertTrue(engine.stale());
    bringIntoStep(engine);
    assertEquals(3, search(word("acqua")).total());
    assertNull(engine.searcher().status().damage());
    assertFalse(engine.stale());
  }

  @Test
  void aBitThatFlipsAfterACheckIsFoundByTheNext() throws IOException {
    publish(document("a.txt", "L'acqua scorre."), document("b.txt", "L'acqua gela."));
    List<String> heard = new ArrayList<>();
    engine.onDamage(heard::add);
    assertNull(engine.searcher().status().checked());
    AtomicLong read = new AtomicLong();
    engine.check(read::addAndGet);
    Instant checked = engine.searcher().status().checked();
    assertNotNull(checked);
    assertEquals(List.of(), heard);
    assertTrue(read.get() > 0, "nothing was read");

    Path largest = Collections.max(files(folder), Comparator.comparingLong(DamageContract::size));
    flipABitIn(largest);
    engine.check(bytes -> {});
    assertEquals(1, heard.size(), () -> "of " + largest);
    assertNotNull(engine.searcher().status().damage());
    assertEquals(checked, engine.searcher().status().checked());
    assertTrue(engine.stale());
    bringIntoStep(engine);
    assertNull(engine.searcher().status().damage());
    assertNull(engine.searcher().status().checked());
    assertTrue(engine.check(bytes -> {}));
    assertNotNull(engine.searcher().status().checked());
  }

  @Test
  void withoutAnIndexThereIsNothingToCheck() {
    assertFalse(engine.check(bytes -> {}));
    assertNull(engine.searcher().status().checked());
  }

  @Test
  void aCheckCanBeEnded() {
    publish(document("a.txt", "L'acqua scorre."));
    assertThrows(
        CancellationException.class,
        () ->
            engine.check(
                bytes -> {
                  throw new CancellationException("by the test");
                }));
    assertNull(engine.searcher().status().checked());
    assertNull(engine.searcher().status().damage());
  }

  /** Where it lies, as a disk does it. */
  private static void flipABitIn(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      long middle = channel.size() / 2;
      channel.read(one, middle);
      one.put(0, (byte) (one.get(0) ^ 0x10)).rewind();
      channel.write(one, middle);
    }
  }

  /** Whether damage was told; the engine must be right in the end. */
  private boolean reopened(Path copy, Path damaged) {
    try (Engine opened = open(copy)) {
      List<String> heard = new ArrayList<>();
      opened.onDamage(heard::add);
      try {
        opened.check(bytes -> {});
      } catch (EngineException.Damaged e) {
        assertFalse(heard.isEmpty(), "it was not told of " + damaged);
      }
      IndexStatus status = opened.searcher().status();
      boolean stale = opened.stale();
      if (heard.isEmpty()) {
        assertNull(status.damage(), () -> "untold: " + damaged);
      } else {
        assertNotNull(opened.searcher().status().damage(), () -> "no longer told: " + damaged);
        assertTrue(stale, () -> "not to be rebuilt: " + damaged);
      }
      answer(opened)
          .ifPresent(answer -> assertTrue(answer.total() >= 2, () -> "wrong: " + damaged));
      bringIntoStep(opened);
      assertEquals(3, answer(opened).orElseThrow().total(), () -> "lost: " + damaged);
      assertNull(opened.searcher().status().damage(), () -> "not repaired: " + damaged);
      assertFalse(opened.stale(), () -> "still to be rebuilt: " + damaged);
      return !heard.isEmpty();
    }
  }

  /** As whoever keeps the index in step does, which finds a lost commit by its files. */
  private static void bringIntoStep(Engine opened) {
    try (Indexer indexer = opened.stale() ? opened.rebuild() : opened.indexer()) {
      putAll(indexer);
    } catch (EngineException.Damaged e) {
      assertTrue(opened.stale(), "found in writing: " + e.getMessage());
      try (Indexer rebuild = opened.rebuild()) {
        putAll(rebuild);
      }
    }
  }

  private static void putAll(Indexer indexer) {
    put(indexer, document("a.txt", "L'acqua scorre."));
    put(indexer, document("b.txt", "L'acqua gela."));
    put(indexer, document("c.txt", "L'acqua evapora."));
    indexer.publish();
  }

  private static Optional<SearchResponse> answer(Engine opened) {
    try {
      return Optional.of(
          opened
              .searcher()
              .search(new SearchRequest(word("acqua"), 0, 10, SearchRequest.Sort.RELEVANCE)));
    } catch (EngineException.Damaged e) {
      return Optional.empty();
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.resolveSibling(""));
      Files.copy(file, target);
    }
  }
}
