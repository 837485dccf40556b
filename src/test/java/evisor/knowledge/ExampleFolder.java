package evisor.knowledge;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Term;
import evisor.words.ShippedWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The shipped knowledge base with made-up steps in place of its own, to be changed by tests:
 * claims, rotors, cores, samples and ranking are those of {@code rules}, every step has the four
 * forms of {@code forms.json}.
 */
final class ExampleFolder {

  private final SortedMap<String, String> files = new TreeMap<>();

  private ExampleFolder() {}

  static ExampleFolder create() {
    ExampleFolder example = new ExampleFolder();
    for (String name :
        List.of(
            "words", "claims", "rotors", "prices", "cores", "samples", "media", "doses",
            "ranking")) {
      String path = "knowledge/" + name + ".json";
      example.files.put(
          path, new String(ShippedRules.FOLDER.files().get(path), StandardCharsets.UTF_8));
    }
    example.files.put(
        "knowledge/methods.json", steps("methods", "method", ShippedWords.all(Method.class)));
    example.files.put(
        "knowledge/operations.json", steps("operations", "operation", List.of(Operation.values())));
    return example;
  }

  /**
   * Returns what a shipped file says where an expression matches, so that no test hangs on a
   * figure.
   */
  static String shippedText(String name, String expression) {
    String text =
        new String(ShippedRules.FOLDER.files().get("knowledge/" + name), StandardCharsets.UTF_8);
    return Pattern.compile(expression)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  /** Replaces the only place where a file says something. */
  ExampleFolder with(String name, String found, String replacement) {
    String path = "knowledge/" + name;
    String text = text(name);
    int at = text.indexOf(found);
    if (at < 0 || text.indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in " + name + ": " + found);
    }
    files.put(path, text.replace(found, replacement));
    return this;
  }

  /** Replaces the first place where one step, which stands on a line of its own, says something. */
  ExampleFolder withStep(String name, String step, String found, String replacement) {
    String line =
        text(name).lines().filter(l -> l.contains("\"" + step + "\"")).findFirst().orElseThrow();
    int at = line.indexOf(found);
    if (at < 0) {
      throw new IllegalArgumentException("not in " + step + ": " + found);
    }
    return with(
        name, line, line.substring(0, at) + replacement + line.substring(at + found.length()));
  }

  ExampleFolder withFile(String path, String text) {
    files.put(path, text);
    return this;
  }

  ExampleFolder without(String path) {
    files.remove(path);
    return this;
  }

  String text(String name) {
    return Objects.requireNonNull(files.get("knowledge/" + name), name);
  }

  RulesFolder folder() {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new RulesFolder("rules", bytes);
  }

  Knowledge read() throws FaultyFilesException {
    return KnowledgeReader.read(folder());
  }

  // One line for each step, so that tests can tell lines apart.
  private static String steps(String array, String key, List<? extends Term> words) {
    String forms = forms();
    List<String> entries = new ArrayList<>();
    for (Term word : words) {
      String phase =
          array.equals("methods") ? "" : ", \"phase\": \"finishing\", \"order\": " + entries.size();
      entries.add(
          "{\""
              + key
              + "\": \""
              + word.id()
              + "\", \"label\": \"a label\", \"purpose\": \"a purpose\""
              + phase
              + ", \"forms\": "
              + forms
              + "}");
    }
    return "{\"" + array + "\": [\n" + String.join(",\n", entries) + "\n]}\n";
  }

  private static String forms() {
    return resource("forms.json").replaceAll("\\s*\\n\\s*", " ");
  }

  static String resource(String name) {
    try (InputStream stream = ExampleFolder.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
