package evisor.papers;

import evisor.files.Sha256;
import evisor.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs papers for electronic laboratory notebooks: a zip with one folder, which is an RO-Crate 1.1
 * (w3id.org/ro/crate/1.1) with a data set of all files, as the ELN file format asks. The same files
 * and date give the same bytes.
 */
final class ElnArchive {

  /** The name of the archive, as the specification of the format wishes it. */
  private static final String ROOT = "papers/";

  private static final String METADATA = "ro-crate-metadata.json";
  private static final String FOLDER = "isolation/";
  private static final String DATA_SET = "./" + FOLDER;

  // The first that a zip can state.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ElnArchive() {}

  /**
   * Packs files.
   *
   * @param title what they are of
   * @param version version of evisor
   * @param files the files
   * @param date when they were made
   */
  static byte[] of(String title, String version, List<PaperFile> files, LocalDate date) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, METADATA, metadata(title, version, files, date));
      for (PaperFile file : files) {
        entry(zip, FOLDER + file.name(), file.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(ROOT + name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] metadata(
      String title, String version, List<PaperFile> files, LocalDate date) {
    String json =
        JsonWriter.object(
            crate -> {
              crate.array(
                  "@context",
                  () -> {
                    crate.element("https://w3id.org/ro/crate/1.1/context");
                    // A word of notebooks that those of crates lack.
                    crate.element(() -> crate.field("sha256", "https://schema.org/sha256"));
                  });
              crate.array(
                  "@graph",
                  () -> {
                    crate.element(() -> descriptor(crate, date));
                    crate.element(() -> root(crate, title, date));
                    crate.element(() -> dataSet(crate, title, files, date));
                    files.forEach(file -> crate.element(() -> file(crate, file)));
                    crate.element(() -> maker(crate, version));
                    crate.element(() -> licence(crate));
                  });
            });
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void descriptor(JsonWriter crate, LocalDate date) {
    crate.field("@id", METADATA);
    crate.field("@type", "CreativeWork");
    reference(crate, "about", "./");
    reference(crate, "conformsTo", "https://w3id.org/ro/crate/1.1");
    crate.field("dateCreated", date.toString());
    reference(crate, "sdPublisher", "#evisor");
    crate.field("version", "1.0");
  }

  private static void root(JsonWriter crate, String title, LocalDate date) {
    crate.field("@id", "./");
    crate.field("@type", "Dataset");
    crate.field("name", title);
    crate.field("description", "Papers that evisor made of an isolation plan: " + title);
    crate.field("datePublished", date.toString());
    reference(crate, "license", "#licence");
    reference(crate, "author", "#evisor");
    reference(crate, "publisher", "#evisor");
    crate.array("hasPart", () -> crate.element(() -> crate.field("@id", DATA_SET)));
  }

  private static void dataSet(
      JsonWriter crate, String title, List<PaperFile> files, LocalDate date) {
    crate.field("@id", DATA_SET);
    crate.field("@type", "Dataset");
    crate.field("name", title);
    crate.field("dateCreated", date.toString());
    reference(crate, "author", "#evisor");
    crate.array(
        "hasPart", () -> files.forEach(file -> crate.element(() -> crate.field("@id", id(file)))));
  }

  private static void file(JsonWriter crate, PaperFile file) {
    crate.field("@id", id(file));
    crate.field("@type", "File");
    crate.field("name", file.name());
    crate.field("description", file.title());
    crate.field("encodingFormat", file.mediaType());
    crate.field("contentSize", String.valueOf(file.bytes().length));
    crate.field("sha256", Sha256.of(file.bytes()));
  }

  private static String id(PaperFile file) {
    return DATA_SET + file.name();
  }

  private static void maker(JsonWriter crate, String version) {
    crate.field("@id", "#evisor");
    crate.field("@type", "Organization");
    crate.field("name", "evisor");
    crate.field("description", "evisor " + version);
  }

  private static void licence(JsonWriter crate) {
    crate.field("@id", "#licence");
    crate.field("@type", "CreativeWork");
    crate.field("name", "Not stated");
    crate.field("description", "The laboratory that asked for the papers decides on their use.");
  }

  private static void reference(JsonWriter crate, String name, String id) {
    crate.object(name, () -> crate.field("@id", id));
  }
}
