package evisor.cli;

import evisor.answer.LaboratoryWords;
import evisor.files.FilePlace;
import evisor.files.OwnFiles;
import evisor.json.Json;
import evisor.json.Json.JsonObject;
import evisor.json.Json.Member;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.laboratory.Laboratory;
import evisor.laboratory.LaboratoryField;
import evisor.laboratory.LaboratoryReader;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.request.RequestFlag;
import evisor.speech.Speech;
import evisor.text.Outline;
import evisor.text.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Writes and shows the profile in which a laboratory states what holds for all its requests. */
final class LabCommand implements Command {

  private static final SwitchOption SHOW =
      new SwitchOption("show", "show the profile that is read here, and write nothing");
  private static final SwitchOption NAMES =
      new SwitchOption("names", "list the names of rotors, devices and items that have a price");
  private static final TextOption WRITE =
      new TextOption("write", "FILE", "file to write (default: that of your configuration folder)");
  private static final SwitchOption UPDATE =
      new SwitchOption("update", "change what is stated in the file that is there, keep the rest");
  private static final SwitchOption FORCE =
      new SwitchOption("force", "write over a file that is there");

  @Override
  public CommandUsage usage() {
    List<CommandOption> options = new ArrayList<>(List.of(SHOW, NAMES, WRITE, UPDATE, FORCE));
    for (RequestField field : RequestField.ofLaboratory()) {
      RequestFlag flag = field.flag();
      options.add(TextOption.ofWords(flag.name(), flag.argument(), flag.description()));
    }
    for (LaboratoryField field : LaboratoryField.values()) {
      options.add(option(field));
    }
    options.addAll(List.of(AnswerLanguage.LANG, SharedOptions.RULES, LaboratoryFile.LAB));
    return new CommandUsage(
            "lab",
            "writes down once what your laboratory has, pays and runs; requests then need not say",
            "[--show | --equipment LIST --device NAME …]",
            options,
            "Without any option it asks at a terminal. The profile is evisor-lab.json: the nearest"
                + " upward from here to the root of the repository, else that of"
                + " XDG_CONFIG_HOME/evisor or ~/.config/evisor; one file is read. EVISOR_LAB names"
                + " another, or none where it is empty. What a request states wins, field by field."
                + " recommend, compare, explain, papers, ask and centrifuge read it; batch, map and"
                + " serve only by --lab; test, diff, mutate and atlas never.")
        .like(
            "lab",
            "lab --equipment ultracentrifuge --rotor \"Type 70 Ti\" --hourly-rate 45",
            "lab --show");
  }

  private static TextOption option(LaboratoryField field) {
    return TextOption.ofWords(field.flag(), field.argument(), field.description());
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    if (!line.getArgList().isEmpty()) {
      throw CommandFailure.usage("lab takes options only; found \"%s\".", line.getArgList().get(0));
    }
    Knowledge knowledge = RulesLoader.knowledge(line, around).in(AnswerLanguage.of(line, around));
    if (NAMES.in(line)) {
      TerminalPager.show(around.laidOut(names(knowledge), false), around);
      return ExitStatus.DONE;
    }
    if (SHOW.in(line)) {
      show(line, knowledge, around);
      return ExitStatus.DONE;
    }
    LaboratoryFile target = target(line, around);
    JsonObject stated = LaboratoryFlags.document(stated(line), knowledge.lexicon().speech());
    boolean there = Files.exists(target.path());
    if (there && !FORCE.in(line) && !UPDATE.in(line)) {
      throw CommandFailure.usage(
          "%s is there already. --update changes what you state and keeps the rest; --force writes"
              + " over it; --show shows it.",
          target.shown());
    }
    if (stated.members().isEmpty()) {
      if (!around.inTerminal()) {
        throw CommandFailure.usage(
            "lab needs a terminal to ask at, or something to state, such as --equipment; see:"
                + " evisor help lab.");
      }
      stated = new LaboratoryQuestions(knowledge, around).ask();
    }
    JsonObject whole = there && UPDATE.in(line) ? over(target, stated, knowledge) : stated;
    Laboratory laboratory = checked(whole, target, knowledge);
    if (LaboratoryFile.ofUser(around).equals(Optional.of(target))) {
      OwnFiles.makeFolder(target.path().resolveSibling("").toAbsolutePath().normalize());
    }
    write(target, laboratory);
    around.out().print(around.laidOut(shown(laboratory, target, knowledge), false));
    return ExitStatus.DONE;
  }

  private static Map<String, List<String>> stated(CommandLine line) {
    Map<String, List<String>> stated = new LinkedHashMap<>();
    for (RequestField field : RequestField.ofLaboratory()) {
      String flag = field.flag().name();
      if (line.hasOption(flag)) {
        stated.put(flag, List.of(line.getOptionValues(flag)));
      }
    }
    for (LaboratoryField field : LaboratoryField.values()) {
      if (line.hasOption(field.flag())) {
        stated.put(field.flag(), option(field).all(line));
      }
    }
    return stated;
  }

  private static LaboratoryFile target(CommandLine line, Environment around) throws CommandFailure {
    Optional<String> named = WRITE.in(line).or(() -> LaboratoryFile.LAB.in(line));
    if (named.isPresent()) {
      return new LaboratoryFile(Path.of(named.get()), named.get());
    }
    return LaboratoryFile.ofUser(around)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "It is not known where your configuration folder is: --write FILE names a"
                        + " file."));
  }

  private static JsonObject over(LaboratoryFile file, JsonObject stated, Knowledge knowledge)
      throws CommandFailure {
    Speech speech = knowledge.lexicon().speech();
    try {
      Json before = JsonReader.read(file.bytes(speech), file.shown());
      List<Member> members = new ArrayList<>(stated.members());
      if (before instanceof JsonObject object) {
        object.members().stream()
            .filter(member -> stated.get(member.name()).isEmpty())
            .forEach(members::add);
      }
      return new JsonObject(FilePlace.of(file.shown()), "", List.copyOf(members));
    } catch (JsonSyntaxException e) {
      throw new CommandFailure(Problem.notJson(e, speech), ExitStatus.USAGE);
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  private static Laboratory checked(JsonObject profile, LaboratoryFile file, Knowledge knowledge)
      throws CommandFailure {
    try {
      return new LaboratoryReader(knowledge).read(profile, file.shown());
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  private static void write(LaboratoryFile file, Laboratory laboratory) throws CommandFailure {
    String text = JsonWriter.indented(JsonWriter.plain(laboratory.json()));
    ReplacedFile.write("--write", file.path().toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void show(CommandLine line, Knowledge knowledge, Environment around)
      throws CommandFailure {
    Optional<LaboratoryFile> file = LaboratoryFile.of(line, around);
    if (file.isPresent()) {
      around
          .out()
          .print(around.laidOut(shown(file.get().read(knowledge), file.get(), knowledge), false));
      return;
    }
    Wording wording = new Wording(knowledge);
    Outline page = new Outline();
    page.line(wording.say("There is no laboratory's profile. It would be one of these files:"));
    LaboratoryFile.places(around).forEach(place -> page.item("  ", "", place));
    around.out().print(around.laidOut(page, false));
  }

  private static Outline shown(Laboratory laboratory, LaboratoryFile file, Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    Outline page = new Outline();
    page.headline(wording.say("Your laboratory's profile %s", file.shown()));
    new LaboratoryWords(wording)
        .rows(laboratory, knowledge.prices())
        .forEach(row -> page.lead("  ", row.getKey(), row.getValue()));
    page.gap();
    page.line(wording.say("Digest %s", laboratory.digest().substring(0, 8)));
    return page;
  }

  private static Outline names(Knowledge knowledge) {
    Wording wording = new Wording(knowledge);
    LaboratoryReader reader = new LaboratoryReader(knowledge);
    Outline page = new Outline();
    page.title(wording.say("Rotors"));
    knowledge.rotors().keySet().forEach(name -> page.item("  ", "", name));
    page.title(wording.say("Devices"));
    reader.devices().forEach(name -> page.item("  ", "", named(name, name, wording)));
    page.title(wording.say("Items that have a price, beside devices"));
    knowledge
        .prices()
        .items()
        .keySet()
        .forEach(
            name ->
                page.item(
                    "  ",
                    "",
                    named(name, knowledge.prices().labels().getOrDefault(name, name), wording)));
    return page;
  }

  private static String named(String name, String label, Wording wording) {
    String said = wording.text(label);
    return said.equals(name) ? name : name + ": " + said;
  }
}
