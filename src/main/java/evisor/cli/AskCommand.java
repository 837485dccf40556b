package evisor.cli;

import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.request.RequestField;
import evisor.request.RequestFlags.Given;
import evisor.request.RequestReader;
import evisor.speech.Language;
import evisor.speech.Speech;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

/** Asks at a terminal what a recommendation needs to know, and gives it. */
final class AskCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "ask",
            "asks five questions at a terminal, and answers",
            "",
            List.of(
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.LAB,
                LaboratoryFile.NO_LAB),
            "Sample, amount, what the vesicles are for, how pure, and what equipment there is. A"
                + " choice is answered by its number or its word. The command that asks the same is"
                + " printed before the answer; there is more that can be stated: evisor help"
                + " recommend.")
        .like("ask", "ask --lang ru");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage(
          "ask takes no request: it asks for it. A request goes to: recommend.");
    }
    if (!around.inTerminal()) {
      throw CommandFailure.usage(
          "ask needs a terminal to ask at. State the request by flags or as a file; see: evisor"
              + " help recommend.");
    }
    Knowledge knowledge = RulesLoader.knowledge(line, around);
    Language language = AnswerLanguage.of(line, around);
    Lexicon lexicon = knowledge.lexicon().in(language);
    Speech speech = lexicon.speech();
    RequestReader reader = new RequestReader(lexicon, knowledge.rotors().keySet());
    PlannerQuestions questions = new PlannerQuestions(reader, around);
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    Set<RequestField> known =
        profile.isEmpty()
            ? Set.of()
            : profile.get().read(knowledge.in(language)).request().keySet();
    List<Given> given = questions.ask(known);
    if (given.isEmpty()) {
      around.err().println();
      throw CommandFailure.usage(
          speech.text("The input ended before all was answered, so nothing is recommended."));
    }
    List<String> args = new ArrayList<>();
    for (Given one : given) {
      args.add("--" + one.name());
      args.add(one.value());
    }
    for (TextOption option :
        List.of(AnswerLanguage.LANG, SharedOptions.RULES, LaboratoryFile.LAB)) {
      option
          .in(line)
          .ifPresent(
              value -> {
                args.add("--" + option.name());
                args.add(value);
              });
    }
    if (LaboratoryFile.NO_LAB.in(line)) {
      args.add("--" + LaboratoryFile.NO_LAB.name());
    }
    around.out().println(speech.text("The same by a command:"));
    around.out().println("  evisor recommend " + ShellWords.of(args));
    around.out().println();
    Command recommend = new RecommendCommand();
    return recommend.run(Main.parsed(recommend, args), around);
  }
}
