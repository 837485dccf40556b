package evisor.cli;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FolderFiles;
import evisor.files.Sha256;
import evisor.json.Json;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import evisor.request.JsonLine;
import evisor.request.LineReader;
import evisor.request.RequestField;
import evisor.request.RequestFlag;
import evisor.request.RequestFlags;
import evisor.request.RequestFlags.Given;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests of a sweep, numbered from 1: the lines of a file, or all combinations of the values
 * of a grid, {@code {"grid": {"sample": ["plasma", "urine"], "volume": ["1 mL", "10 mL"]}}}, the
 * last field changing first. Its fields are named as the flags that state them.
 */
abstract sealed class SweepPlan {

  private final String digest;
  private final long size;

  private SweepPlan(String digest, long size) {
    this.digest = digest;
    this.size = size;
  }

  /** The requests of a part, one after the other. */
  interface Share extends Closeable {
    /** Returns the next one; empty at the end. */
    Optional<Numbered> next() throws IOException;
  }

  /**
   * A request.
   *
   * @param number its number in the plan, which a faulty one is told by
   * @param reading makes it
   */
  record Numbered(long number, LineAnswers.Reading reading) {}

  /**
   * Reads a plan.
   *
   * @param name a file of requests, or a grid where its name ends in {@code .json}
   */
  static SweepPlan read(String name) throws CommandFailure, IOException {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage("%s: there is no such file.", name);
    }
    return name.endsWith(".json") ? grid(file, name) : Requests.of(file, name);
  }

  private static SweepPlan grid(Path file, String name) throws CommandFailure, IOException {
    if (Files.size(file) > FolderFiles.MOST_BYTES) {
      throw CommandFailure.usage("%s: the file is too large for a grid.", name);
    }
    byte[] bytes = Files.readAllBytes(file);
    FileFaults faults = new FileFaults();
    try {
      JsonFields plan = JsonFields.of(JsonReader.read(bytes, name), faults);
      JsonFields fields = plan.object("grid");
      Map<String, List<String>> grid = new LinkedHashMap<>();
      for (String flag : fields.names()) {
        if (RequestField.flags().stream().map(RequestFlag::name).noneMatch(flag::equals)) {
          fields.refuse(flag, "unknown-field", "no flag states \"" + flag + "\".", "");
        }
        grid.put(flag, fields.items(flag).stream().map(SweepPlan::value).toList());
      }
      plan.done();
      faults.throwIfAny();
      return Grid.of(Sha256.of(bytes), grid, name);
    } catch (JsonSyntaxException e) {
      throw CommandFailure.usage(
          "%s: %s.", String.valueOf(e.place()), String.valueOf(e.getMessage()));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("sweep", "The grid cannot be read", e, ExitStatus.USAGE);
    }
  }

  private static String value(Json value) {
    return value instanceof JsonText text ? text.text() : JsonWriter.compact(value);
  }

  /** Returns a SHA-256 of the plan. */
  final String digest() {
    return digest;
  }

  /** Returns how many requests there are. */
  final long size() {
    return size;
  }

  /**
   * Opens some of the requests, in order.
   *
   * @param after the number of the last that is left out
   * @param last the number of the last
   */
  abstract Share share(long after, long last) throws IOException;

  /** The lines of a file. */
  private static final class Requests extends SweepPlan {

    private final Path file;
    private final String name;

    private Requests(Path file, String name, String digest, long size) {
      super(digest, size);
      this.file = file;
      this.name = name;
    }

    static Requests of(Path file, String name) throws IOException {
      Sha256 digest = new Sha256();
      long size = 0;
      try (InputStream in = Files.newInputStream(file)) {
        LineReader lines = new LineReader(in);
        for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
          digest.add(line.get().bytes());
          size++;
        }
      }
      return new Requests(file, name, digest.hex(), size);
    }

    @Override
    Share share(long after, long last) throws IOException {
      InputStream in = Files.newInputStream(file);
      LineReader lines = new LineReader(in);
      return new Share() {
        private long before;

        @Override
        public Optional<Numbered> next() throws IOException {
          for (; before < after; before++) {
            lines.next();
          }
          return before++ < last ? lines.next().map(Requests.this::numbered) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
          in.close();
        }
      };
    }

    private Numbered numbered(JsonLine line) {
      return new Numbered(
          line.number(), reader -> reader.read(line.bytes(), name + " line " + line.number()));
    }
  }

  /** All combinations of values. */
  private static final class Grid extends SweepPlan {

    private final Map<String, List<String>> values;

    private Grid(String digest, long size, Map<String, List<String>> values) {
      super(digest, size);
      this.values = values;
    }

    static Grid of(String digest, Map<String, List<String>> values, String name)
        throws CommandFailure {
      long size = 1;
      for (List<String> some : values.values()) {
        if (some.isEmpty() || size > Long.MAX_VALUE / some.size()) {
          throw CommandFailure.usage(
              "%s: each field of a grid needs values, and not endlessly many.", name);
        }
        size *= some.size();
      }
      return new Grid(digest, size, values);
    }

    @Override
    Share share(long after, long last) {
      return new Share() {
        private long before = after;

        @Override
        public Optional<Numbered> next() {
          if (before >= last) {
            return Optional.empty();
          }
          List<Given> given = given(before++);
          return Optional.of(new Numbered(before, reader -> RequestFlags.read(given, reader)));
        }

        @Override
        public void close() {}
      };
    }

    private List<Given> given(long index) {
      List<Given> given = new ArrayList<>();
      long left = size();
      long rest = index;
      for (Map.Entry<String, List<String>> field : values.entrySet()) {
        left /= field.getValue().size();
        given.add(new Given(field.getKey(), field.getValue().get((int) (rest / left))));
        rest %= left;
      }
      return given;
    }
  }
}
