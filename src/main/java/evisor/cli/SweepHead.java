package evisor.cli;

import evisor.files.FileFaults;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import evisor.request.JsonLine;
import evisor.request.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first line of the file of a part.
 *
 * @param part the part
 * @param lines how many answers follow
 * @param made what all parts have in common: plan, program, rules, knowledge, and what was asked
 */
record SweepHead(SweepPart part, long lines, Made made) {

  /** What made a part; parts of one sweep have the same. */
  record Made(String plan, String program, String rules, String knowledge, String asked) {}

  /** Returns the line. */
  String line() {
    return JsonWriter.object(
        out ->
            out.object(
                "sweep",
                () -> {
                  out.field("part", part.toString());
                  out.field("lines", lines);
                  out.field("plan", made.plan());
                  out.field("program_digest", made.program());
                  out.field("rules_digest", made.rules());
                  out.field("knowledge_digest", made.knowledge());
                  out.field("asked", made.asked());
                }));
  }

  /** Returns the head of a file that begins with one; empty where it begins with anything else. */
  static Optional<SweepHead> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Optional<JsonLine> line = new LineReader(in).next();
      return line.isEmpty() ? Optional.empty() : read(line.get().bytes());
    }
  }

  private static Optional<SweepHead> read(byte[] line) {
    FileFaults faults = new FileFaults();
    try {
      JsonFields head = JsonFields.of(JsonReader.read(line, ""), faults).object("sweep");
      Optional<SweepPart> part = SweepPart.named(head.text("part"));
      Made made =
          new Made(
              head.text("plan"),
              head.text("program_digest"),
              head.text("rules_digest"),
              head.text("knowledge_digest"),
              head.text("asked"));
      long lines = (long) head.number("lines");
      return faults.stop() ? Optional.empty() : part.map(one -> new SweepHead(one, lines, made));
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }
}
