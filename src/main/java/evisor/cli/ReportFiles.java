package evisor.cli;

import evisor.files.Nearest;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;

/** Files that reports are written to beside standard output: {@code --output FORMAT=PATH}. */
final class ReportFiles<F> {

  static final String OPTION = "output";

  private final Map<String, F> formats;

  private ReportFiles(Map<String, F> formats) {
    this.formats = formats;
  }

  static TextOption option(WordOption<?> formats) {
    return new TextOption(
        OPTION,
        "FORMAT=PATH",
        "also write "
            + String.join(", ", formats.words())
            + " to a file; may be given several times");
  }

  /**
   * Returns the files that a command line names.
   *
   * @throws CommandFailure where a format is not known, a path is named twice, or a file could not
   *     be written
   */
  static <F> ReportFiles<F> of(CommandLine line, WordOption<F> formats) throws CommandFailure {
    Map<String, F> byPath = new LinkedHashMap<>();
    Set<Path> taken = new TreeSet<>();
    List<String> words = formats.words();
    for (String value : option(formats).all(line)) {
      int sign = value.indexOf('=');
      String format = sign < 0 ? value : value.substring(0, sign);
      if (!words.contains(format)) {
        throw CommandFailure.usage(
            Phrase.of(
                "--output %s: \"%s\" is no format.%s State --output FORMAT=PATH; formats: %s.",
                value, format, Nearest.nextQuestion(format, words), String.join(", ", words)));
      }
      String path = sign < 0 ? "" : value.substring(sign + 1);
      if (!taken.add(writable(value, path))) {
        throw CommandFailure.usage("--output " + value + ": " + path + " is named twice.");
      }
      byPath.put(path, formats.values().get(words.indexOf(format)));
    }
    return new ReportFiles<>(byPath);
  }

  private static Path writable(String value, String path) throws CommandFailure {
    if (path.isBlank()) {
      throw CommandFailure.usage("--output " + value + ": the path is missing; state FORMAT=PATH.");
    }
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      Path folder = file.getParent();
      if (Files.isDirectory(file)) {
        throw refused(value, path + " is a folder; a file is expected");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw refused(value, "there is no folder " + folder);
      }
      if (!Files.isWritable(Files.exists(file) && !Files.isRegularFile(file) ? file : folder)) {
        throw CommandFailure.unwritten(
            "--output " + value + ": nothing may be written to " + folder + ".");
      }
      return Files.exists(file)
          ? file.toRealPath()
          : folder.toRealPath().resolve(file.getFileName());
    } catch (InvalidPathException e) {
      throw refused(value, "this is no name of a file: " + e.getReason());
    } catch (IOException e) {
      throw refused(value, "it cannot be written: " + Problems.why(e));
    }
  }

  private static CommandFailure refused(String value, String why) {
    return CommandFailure.usage("--output " + value + ": " + why + ".");
  }

  /**
   * Writes every file; one that is there already is replaced only when the new one is whole.
   *
   * @param report the report in a format
   */
  void write(Function<F, String> report) throws CommandFailure {
    for (Map.Entry<String, F> entry : formats.entrySet()) {
      ReplacedFile.write(
          "--" + OPTION,
          entry.getKey(),
          report.apply(entry.getValue()).getBytes(StandardCharsets.UTF_8));
    }
  }
}
