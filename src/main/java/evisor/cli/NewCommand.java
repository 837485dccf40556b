package evisor.cli;

import evisor.authoring.AuthoringException;
import evisor.authoring.FolderOnDisk;
import evisor.authoring.NewPrecedent;
import evisor.authoring.NewProject;
import evisor.authoring.NewRule;
import evisor.authoring.NewRule.Begun;
import evisor.files.FaultyFilesException;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;

/** Begins a rule with its sentence and its cases. */
final class NewCommand implements Command {

  /** The verb that most rules have comes first. */
  private static final List<Verb> VERBS =
      List.of(
          Verb.CONDITION,
          Verb.EXCLUDE,
          Verb.CAUTION,
          Verb.USUAL,
          Verb.QUICK,
          Verb.GRADE,
          Verb.NEED,
          Verb.PREFER,
          Verb.ASK,
          Verb.REFUSE,
          Verb.STUDY,
          Verb.ADVISE,
          Verb.REQUIRE,
          Verb.SET);

  private static final TextOption IN =
      new TextOption(
          "in",
          "FILE",
          "file of rules that it goes into, in the folder of rules; a new one is begun (default:"
              + " where rules of its subject stand)");
  private static final WordOption<Verb> VERB =
      new WordOption<>(
          new TextOption("verb", "VERB", "what the rule does: " + verbs()), VERBS, Verb::id);

  private static final TextOption NAME =
      new TextOption(
          "name",
          "NAME",
          "of precedent: name of its file, such as watson2018-bioreactor (default: made of the"
              + " ID)");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "new",
            "begins a rule with its cases, a precedent, or a project with rules of its own",
            "rule ID [--in FILE] [--verb VERB] | precedent ID [--name NAME] | project DIR",
            List.of(IN, VERB, NAME, SharedOptions.RULES, SharedOptions.CASES),
            "An ID is a subject and a number, such as UC-042. With a subject alone, such as UC, the"
                + " next free number is said. All files are written or none. What is to be filled"
                + " in is marked by FILL-IN; evisor check lists it. A precedent is begun by the DOI"
                + " or PMC id of its study; nothing is looked up. A project is a folder with a copy"
                + " of the rules and cases that evisor carries; called in it, evisor answers by"
                + " them.")
        .like("new project lab");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 2
        || !List.of("rule", "precedent", "project").contains(arguments.get(0))) {
      throw CommandFailure.usage(
          "new takes: rule ID, for example \"evisor new rule UC-042\"; or: precedent DOI; or:"
              + " project DIR");
    }
    if (arguments.get(0).equals("precedent")) {
      return precedent(arguments.get(1), line, around);
    }
    if (arguments.get(0).equals("project")) {
      return project(arguments.get(1), line, around);
    }
    Verb verb = VERB.in(line);
    FolderOnDisk rules = WritableFolders.rules(line, around);
    FolderOnDisk cases = WritableFolders.cases(line, around);
    String id = arguments.get(1);
    Optional<String> file = IN.in(line);
    try {
      around.out().print(said(id, NewRule.in(rules, cases).begin(id, verb, file), line));
      return ExitStatus.DONE;
    } catch (AuthoringException e) {
      throw CommandFailure.authoring(e);
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules cannot be read", e, ExitStatus.RULES);
    }
  }

  private static ExitStatus precedent(String id, CommandLine line, Environment around)
      throws CommandFailure {
    try {
      String file =
          NewPrecedent.in(WritableFolders.rules(line, around)).begin(id, NAME.in(line).orElse(""));
      String rules = stated(SharedOptions.RULES, line);
      around
          .out()
          .print(
              Phrase.of(
                  """
                  %s is begun.

                  Replace each FILL-IN by what the study says, with one row for each train and
                  sample; then:
                    evisor check%s%s
                    evisor rules index --write%s
                  """,
                  file, rules, stated(SharedOptions.CASES, line), rules));
      return ExitStatus.DONE;
    } catch (AuthoringException e) {
      throw CommandFailure.authoring(e);
    }
  }

  private static ExitStatus project(String folder, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    if (folder.isBlank() || line.getOptions().length > 0) {
      throw CommandFailure.usage("new project takes the name of a folder, and no option.");
    }
    try {
      NewProject.Begun begun = NewProject.in(Path.of(folder), folder);
      around
          .out()
          .print(
              Phrase.of(
                  """
                  %s/rules holds %s files of rules, messages and knowledge, %s/cases %s cases.

                  Next:
                    cd %s
                    evisor check
                    evisor test
                  """,
                  folder, begun.rules(), folder, begun.cases(), folder));
      return ExitStatus.DONE;
    } catch (AuthoringException e) {
      throw CommandFailure.authoring(e);
    } catch (InvalidPathException e) {
      throw CommandFailure.usage(folder + " is no name of a folder: " + e.getReason() + ".");
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules cannot be read", e, ExitStatus.RULES);
    }
  }

  private static String verbs() {
    return VERBS.stream().map(Verb::id).collect(Collectors.joining(", "));
  }

  private static String said(String id, Begun begun, CommandLine line) {
    String rules = stated(SharedOptions.RULES, line);
    String folders = rules + stated(SharedOptions.CASES, line);
    String elsewhere =
        begun.alsoIn().stream()
            .map(
                file ->
                    Phrase.of(
                        "Rules of its subject stand in %s too; --in %s would have put it there.\n",
                        file, file))
            .collect(Collectors.joining());
    return Phrase.of(
        """
        %s is begun:
          %s  the rule
          %s  its sentence
          %s  a request that it speaks of
          %s  one near it that it passes over
        %s
        Next, replace each FILL-IN by what it asks for, then:
          evisor check%s
              what is still to be filled in, and what is wrong
          evisor test --tag %s%s
              whether the rule speaks where it should, and only there
          evisor explain %s --rule %s%s
              which condition decided, train by train
          evisor rules index --write%s
              brings the index of rules up to date
        """,
        id,
        begun.rule(),
        begun.message(),
        begun.fires(),
        begun.silent(),
        elsewhere,
        folders,
        id.toLowerCase(Locale.ROOT),
        folders,
        begun.fires(),
        id,
        rules,
        rules);
  }

  private static String stated(TextOption option, CommandLine line) {
    return option.in(line).map(folder -> " --" + option.name() + " " + folder).orElse("");
  }
}
