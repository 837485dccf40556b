package evisor.cli;

import evisor.speech.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a command did that ran inside the test. */
record Ran(int status, String out, String err) {

  /** Runs a command with the rules and cases of this checkout. */
  static Ran evisor(String... args) {
    return with("", args);
  }

  /** Runs a command that reads a text from standard input. */
  static Ran with(String in, String... args) {
    return with(in.getBytes(StandardCharsets.UTF_8), args);
  }

  /** Runs a command in an environment of a language. */
  static Ran speaking(Language language, List<String> args) {
    return run(
        new byte[0],
        Map.of(
            "EVISOR_HOME",
            Path.of("").toAbsolutePath().toString(),
            "LC_MESSAGES",
            language.tag() + "_UZ.UTF-8"),
        args.toArray(String[]::new));
  }

  /** Runs a command where neither rules nor cases are on disk, as beside an unpacked package. */
  static Ran outside(String... args) {
    return run(new byte[0], Map.of(), args);
  }

  /** Runs a command with the rules of this checkout where a file is the laboratory's profile. */
  static Ran of(Path laboratory, String... args) {
    return run(
        new byte[0],
        Map.of(
            "EVISOR_HOME",
            Path.of("").toAbsolutePath().toString(),
            "EVISOR_LAB",
            laboratory.toString()),
        args);
  }

  /** Runs a command with the rules and cases of another folder. */
  static Ran at(Path home, String... args) {
    return run(new byte[0], Map.of("EVISOR_HOME", home.toString()), args);
  }

  /** Runs a command with the rules of this checkout by a person who has a home. */
  static Ran athome(Path home, String... args) {
    return run(
        new byte[0],
        Map.of("EVISOR_HOME", Path.of("").toAbsolutePath().toString(), "HOME", home.toString()),
        args);
  }

  /** Runs a command that reads bytes from standard input. */
  static Ran with(byte[] in, String... args) {
    return run(in, Map.of("EVISOR_HOME", Path.of("").toAbsolutePath().toString()), args);
  }

  /** Runs a command into which a person types at a terminal. */
  static Ran typed(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path home = Path.of("").toAbsolutePath();
    Environment around =
        new Environment(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            print(out),
            print(err),
            Map.of(),
            false,
            false,
            Optional.of(Path.of("target", "test-cache")),
            Optional.of(home),
            new RulesInUse(),
            true);
    int status = Main.run(around, List.of(args));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ran run(byte[] in, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> variables = new TreeMap<>(environment);
    if (!environment.containsKey("HOME")) {
      // Whatever lies in the checkout of whoever runs the tests.
      variables.putIfAbsent("EVISOR_LAB", "");
    }
    int status = Main.run(around(in, print(out), print(err), variables), List.of(args));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Environment around(
      byte[] in, PrintStream out, PrintStream err, Map<String, String> environment) {
    return new Environment(
        new ByteArrayInputStream(in),
        out,
        err,
        environment,
        false,
        false,
        Optional.of(Path.of("target", "test-cache")),
        Optional.ofNullable(environment.get("EVISOR_HOME")).map(Path::of),
        new RulesInUse(),
        false);
  }

  static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
