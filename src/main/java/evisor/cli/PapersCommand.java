package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.explain.NamedCore;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.files.WholeFolder;
import evisor.papers.BenchPapers;
import evisor.papers.PaperFile;
import evisor.papers.PaperKind;
import evisor.papers.ProtocolTexts;
import evisor.request.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

/** Writes what a laboratory takes to the bench: protocol, shopping list and other papers. */
final class PapersCommand implements Command {

  private static final WordOption<Optional<PaperKind>> PAPER =
      new WordOption<>(
          new TextOption(
              "paper",
              "PAPER",
              "one paper alone: protocol, shopping, methods, reporting or summary; without --out as"
                  + " Markdown on standard output"),
          choices(),
          kind -> kind.map(PaperKind::id).orElse("all"));
  private static final TextOption OUT =
      new TextOption("out", "DIR", "folder to write to; it must be empty or not there");
  private static final SwitchOption FORCE =
      new SwitchOption(
          "force", "write into a folder that is not empty, over files of the same names");
  private static final TextOption TRAIN =
      TextOption.ofWords(
          "train", "METHODS", "another train of the answer than the first, for example tff,sec");

  private static List<Optional<PaperKind>> choices() {
    List<Optional<PaperKind>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    for (PaperKind kind : PaperKind.values()) {
      choices.add(Optional.of(kind));
    }
    return List.copyOf(choices);
  }

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "papers",
            "writes what follows from an answer: protocol, shopping list, methods, reporting,"
                + " summary",
            "FILE --out DIR | FILE --paper PAPER",
            StatedRequest.options(
                PAPER,
                OUT,
                FORCE,
                TRAIN,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.LAB,
                LaboratoryFile.NO_LAB),
            "The request is stated as for recommend. What protocols say stands in"
                + " rules/knowledge/protocols, where a laboratory puts its own texts. Exit status"
                + " 1: a paper lacks its texts, and the others are written.")
        .like("papers request.json --out papers");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    Optional<PaperKind> paper = PAPER.in(line);
    Optional<Path> out = folder(line);
    if (out.isEmpty() && paper.isEmpty()) {
      throw CommandFailure.usage(
          "papers needs a folder to write to: --out DIR, or one paper: --paper.");
    }
    StatedRequest stated = StatedRequest.of(this, line, around);
    RulesFolder rules = RulesLoader.whole(line, around);
    Optional<LaboratoryFile> profile = LaboratoryFile.of(line, around);
    Advisor advisor =
        LaboratoryFile.answering(
            RulesLoader.advisor(rules, around).in(AnswerLanguage.of(line, around)), profile);
    Recommendation answer = answer(stated, advisor);
    BenchPapers papers =
        BenchPapers.of(
            paper
                .map(kind -> (Set<PaperKind>) EnumSet.of(kind))
                .orElse(EnumSet.allOf(PaperKind.class)),
            answer,
            option(line, answer, advisor),
            advisor,
            texts(rules, advisor));
    if (out.isPresent()) {
      write(papers, out.get(), paper.isEmpty());
    } else {
      papers.markdown().values().forEach(around.out()::print);
    }
    papers
        .lacking()
        .forEach(
            (kind, steps) ->
                around
                    .err()
                    .println(
                        advisor
                            .knowledge()
                            .lexicon()
                            .speech()
                            .say(
                                "evisor: no %s: knowledge/protocols has no texts for %s.",
                                kind.id(), String.join(", ", steps))));
    return papers.lacking().isEmpty() ? ExitStatus.DONE : ExitStatus.UNMET;
  }

  private static Optional<Path> folder(CommandLine line) throws CommandFailure, IOException {
    Optional<String> named = OUT.in(line);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(named.get());
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw CommandFailure.usage("--out %s: this is no folder.", named.get());
      }
      if (!FORCE.in(line) && WholeFolder.isFilled(folder)) {
        throw CommandFailure.usage(
            "--out %s: the folder is not empty; --force writes over files of the same names.",
            named.get());
      }
      return Optional.of(folder);
    } catch (InvalidPathException e) {
      throw CommandFailure.usage(
          "--out %s is no name of a folder: %s.", named.get(), String.valueOf(e.getReason()));
    }
  }

  private static Recommendation answer(StatedRequest stated, Advisor advisor)
      throws CommandFailure {
    Recommendation answer = advisor.recommend(stated.checked(advisor));
    try {
      Answer.refuse(answer, advisor.knowledge().lexicon().speech());
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
    return answer;
  }

  private static Option option(CommandLine line, Recommendation answer, Advisor advisor)
      throws CommandFailure {
    Optional<String> named = TRAIN.in(line);
    if (named.isEmpty()) {
      return answer
          .recommended()
          .orElseThrow(
              () ->
                  CommandFailure.usage(
                      "No train is feasible for this request, so there are no papers."));
    }
    NamedCore core = NamedCore.of(named.get(), advisor.knowledge());
    if (core.fault().isPresent()) {
      throw CommandFailure.usage("--train %s: %s", named.get(), core.fault().get());
    }
    return answer.ranking().stream()
        .filter(option -> option.train().core().equals(core.methods()))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--train %s: the train is excluded here; evisor explain --train %s says why.",
                    named.get(), named.get()));
  }

  private static ProtocolTexts texts(RulesFolder rules, Advisor advisor) throws CommandFailure {
    try {
      return ProtocolTexts.read(rules, advisor.knowledge());
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("protocols", "The protocols do not load", e, ExitStatus.RULES);
    }
  }

  private static void write(BenchPapers papers, Path folder, boolean whole) throws CommandFailure {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (PaperFile file : papers.files()) {
      files.put(file.name(), file.bytes());
    }
    if (whole) {
      files.put("papers.eln", papers.archive(LocalDate.now(ZoneOffset.UTC)));
    }
    try {
      WholeFolder.write(folder, files);
    } catch (IOException e) {
      throw CommandFailure.unwritten(
          "--out " + folder + " could not be written: " + Problems.why(e));
    }
  }
}
