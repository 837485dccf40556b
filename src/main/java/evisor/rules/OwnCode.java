package evisor.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kie.api.KieBase;

/** Tells one build of evisor on one Java and one Drools from another. */
final class OwnCode {

  private OwnCode() {}

  /** Returns a text that changes with every class of evisor, with Java and with Drools. */
  static String id() {
    Sha256 hash = new Sha256();
    hash.add(String.valueOf(KieBase.class.getPackage().getImplementationVersion()));
    hash.add(String.valueOf(Runtime.version().feature()));
    try {
      Path code =
          Path.of(OwnCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        addFolder(code, hash);
      } else {
        addJar(code, hash);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("evisor does not know where its classes are", e);
    }
    return hash.hex();
  }

  // The list of a jar has a checksum of every file; no class need be read for it.
  private static void addJar(Path jar, Sha256 hash) throws IOException {
    StringBuilder list = new StringBuilder();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class")) {
          list.append(entry.getName()).append(' ').append(entry.getSize());
          list.append(' ').append(entry.getCrc()).append('\n');
        }
      }
    }
    hash.add(list.toString());
  }

  private static void addFolder(Path folder, Sha256 hash) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes =
          files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      for (Path file : classes) {
        hash.add(folder.relativize(file).toString());
        hash.add(Files.readAllBytes(file));
      }
    }
  }
}
