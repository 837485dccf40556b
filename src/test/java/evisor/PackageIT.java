package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package that a laboratory unpacks: all that runs and is to be read, and nothing of the build.
 * It runs once the package is made.
 */
final class PackageIT {

  private static final Path LICENCES = Path.of("src/licenses");
  private static final Path SCHEMAS = Path.of("src/main/resources/evisor/schemas");

  private static final String NAME = UnpackedPackage.NAME;

  @TempDir private static Path folder;

  @TempDir private Path place;

  @BeforeAll
  static void unpack() throws IOException {
    UnpackedPackage.in(folder);
  }

  @Test
  void holdsWhatRunsAndWhatIsToBeReadAndNothingElse() throws IOException {
    List<String> expected =
        new ArrayList<>(
            List.of(
                "LICENSE",
                "NOTICE",
                "SECURITY.md",
                "README.md",
                "cases/README.md",
                "evisor",
                "evisor.jar",
                "sbom.json",
                "rules/DOSSIER.md",
                "rules/GAPS.md",
                "rules/INDEX.md",
                "rules/KNOWLEDGE.md",
                "rules/PROVENANCE.md",
                "rules/README.md",
                "rules/WORDS.md"));
    try (JarFile jar = jar()) {
      String libraries = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      expected.addAll(List.of(libraries.split(" ", -1)));
    }

    files(LICENCES).forEach(path -> expected.add("licenses/" + path));
    files(SCHEMAS).forEach(path -> expected.add("schemas/" + path));

    assertThat(expected).anyMatch(path -> path.startsWith("lib/drools-core-"));
    assertThat(files(folder)).allMatch(path -> path.startsWith(NAME + "/"));
    assertThat(files(unpacked())).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyLibraryIsInTheNoticeAndTheBillOfMaterials() throws IOException {
    String notice = Files.readString(unpacked().resolve("NOTICE"));
    String bill = Files.readString(unpacked().resolve("sbom.json"));
    for (String library : files(unpacked().resolve("lib"))) {
      String name = library.replaceFirst("-\\d.*", "");
      assertThat(notice).as(name).contains(name.replaceFirst("^(drools|kie)-.*", "$1-*"));
      assertThat(bill)
          .contains(Sha256.of(Files.readAllBytes(unpacked().resolve("lib/" + library))));
    }
    try (JarFile jar = jar()) {
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
      for (String licence : files(LICENCES)) {
        assertThat(jar.getEntry("META-INF/licenses/" + licence)).as(licence).isNotNull();
      }
    }
  }

  @Test
  void everybodyMayReadAllOfItAndRunTheLauncher() throws IOException {
    for (String path : files(unpacked())) {
      String permissions =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked().resolve(path)));
      assertThat(permissions).as(path).isEqualTo(path.equals("evisor") ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  @Test
  void theJarCarriesTheRulesAndCasesAsTheyStandHere() throws IOException {
    for (String kind : List.of("rules", "cases")) {
      String inJar = "evisor/" + kind + "/";
      SortedSet<String> expected = files(Path.of(kind));
      try (JarFile jar = jar()) {
        for (String path : expected) {
          assertThat(jar.getEntry(inJar + path)).as(path).isNotNull();
          assertThat(jar.getInputStream(jar.getEntry(inJar + path)))
              .as(path)
              .hasBinaryContent(Files.readAllBytes(Path.of(kind, path)));
        }
        expected.add("index.txt");
        assertThat(entries(jar))
            .filteredOn(path -> path.startsWith(inJar) && !path.endsWith(".class"))
            .extracting(path -> path.substring(inJar.length()))
            .containsExactlyElementsOf(expected);
      }
    }
  }

  @Test
  void theJarCarriesNoClassWithoutASourceAndNoTest() throws IOException {
    try (JarFile jar = jar()) {
      List<String> entries = entries(jar);
      assertThat(entries).contains("evisor/cli/Main.class", "META-INF/LICENSE");
      assertThat(entries).allMatch(path -> path.startsWith("evisor/") || path.startsWith("META-"));
      assertThat(entries)
          .filteredOn(path -> path.endsWith(".class"))
          .extracting(path -> path.replaceFirst("(\\$.*)?\\.class$", ".java"))
          .allSatisfy(source -> assertThat(Path.of("src/main/java", source)).exists());
    }
  }

  @Test
  void beginsAProjectAndAnswersByItWhereNothingCanBeKept() throws Exception {
    Path project = place.resolve("our-rules");

    String begun = evisor(place, "new", "project", project.toString());
    assertThat(begun).contains("our-rules/rules holds ", " cases.");
    SortedSet<String> expected = new TreeSet<>();
    files(Path.of("rules")).forEach(path -> expected.add("rules/" + path));
    files(Path.of("cases")).forEach(path -> expected.add("cases/" + path));
    files(SCHEMAS).forEach(path -> expected.add("schemas/" + path));
    expected.add(".vscode/settings.json");
    assertThat(files(project)).isEqualTo(expected);

    assertThat(evisor(project, "check")).startsWith("Nothing is wrong in ");
    assertThat(evisor(project, "recommend", "--sample", "plasma", "--volume", "1 mL"))
        .startsWith("SEC ")
        .contains("\nSteps, from 1 mL ");
  }

  /** Returns what a call says; the cache would be in a folder that nobody can make. */
  private String evisor(Path where, String... arguments) throws Exception {
    List<String> call = new ArrayList<>(List.of(unpacked().resolve("evisor").toString()));
    call.addAll(List.of(arguments));
    Path out = place.resolve("out.txt");
    Path err = place.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(call).directory(where.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", unpacked().resolve("LICENSE").toString());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("it ends").isTrue();
    assertThat(err)
        .content()
        .startsWith("evisor: nothing is kept")
        .containsOnlyOnce("evisor: ")
        .doesNotContain("Exception");
    assertThat(process.exitValue()).isZero();
    return Files.readString(out);
  }

  private static Path unpacked() {
    return folder.resolve(NAME);
  }

  private static JarFile jar() throws IOException {
    return new JarFile(unpacked().resolve("evisor.jar").toFile());
  }

  private static List<String> entries(JarFile jar) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(JarEntry::getName)
        .sorted()
        .toList();
  }

  private static SortedSet<String> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      SortedSet<String> files = new TreeSet<>();
      for (Path path : found.filter(Files::isRegularFile).toList()) {
        files.add(root.relativize(path).toString());
      }
      return files;
    }
  }
}
