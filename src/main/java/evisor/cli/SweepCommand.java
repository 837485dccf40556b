package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.EvisorVersion;
import evisor.answer.AnswerScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** Answers one part of very many requests, or joins the parts. */
final class SweepCommand implements Command {

  private static final TextOption PART =
      new TextOption("part", "I/N", "which of how many parts, for example 3/10 (default: 1/1)");
  private static final SwitchOption MERGE =
      new SwitchOption("merge", "join the parts of a folder instead, in order");
  private static final OutputOption OUTPUT =
      new OutputOption(
          "OUT", "folder for the parts; with --merge the file for all answers (required)");
  private static final TextOption WITH = AnswerOptions.with("none");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "sweep",
            "answers one part of very many requests, for any scheduler; joins the parts",
            "REQUESTS.jsonl | GRID.json | --merge FOLDER",
            List.of(
                PART,
                MERGE,
                OUTPUT,
                WITH,
                AnswerOptions.LENGTH,
                SharedOptions.RULES,
                AnswerOptions.DRAWS,
                AnswerOptions.SEED),
            "A grid is {\"grid\": {\"sample\": [\"plasma\", \"urine\"], \"volume\": [\"1 mL\","
                + " …]}}, its fields named as the flags of recommend. A part appears whole or not"
                + " at all; one that is there is not worked out again. Parts that other rules or"
                + " another plan made are not joined.")
        .like(
            "sweep grid.json --part 3/10 --answer short -o parts",
            "sweep --merge parts -o answers.jsonl");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    List<String> arguments = line.getArgList();
    if (arguments.size() != 1 || OUTPUT.in(line).isEmpty()) {
      throw CommandFailure.usage(
          "sweep takes one plan and -o FOLDER, or --merge FOLDER and -o OUT.");
    }
    Path named = Path.of(arguments.get(0));
    Path output = Path.of(OUTPUT.in(line).get());
    return MERGE.in(line) ? merge(named, output.toString()) : answer(named, output, line, around);
  }

  private static ExitStatus answer(Path file, Path folder, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    String stated = PART.in(line).orElse("1/1");
    Optional<SweepPart> part = SweepPart.named(stated);
    if (part.isEmpty()) {
      throw CommandFailure.usage("--part %s: a part is written like 3/10.", stated);
    }
    SweepPlan plan = SweepPlan.read(file.toString());
    AnswerScope asked = AnswerOptions.of(line, WITH, "none");
    Advisor advisor = RulesLoader.advisor(line, around);
    long after = part.get().after(plan.size());
    long last = part.get().last(plan.size());
    SweepHead head =
        new SweepHead(
            part.get(),
            last - after,
            new SweepHead.Made(
                plan.digest(),
                EvisorVersion.PROGRAM_DIGEST,
                advisor.rules().digest(),
                advisor.knowledge().digest(),
                said(asked)));
    Files.createDirectories(folder);
    Path target = folder.resolve(part.get().file());
    if (Files.isRegularFile(target) && SweepHead.read(target).filter(head::equals).isPresent()) {
      around.err().println("Part " + part.get() + " is there already: " + target);
      return ExitStatus.DONE;
    }
    LineAnswers answering = new LineAnswers(advisor, advisor.requests(), asked);
    try (TerminalProgress progress =
            around.errTerminal()
                ? TerminalProgress.shown("requests", last - after, around.err())
                : TerminalProgress.none();
        ReplacedFile written = ReplacedFile.of("-o", target.toString())) {
      written.out().print(head.line() + "\n");
      BatchOutcome outcome = answer(plan, after, last, answering, written.out(), progress);
      written.replace();
      return outcome.exit();
    }
  }

  private static BatchOutcome answer(
      SweepPlan plan,
      long after,
      long last,
      LineAnswers answering,
      PrintStream out,
      TerminalProgress progress)
      throws IOException {
    try (SweepPlan.Share share = plan.share(after, last)) {
      return OrderedWork.all(
          () -> share.next().map(asked -> () -> answering.answer(asked.number(), asked.reading())),
          out,
          progress);
    }
  }

  private static String said(AnswerScope asked) {
    return (asked.brief() ? "short, with " : "full, with ")
        + asked.with()
        + ", draws "
        + asked.draws().draws()
        + ", seed "
        + asked.draws().seed();
  }

  private static ExitStatus merge(Path folder, String output) throws CommandFailure, IOException {
    Map<Integer, Path> parts = parts(folder);
    SweepHead first = head(parts.values().iterator().next());
    List<String> missing = new ArrayList<>();
    for (int number = 1; number <= first.part().of(); number++) {
      if (!parts.containsKey(number)) {
        missing.add(Integer.toString(number));
      }
    }
    if (!missing.isEmpty()) {
      throw CommandFailure.usage(
          "%s: of %s parts there is none of these: %s.",
          folder.toString(), first.part().of(), String.join(", ", missing));
    }
    try (ReplacedFile written = ReplacedFile.of("-o", output)) {
      for (Map.Entry<Integer, Path> part : parts.entrySet()) {
        SweepHead head = head(part.getValue());
        if (!head.made().equals(first.made())
            || !head.part().equals(new SweepPart(part.getKey(), first.part().of()))) {
          throw CommandFailure.usage(
              "%s was made by other rules, another plan, another evisor or in other parts than"
                  + " the first part: %s.",
              part.getValue().toString(), head.line());
        }
        copy(part.getValue(), head.lines(), written.out());
      }
      written.replace();
    }
    return ExitStatus.DONE;
  }

  private static Map<Integer, Path> parts(Path folder) throws CommandFailure, IOException {
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage("%s: there is no such folder.", folder.toString());
    }
    Map<Integer, Path> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (String.valueOf(file.getFileName()).matches("part-[0-9]+-of-[0-9]+\\.jsonl")) {
          Path twin = parts.put(head(file).part().number(), file);
          if (twin != null) {
            throw CommandFailure.usage(
                "%s and %s are the same part.", twin.toString(), file.toString());
          }
        }
      }
    }
    if (parts.isEmpty()) {
      throw CommandFailure.usage("%s: there is no part of a sweep.", folder.toString());
    }
    return parts;
  }

  private static SweepHead head(Path file) throws CommandFailure, IOException {
    return SweepHead.read(file)
        .orElseThrow(() -> CommandFailure.usage("%s is no part of a sweep.", file.toString()));
  }

  private static void copy(Path part, long lines, PrintStream out)
      throws CommandFailure, IOException {
    long ends = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int from = 0;
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n' && ends++ == 0) {
            from = i + 1;
          }
        }
        if (ends > 0) {
          out.write(buffer, from, read - from);
        }
      }
    }
    if (ends != lines + 1) {
      throw CommandFailure.usage("%s has %s answers and not %s.", part.toString(), ends - 1, lines);
    }
  }
}
