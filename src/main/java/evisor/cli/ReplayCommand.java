package evisor.cli;

import evisor.advice.Advisor;
import evisor.cli.AnswerLines.Stored;
import evisor.diff.RevisionException;
import evisor.diff.RulesRepository;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.laboratory.Laboratory;
import evisor.replay.FoundRules;
import evisor.replay.Maker;
import evisor.replay.RecordedAnswer;
import evisor.replay.Replay;
import evisor.replay.Replay.Outcome;
import evisor.replay.ReplayJson;
import evisor.replay.ReplayText;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestInput;
import evisor.speech.Phrase;
import evisor.speech.Speech;
import evisor.text.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;

/** Decides the requests of answers again. */
final class ReplayCommand implements Command {

  private static final WordOption<String> FORMAT =
      WordOption.of("format", "FORMAT", "text (default) or json", List.of("text", "json"));
  private static final TextOption FIND =
      new TextOption(
          "find", "REPO", "git repository in which the rules of the answer are looked for");

  private static final CommandUsage USAGE =
      new CommandUsage(
              "replay",
              "decides an answer again: identical, or what differs and which digest explains it",
              "ANSWER.json | -",
              List.of(FORMAT, FIND, SharedOptions.RULES, LaboratoryFile.LAB, LaboratoryFile.NO_LAB),
              "Takes an answer of recommend in JSON, or answers of batch, one a line. REPO is a"
                  + " folder of rules in a repository, or one that has them in rules/. The exit"
                  + " status is 1 if an answer differs. A laboratory's profile is read only for an"
                  + " answer that was made with one.")
          .like("replay answer.json");

  @Override
  public CommandUsage usage() {
    return USAGE;
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    boolean json = FORMAT.in(line).equals("json");
    if (line.getArgList().size() != 1) {
      throw CommandFailure.usage(
          "replay takes one file with an answer in JSON, or - for standard input.");
    }
    String file = line.getArgList().get(0);
    Speech speech = AnswerLanguage.speech(line, around);
    String name = RequestInput.name(file, speech);
    Optional<RulesRepository> repository = repository(line);
    try (InputStream in = RequestInput.open(file, around.in(), speech)) {
      AnswerLines answers = AnswerLines.of(in, name, speech);
      Optional<Stored> first = answers.next();
      if (first.isEmpty()) {
        throw CommandFailure.usage("%s is empty; an answer in JSON is expected.", name);
      }
      RulesFolder folder = folder(line, around);
      Replaying replaying =
          new Replaying(
              RulesLoader.advisor(line, around),
              LaboratoryFile.of(line, around),
              folder,
              repository,
              name,
              speech,
              new TreeMap<>());
      Optional<Stored> second = answers.next();
      if (second.isEmpty()) {
        return replaying.one(first.get(), json, around);
      }
      ExitStatus worst = replaying.line(first.get(), json, around);
      for (Optional<Stored> next = second; next.isPresent(); next = answers.next()) {
        ExitStatus exit = replaying.line(next.get(), json, around);
        worst = exit.compareTo(worst) > 0 ? exit : worst;
      }
      return worst;
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    } catch (RevisionException e) {
      throw CommandFailure.usage("--find %s: %s", FIND.in(line).orElse(""), e.detail());
    }
  }

  private static RulesFolder folder(CommandLine line, Environment around) throws CommandFailure {
    try {
      return RulesLoader.folder(line, around);
    } catch (FaultyFilesException e) {
      throw unloaded(e);
    }
  }

  private static CommandFailure unloaded(FaultyFilesException e) {
    return CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
  }

  private static Optional<RulesRepository> repository(CommandLine line) throws CommandFailure {
    Optional<String> named = FIND.in(line);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Path top = Path.of(named.get());
    Path rules = top.resolve("rules");
    try {
      return Optional.of(RulesRepository.of(Files.isDirectory(rules) ? rules : top));
    } catch (RevisionException e) {
      throw CommandFailure.usage("--find %s: %s", named.get(), e.detail());
    }
  }

  /** Decides answers again, and remembers whose rules were found where. */
  private record Replaying(
      Advisor advisor,
      Optional<LaboratoryFile> profile,
      RulesFolder folder,
      Optional<RulesRepository> repository,
      String name,
      Speech speech,
      SortedMap<String, Optional<FoundRules>> found) {

    /** Says all of one answer. */
    ExitStatus one(Stored stored, boolean json, Environment around)
        throws CommandFailure, RequestException, RevisionException {
      RecordedAnswer recorded = RecordedAnswer.read(stored.bytes(), name, speech);
      Replay replay = replay(recorded);
      Optional<FoundRules> rules = find(recorded);
      if (json) {
        around
            .out()
            .print(ReplayJson.of(stored.line(), replay, repository.isPresent(), rules) + "\n");
      } else {
        Outline text = ReplayText.of(replay, repository.isPresent());
        around.out().print(text.terminal(around.colour()));
        if (repository.isPresent()) {
          around.out().print(ReplayText.found(rules).terminal(around.colour()));
        }
      }
      return exit(replay);
    }

    /** Says what comes of one answer of many in a line. */
    ExitStatus line(Stored stored, boolean json, Environment around)
        throws CommandFailure, RevisionException {
      try {
        if (stored.bytes().length > RequestInput.LIMIT) {
          throw new RequestException(Problem.tooLarge(nameOf(stored), speech));
        }
        if (json) {
          return one(stored, true, around);
        }
        RecordedAnswer recorded = RecordedAnswer.read(stored.bytes(), nameOf(stored), speech);
        Replay replay = replay(recorded);
        String changed = find(recorded).map(ReplayText::line).orElse("");
        around
            .out()
            .print(Phrase.of("line %s: %s%s\n", stored.line(), ReplayText.line(replay), changed));
        return exit(replay);
      } catch (RequestException e) {
        around
            .out()
            .print(
                json
                    ? new String(
                        ProblemReport.line(stored.line(), e.id(), e.problem()),
                        StandardCharsets.UTF_8)
                    : Phrase.of("line %s: %s\n", stored.line(), e.problem().detail()));
        return ExitStatus.USAGE;
      }
    }

    private Replay replay(RecordedAnswer recorded) throws CommandFailure {
      Optional<Laboratory> laboratory =
          profile.isPresent() && recorded.isOfLaboratory()
              ? Optional.of(profile.get().read(advisor.knowledge()))
              : Optional.empty();
      return Replay.of(recorded, advisor, laboratory);
    }

    private String nameOf(Stored stored) {
      return speech.say("%s line %s", name, stored.line());
    }

    private Optional<FoundRules> find(RecordedAnswer recorded)
        throws CommandFailure, RevisionException {
      if (repository.isEmpty()) {
        return Optional.empty();
      }
      String key = recorded.digest(Maker.RULES) + recorded.digest(Maker.KNOWLEDGE);
      Optional<FoundRules> known = found.get(key);
      if (known == null) {
        try {
          known = FoundRules.in(repository.get(), recorded, folder);
        } catch (FaultyFilesException e) {
          throw unloaded(e);
        }
        found.put(key, known);
      }
      return known;
    }

    private static ExitStatus exit(Replay replay) {
      return replay.outcome() == Outcome.IDENTICAL ? ExitStatus.DONE : ExitStatus.UNMET;
    }
  }
}
