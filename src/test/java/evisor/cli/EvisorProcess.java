package evisor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Evisor as a process of its own, run from the classes under test. */
final class EvisorProcess {

  private EvisorProcess() {}

  static ProcessBuilder of(String... args) {
    return of(List.of(), "evisor.cli.Main", args);
  }

  /** Returns a process that runs a class of the tests or of evisor. */
  static ProcessBuilder of(List<String> javaOptions, String mainClass, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Devisor.cache=" + Path.of("target", "test-cache").toAbsolutePath()));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("EVISOR_HOME", Path.of("").toAbsolutePath().toString());
    return builder;
  }
}
