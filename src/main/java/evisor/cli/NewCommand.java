package evisor.cli;

import evisor.authoring.AuthoringException;
import evisor.authoring.FolderOnDisk;
import evisor.authoring.NewProject;
import evisor.authoring.NewRule;
import evisor.authoring.NewRule.Begun;
import evisor.files.FaultyFilesException;
import evisor.rules.text.Verb;
import evisor.text.Phrase;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Begins a rule with its sentence and its cases. */
final class NewCommand implements Command {

  /** The verb that most rules have comes first. */
  private static final List<Verb> VERBS =
      List.of(
          Verb.AGAINST,
          Verb.FAVOUR,
          Verb.EXCLUDE,
          Verb.CAUTION,
          Verb.STUDY,
          Verb.ADVISE,
          Verb.REQUIRE,
          Verb.SET);

  @Override
  public String name() {
    return "new";
  }

  @Override
  public String purpose() {
    return "begins a rule with its sentence and cases, or a project with rules of its own";
  }

  @Override
  public String arguments() {
    return "rule ID [--in FILE] [--verb VERB] | project DIR";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Choices.option(
                "in",
                "FILE",
                "file of rules that it goes into, in the folder of rules; a new one is begun"
                    + " (default: where rules of its subject stand)"))
        .addOption(
            Choices.option("verb", "VERB", "what the rule does: " + String.join(", ", verbs())))
        .addOption(Choices.rules())
        .addOption(Choices.cases());
  }

  @Override
  public String notes() {
    return "An ID is a subject and a number, such as UC-042. With a subject alone, such as UC, the"
        + " next free number is said. All files are written or none. What is to be filled in"
        + " is marked by FILL-IN; evisor check lists it. A project is a folder with a copy"
        + " of the rules and cases that evisor carries; called in it, evisor answers by"
        + " them.";
  }

  @Override
  public Exit run(CommandLine line, Environment around) throws Failure, IOException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 2 || !List.of("rule", "project").contains(arguments.get(0))) {
      throw Failure.usage(
          "new takes: rule ID, for example \"evisor new rule UC-042\"; or: project DIR");
    }
    if (arguments.get(0).equals("project")) {
      return project(arguments.get(1), line, around);
    }
    String word = Choices.word(line, "verb", verbs());
    Verb verb = Verb.named(word).orElseThrow();
    FolderOnDisk rules = WritableFolders.rules(line, around);
    FolderOnDisk cases = WritableFolders.cases(line, around);
    String id = arguments.get(1);
    Optional<String> file = Optional.ofNullable(line.getOptionValue("in"));
    try {
      around.out().print(said(id, NewRule.in(rules, cases).begin(id, verb, file), line));
      return Exit.DONE;
    } catch (AuthoringException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (FaultyFilesException e) {
      throw Failure.files("rules", "The rules cannot be read", e, Exit.RULES);
    }
  }

  private static Exit project(String folder, CommandLine line, Environment around)
      throws Failure, IOException {
    if (folder.isBlank() || line.getOptions().length > 0) {
      throw Failure.usage("new project takes the name of a folder, and no option.");
    }
    try {
      NewProject.Begun begun = NewProject.in(Path.of(folder), folder);
      around
          .out()
          .print(
              Phrase.of(
                  "%s/rules holds %s files of rules, messages and knowledge, %s/cases %s cases.\n\n"
                      + "Next:\n"
                      + "  cd %s\n"
                      + "  evisor check\n"
                      + "  evisor test\n",
                  folder, begun.rules(), folder, begun.cases(), folder));
      return Exit.DONE;
    } catch (AuthoringException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      throw Failure.usage(folder + " is no name of a folder: " + e.getReason() + ".");
    } catch (FaultyFilesException e) {
      throw Failure.files("rules", "The rules cannot be read", e, Exit.RULES);
    }
  }

  private static List<String> verbs() {
    return VERBS.stream().map(Verb::id).toList();
  }

  private static String said(String id, Begun begun, CommandLine line) {
    StringBuilder text = new StringBuilder();
    text.append(id).append(" is begun:\n");
    text.append("  ").append(begun.rule()).append("  the rule\n");
    text.append("  ").append(begun.message()).append("  its sentence\n");
    text.append("  ").append(begun.fires()).append("  a request that it speaks of\n");
    text.append("  ").append(begun.silent()).append("  one near it that it passes over\n");
    for (String file : begun.alsoIn()) {
      text.append("Rules of its subject stand in ").append(file).append(" too; --in ");
      text.append(file).append(" would have put it there.\n");
    }
    String folders =
        (line.hasOption("rules") ? " --rules " + line.getOptionValue("rules") : "")
            + (line.hasOption("cases") ? " --cases " + line.getOptionValue("cases") : "");
    String rules = line.hasOption("rules") ? " --rules " + line.getOptionValue("rules") : "";
    text.append("\nNext, replace each FILL-IN by what it asks for, then:\n");
    text.append("  evisor check").append(folders).append("\n");
    text.append("      what is still to be filled in, and what is wrong\n");
    text.append("  evisor test --tag ").append(id.toLowerCase(Locale.ROOT));
    text.append(folders).append("\n");
    text.append("      whether the rule speaks where it should, and only there\n");
    text.append("  evisor explain ").append(begun.fires()).append(" --rule ").append(id);
    text.append(rules).append("\n");
    text.append("      which condition decided, train by train\n");
    text.append("  evisor rules index --write").append(rules).append("\n");
    text.append("      brings the index of rules up to date\n");
    return text.toString();
  }
}
