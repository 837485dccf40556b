package evisor.cli;

import evisor.Evisor;
import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.rules.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Loads the rules and the knowledge base that a command asks for. */
final class RulesLoader {

  private RulesLoader() {}

  /**
   * Returns who answers by the rules that the command line names, or else the checkout's, or else
   * the jar's.
   */
  static Advisor advisor(CommandLine line, Environment around) throws CommandFailure {
    return evisor(line, around).advisor();
  }

  /** Returns the door to the same rules. */
  static Evisor evisor(CommandLine line, Environment around) throws CommandFailure {
    try {
      Evisor evisor = Evisor.open(folder(line, around), around.cache());
      around.rules().note(evisor.advisor());
      return evisor;
    } catch (FaultyFilesException e) {
      throw doNotLoad(e);
    }
  }

  /** Returns the same, answering by an engine. */
  static Advisor advisor(CommandLine line, Environment around, Engine engine)
      throws CommandFailure {
    try {
      Advisor advisor = Advisor.load(folder(line, around), engine, around.cache());
      around.rules().note(advisor);
      return advisor;
    } catch (FaultyFilesException e) {
      throw doNotLoad(e);
    }
  }

  /** Returns who answers by a folder that was read. */
  static Advisor advisor(RulesFolder folder, Environment around) throws CommandFailure {
    try {
      return Evisor.open(folder, around.cache()).advisor();
    } catch (FaultyFilesException e) {
      throw doNotLoad(e);
    }
  }

  /** Returns the folder of rules that a command reads more of than an answer needs. */
  static RulesFolder whole(CommandLine line, Environment around) throws CommandFailure {
    try {
      return folder(line, around);
    } catch (FaultyFilesException e) {
      throw doNotLoad(e);
    }
  }

  private static CommandFailure doNotLoad(FaultyFilesException e) {
    return CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
  }

  /** Returns who answers by the same rules without compiling them. */
  static Advisor plainAdvisor(CommandLine line, Environment around) throws CommandFailure {
    return advisor(line, around, Engine.PLAIN);
  }

  /** Returns the knowledge base alone, of the same folder; the rules are not looked at. */
  static Knowledge knowledge(CommandLine line, Environment around) throws CommandFailure {
    try {
      return KnowledgeReader.read(folder(line, around));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The knowledge base does not load", e, ExitStatus.RULES);
    }
  }

  /** Returns where the rules are on disk that {@link #folder} reads, or would be. */
  static Path path(CommandLine line, Environment around) {
    return SharedOptions.RULES
        .in(line)
        .map(Path::of)
        .or(() -> around.checkout("rules"))
        .orElse(Path.of("rules"));
  }

  /** Returns the folder of rules that the command line names, the checkout's, or the jar's. */
  static RulesFolder folder(CommandLine line, Environment around)
      throws FaultyFilesException, CommandFailure {
    Optional<String> named = SharedOptions.RULES.in(line);
    if (named.isPresent() && !Files.isDirectory(Path.of(named.get()))) {
      throw CommandFailure.usage("--rules %s: there is no such folder.", named.get());
    }
    Optional<Path> path =
        named.map(Path::of).or(() -> around.checkout("rules").filter(Files::isDirectory));
    RulesFolder folder =
        path.isEmpty()
            ? RulesFolder.bundled()
            : RulesFolder.at(path.get(), named.orElse("rules"), around.cache());
    around.rules().note(folder, path);
    return folder;
  }
}
