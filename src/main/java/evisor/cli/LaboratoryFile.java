package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.answer.LaboratoryWords;
import evisor.files.OwnFiles;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.knowledge.Knowledge;
import evisor.laboratory.Laboratory;
import evisor.laboratory.LaboratoryReader;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestInput;
import evisor.speech.Language;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import evisor.text.Outline;
import evisor.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/**
 * The file of a laboratory's profile: one that is named, or the nearest from the current folder
 * upward to the root of its repository, or else that of the user's configuration folder. Never more
 * than one is read.
 *
 * @param path where it is
 * @param shown what a person calls it
 */
record LaboratoryFile(Path path, String shown) {

  /** What it is called wherever it is looked for. */
  static final String NAME = "evisor-lab.json";

  static final TextOption LAB =
      new TextOption(
          "lab",
          "FILE",
          "your laboratory's profile (default: the nearest evisor-lab.json upward from here, else"
              + " that of your configuration folder)");
  static final TextOption NAMED_ALONE =
      new TextOption("lab", "FILE", "a laboratory's profile (default: none; see evisor help lab)");
  static final SwitchOption NO_LAB = new SwitchOption("no-lab", "read no laboratory's profile");

  /** Names the file; where it is empty, there is none. */
  private static final String VARIABLE = "EVISOR_LAB";

  /** Returns the file that a command reads; none where there is none, or none is wanted. */
  static Optional<LaboratoryFile> of(CommandLine line, Environment around) throws CommandFailure {
    Optional<LaboratoryFile> named = named(line);
    if (!NO_LAB.in(line)) {
      return named.isPresent() ? named : found(around);
    }
    if (named.isPresent()) {
      throw CommandFailure.usage(
          "--lab names a profile, and --no-lab wants none: give one of them.");
    }
    return Optional.empty();
  }

  /** Returns the file that the command line names; none where it does not. */
  static Optional<LaboratoryFile> named(CommandLine line) throws CommandFailure {
    Optional<String> named = LAB.in(line);
    if (named.isPresent() && !Files.isRegularFile(Path.of(named.get()))) {
      throw CommandFailure.usage("--lab %s: there is no such file.", named.get());
    }
    return named.map(name -> new LaboratoryFile(Path.of(name), name));
  }

  /** Returns the file that is there for everybody who asks here; none where there is none. */
  static Optional<LaboratoryFile> found(Environment around) {
    Optional<String> variable = Optional.ofNullable(around.environment().get(VARIABLE));
    if (variable.isPresent()) {
      return variable
          .filter(name -> !name.isEmpty())
          .map(name -> new LaboratoryFile(Path.of(name), name));
    }
    return above(Path.of("").toAbsolutePath().normalize(), around)
        .or(() -> ofUser(around).filter(file -> Files.isRegularFile(file.path())));
  }

  /** Returns the folders that are looked in, as a person calls them, the nearest first. */
  static List<String> places(Environment around) {
    List<String> places = new ArrayList<>();
    String up = "";
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      places.add(up + NAME);
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
      up = "../" + up;
    }
    ofUser(around).ifPresent(file -> places.add(file.shown()));
    return List.copyOf(places);
  }

  private static Optional<LaboratoryFile> above(Path current, Environment around) {
    String up = "";
    for (Path folder = current; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        if (folder.equals(current) || isOfUser(file)) {
          return Optional.of(new LaboratoryFile(file, up + NAME));
        }
        around
            .err()
            .println(
                Phrase.of(
                    "evisor: %s belongs to another user, so it is passed over; --lab names it.",
                    file));
        return Optional.empty();
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
      up = "../" + up;
    }
    return Optional.empty();
  }

  // Whoever may write above the current folder could otherwise have everybody's answers theirs.
  private static boolean isOfUser(Path file) {
    try {
      return OwnFiles.isOfUser(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the file of the user's configuration folder, there or not; none without a home. */
  static Optional<LaboratoryFile> ofUser(Environment around) {
    Optional<String> configuration =
        Optional.ofNullable(around.environment().get("XDG_CONFIG_HOME"))
            .filter(folder -> Path.of(folder).isAbsolute());
    if (configuration.isPresent()) {
      Path file = Path.of(configuration.get(), "evisor", NAME);
      return Optional.of(new LaboratoryFile(file, file.toString()));
    }
    return Optional.ofNullable(around.environment().get("HOME"))
        .filter(home -> !home.isEmpty())
        .map(
            home ->
                new LaboratoryFile(
                    Path.of(home, ".config", "evisor", NAME), "~/.config/evisor/" + NAME));
  }

  /** Returns surroundings in which people are answered in the language of their laboratory. */
  static Environment speaking(List<String> args, Environment around) {
    if (args.contains("--" + NO_LAB.name())) {
      return around;
    }
    int named = args.indexOf("--" + LAB.name());
    Optional<LaboratoryFile> file =
        named >= 0 && named + 1 < args.size()
            ? Optional.of(new LaboratoryFile(Path.of(args.get(named + 1)), ""))
            : found(around);
    return file.flatMap(LaboratoryFile::language).map(around::speaking).orElse(around);
  }

  private Optional<Language> language() {
    try {
      return JsonReader.read(bytes(Speech.ENGLISH), shown) instanceof JsonObject profile
              && profile.get("language").orElse(profile) instanceof JsonText text
          ? Language.of(text.text())
          : Optional.empty();
    } catch (JsonSyntaxException | RequestException e) {
      // Said when the profile is read as a whole.
      return Optional.empty();
    }
  }

  /** Returns what stands in it. */
  byte[] bytes(Speech speech) throws RequestException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(RequestInput.LIMIT + 1);
    } catch (IOException e) {
      throw new RequestException(Problem.unreadable(shown, Problems.why(e, speech), speech));
    }
  }

  /** Reads the profile by the words and names of a knowledge base. */
  Laboratory read(Knowledge knowledge) throws CommandFailure {
    try {
      return new LaboratoryReader(knowledge).read(bytes(knowledge.lexicon().speech()), shown);
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }

  /**
   * Adds to a page what an answer has from the laboratory's profile; nothing where there is none.
   */
  static Outline toldIn(Outline page, Recommendation answer, Knowledge knowledge) {
    LaboratoryWords words = new LaboratoryWords(new Wording(knowledge));
    answer
        .provenance()
        .laboratory()
        .ifPresent(
            share -> {
              page.gap();
              page.hanging(words.sentence(share));
            });
    return page;
  }

  /** Returns who answers the laboratory of a profile that may not be there. */
  static Advisor answering(Advisor advisor, Optional<LaboratoryFile> file) throws CommandFailure {
    return file.isEmpty() ? advisor : advisor.forLaboratory(file.get().read(advisor.knowledge()));
  }
}
