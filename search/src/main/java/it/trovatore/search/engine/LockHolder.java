package it.trovatore.search.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A process that has an index, as it tells others in a file beside its lock.
 *
 * @param program as people start it, such as {@code trovatore serve}
 * @param pid its process number
 * @param since when it took the index
 */
public record LockHolder(String program, long pid, Instant since) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'alle' HH:mm:ss", Locale.ITALIAN)
          .withZone(ZoneId.systemDefault());

  /** This process, from now on. */
  public static LockHolder thisProcess(String program) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new LockHolder(program, ProcessHandle.current().pid(), now);
  }

  /** The holder that {@link #written} tells of; empty for any other text. */
  public static Optional<LockHolder> read(String written) {
    List<String> lines = written.lines().toList();
    try {
      return lines.size() == 3
          ? Optional.of(
              new LockHolder(
                  lines.get(0), Long.parseLong(lines.get(1)), Instant.parse(lines.get(2))))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Three lines. */
  public String written() {
    return program + "\n" + pid + "\n" + since + "\n";
  }

  /** For people, in Italian. */
  @Override
  public String toString() {
    return program + " (pid " + pid + ", dal " + TIME.format(since) + ")";
  }
}
