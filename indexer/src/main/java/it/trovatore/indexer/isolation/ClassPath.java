package it.trovatore.indexer.isolation;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes of this process for a child, which Tika starts with all jars of one folder: the
 * folder of the program's jar when that is all there is, else a folder with a jar that only leads
 * to the class path.
 *
 * @param folder with one jar
 * @param archive where the Java of the children keeps their classes in a form that is quick to
 *     load; null when the classes are not those of an installed program
 */
record ClassPath(Path folder, @Nullable Path archive) {
  private static final String JAR = ".jar";

  /**
   * The class path of this process.
   *
   * @param spare a folder to make the jar in, if one must be made
   */
  static ClassPath own(Path spare) throws IOException {
    List<Path> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    Path first = entries.getFirst();
    Path folder = first.getParent();
    if (entries.size() == 1 && folder != null && isOnlyJar(first, folder)) {
      String name = String.valueOf(first.getFileName());
      String archive = name.substring(0, name.length() - JAR.length()) + "-child.jsa";
      return new ClassPath(folder, folder.resolve(archive));
    }
    Files.createDirectories(spare);
    writeJar(spare.resolve("classpath" + JAR), entries);
    return new ClassPath(spare, null);
  }

  private static boolean isOnlyJar(Path jar, Path folder) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*" + JAR)) {
      for (Path other : jars) {
        if (!other.equals(jar)) {
          return false;
        }
      }
    }
    return jar.toString().endsWith(JAR);
  }

  private static void writeJar(Path jar, List<Path> entries) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        entries.stream().map(Path::toUri).map(URI::toASCIIString).collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out, manifest)) {
      written.finish();
    }
  }
}
