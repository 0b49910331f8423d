package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path PROJECT = Path.of("..");

  @TempDir private Path clone;

  @Test
  void whereNothingCanBeWrittenItSaysSoAndEndsWithTwo() throws Exception {
    Files.copy(PROJECT.resolve("trovatore"), clone.resolve("trovatore"));
    Path jdk = Files.createDirectory(clone.resolve(".mvn")).resolve("find-jdk.sh");
    Files.copy(PROJECT.resolve(".mvn/find-jdk.sh"), jdk);
    Files.writeString(clone.resolve("server"), "no folder, for root too");

    ProcessBuilder launcher = new ProcessBuilder("sh", clone.resolve("trovatore").toString());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = launcher.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(2, process.waitFor(), said);
    assertTrue(said.startsWith("Trovatore va compilato"), said);
    assertEquals(1, said.lines().count(), said);
  }
}
