package evisor.rules.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.kie.api.KieBase;

/** Tells one build of evisor on one Java and one Drools from another. */
public final class BuildIdentity {

  private BuildIdentity() {}

  /** Returns a text that changes with every class of evisor, with Java and with Drools. */
  public static String id() {
    StringBuilder id = new StringBuilder();
    id.append("java ").append(Runtime.version().feature());
    id.append(" drools ").append(KieBase.class.getPackage().getImplementationVersion());
    try {
      Path code =
          Path.of(BuildIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        addFolder(code, id);
      } else {
        addJar(code, id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("evisor does not know where its classes are", e);
    }
    return id.toString();
  }

  private static void addJar(Path jar, StringBuilder id) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    add("evisor.jar", bytes.length, sum(bytes), id);
  }

  private static void addFolder(Path folder, StringBuilder id) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes =
          files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      for (Path file : classes) {
        byte[] bytes = Files.readAllBytes(file);
        add(folder.relativize(file).toString(), bytes.length, sum(bytes), id);
      }
    }
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static void add(String name, long size, long sum, StringBuilder id) {
    id.append('\n').append(name).append(' ').append(size).append(' ').append(sum);
  }
}
