package it.trovatore.indexer.isolation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a child is started: with a small heap, quickly rather than for the long run, without this
 * process's environment but for what tells language and time zone, and deaf to the signals that a
 * terminal or a service manager sends to the whole group, since the parent ends its children. A
 * Java without memory leaves a mark in the workspace and then ends without a word: on standard
 * output Tika would take its words for a broken answer, and kill it before the mark is there.
 */
final class JavaCommand {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final Path ENV = Path.of("/usr/bin/env");
  private static final Set<String> KEPT =
      Set.of("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH");

  private JavaCommand() {}

  /** The command up to the class path and the main class, which Tika adds. */
  static List<String> of(
      ExtractionLimits limits, Workspace workspace, Path temporary, ClassPath classPath) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL) && Files.isExecutable(ENV)) {
      command.addAll(
          List.of(SHELL.toString(), "-c", "trap '' INT HUP TERM; exec \"$@\"", "trovatore"));
      command.addAll(List.of(ENV.toString(), "-i"));
      for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
        if (KEPT.contains(variable.getKey())) {
          command.add(variable.getKey() + "=" + variable.getValue());
        }
      }
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-DisplayVMOutput",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:OnOutOfMemoryError=" + workspace.markCommand(),
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + workspace.reports(),
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary,
            "-Dfile.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    if (classPath.archive() != null) {
      command.add("-XX:+AutoCreateSharedArchive");
      command.add("-XX:SharedArchiveFile=" + classPath.archive());
    }
    return command;
  }
}
