package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code trovatore serve} in a process of its own that said it is ready; closing kills it. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("Trovatore è pronto: (http://\\S+) \\((.*?)\\).*");

  private final Process process;
  private final URI address;
  private final String documents;

  private ServerProcess(Process process, URI address, String documents) {
    this.process = process;
    this.address = address;
    this.documents = documents;
  }

  /** Starts the program with any arguments. */
  public static Process start(String... args) throws IOException {
    return new ProcessBuilder(command(args)).start();
  }

  private static List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "it.trovatore.server.TrovatoreMain"));
    command.addAll(List.of(args));
    return command;
  }

  /** Starts a server with these arguments and waits until it is ready. */
  public static ServerProcess serve(String... args) throws IOException {
    return ready(start(serving(args)));
  }

  /**
   * As {@link #serve}, where no file can grow past so many blocks of 512 bytes, and the system says
   * so in Italian if it can.
   */
  public static ServerProcess serveOnAFullDisk(int blocks, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
    command.addAll(command(serving(args)));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LANGUAGE", "it"));
    return ready(process.start());
  }

  private static String[] serving(String... args) {
    List<String> all = new ArrayList<>(List.of("serve"));
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }

  private static ServerProcess ready(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        return new ServerProcess(process, URI.create(ready.group(1)), ready.group(2));
      }
    }
    throw new AssertionError(
        "the server did not start: "
            + said
            + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  public URI address() {
    return address;
  }

  /** How many documents it said it has. */
  public String documents() {
    return documents;
  }

  /** Tells it to end, as the system does, and waits until it did so by itself. */
  public void stop() throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server does not end");
    assertEquals(143, process.exitValue());
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server was killed");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
