package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.rules.Engine;
import evisor.rules.JavaRules;
import java.nio.file.Path;
import java.util.Optional;

/** What runs the shipped rules in a benchmark. */
public enum Runs {
  /** Java that is generated of the rules: the floor. */
  JAVA("straight Java, generated from the rules"),
  /** Drools' executable model, which answers. */
  DROOLS("Drools' executable model, which answers"),
  /** The plain interpreter. */
  PLAIN("the plain interpreter"),
  /** Drools' classic builder. */
  CLASSIC("Drools' classic builder");

  private final String label;

  Runs(String label) {
    this.label = label;
  }

  /** Returns what a reader is told that it is. */
  String label() {
    return label;
  }

  /** Returns who answers by it. */
  Advisor advisor() throws FaultyFilesException {
    RulesFolder folder = RulesFolder.at(Path.of("rules"), "rules");
    Engine engine =
        switch (this) {
          case JAVA, PLAIN -> Engine.PLAIN;
          case DROOLS -> Engine.EXECUTABLE;
          case CLASSIC -> Engine.CLASSIC;
        };
    Advisor advisor = Advisor.load(folder, engine, Optional.empty());
    return this == JAVA
        ? new Advisor(
            advisor.knowledge(), JavaRules.of(advisor.rules(), folder, advisor.knowledge()))
        : advisor;
  }
}
