package evisor.cli;

import evisor.centrifuge.SpinAnswer;
import evisor.centrifuge.SpinField;
import evisor.centrifuge.SpinJson;
import evisor.centrifuge.SpinQuestion;
import evisor.centrifuge.SpinText;
import evisor.knowledge.Knowledge;
import evisor.request.RequestException;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;

/** Says what one spin pellets. */
final class CentrifugeCommand implements Command {

  /** What says in which rotor is spun. */
  private static final List<SpinField> GEOMETRY =
      List.of(
          SpinField.ROTOR,
          SpinField.R_MIN,
          SpinField.R_MAX,
          SpinField.ANGLE,
          SpinField.TUBE_DIAMETER);

  @Override
  public CommandUsage usage() {
    List<CommandOption> options = new ArrayList<>();
    Arrays.stream(SpinField.values()).map(CentrifugeCommand::option).forEach(options::add);
    options.addAll(
        List.of(
            SharedOptions.FORMAT,
            AnswerLanguage.LANG,
            SharedOptions.RULES,
            LaboratoryFile.LAB,
            LaboratoryFile.NO_LAB));
    return new CommandUsage(
            "centrifuge",
            "says which vesicles a spin pellets in a rotor, and how long it has to run",
            "--rotor NAME --g FORCE --minutes TIME …",
            options,
            "After Livshits 2015, Sci Rep 5:17319. Without a medium it is that of the paper: 1.55"
                + " mPa·s, 1 g/cm³, vesicles of 1.15 g/cm³. Run times are converted by K-factor"
                + " between swinging-bucket rotors only.")
        .like("centrifuge --rotor \"Type 45 Ti\" --g 10000 --minutes 30");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure {
    String format = SharedOptions.FORMAT.in(line);
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage(
          "centrifuge takes options only; found \"%s\".", line.getArgList().get(0));
    }
    Map<SpinField, String> stated = new EnumMap<>(SpinField.class);
    for (SpinField field : SpinField.values()) {
      option(field).in(line).ifPresent(value -> stated.put(field, value));
    }
    try {
      Knowledge knowledge =
          RulesLoader.knowledge(line, around)
              .in(
                  format.equals("json")
                      ? AnswerLanguage.ofProgram(line)
                      : AnswerLanguage.of(line, around));
      if (GEOMETRY.stream().noneMatch(stated::containsKey)) {
        rotor(line, knowledge, around).ifPresent(name -> stated.put(SpinField.ROTOR, name));
      }
      SpinQuestion question = SpinQuestion.read(stated, knowledge);
      Speech speech = knowledge.lexicon().speech();
      SpinAnswer answer = SpinAnswer.to(question, speech);
      around
          .out()
          .print(
              format.equals("json")
                  ? SpinJson.of(answer)
                  : around.laidOut(SpinText.of(answer, speech), format.equals("markdown")));
      return ExitStatus.DONE;
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  /** Returns the one rotor that the laboratory has; empty where it has none, or is not known. */
  private static Optional<String> rotor(CommandLine line, Knowledge knowledge, Environment around)
      throws CommandFailure {
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    SortedSet<String> rotors =
        profile.isEmpty() ? new TreeSet<>() : profile.get().read(knowledge).rotors();
    if (rotors.size() > 1) {
      throw CommandFailure.usage(
          "A rotor is missing. Your laboratory has %s: --rotor names one.",
          String.join(", ", rotors));
    }
    return rotors.stream().findFirst();
  }

  private static TextOption option(SpinField field) {
    return TextOption.ofWords(field.option(), field.argument(), field.description());
  }
}
