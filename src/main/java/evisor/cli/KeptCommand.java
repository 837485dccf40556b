package evisor.cli;

import evisor.files.WholeFolder;
import evisor.kept.DecisionArchive;
import evisor.kept.DecisionCase;
import evisor.kept.DecisionFolder;
import evisor.kept.DecisionStore;
import evisor.kept.KeptDecision;
import evisor.kept.StoreException;
import evisor.request.PrintableText;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Lists the decisions that the page and the API have kept, and takes them elsewhere. */
final class KeptCommand implements Command {

  private static final int AT_ONCE = 100;
  private static final String USES =
      "kept takes no argument, or: search WORD…, or: answer ID, or: export DIR, or: json";

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "kept",
            "lists, searches and exports the decisions that were kept on the page",
            "[search WORD… | answer ID | export DIR | json]",
            List.of(DataFolder.DATA, AnswerLanguage.LANG),
            "Without an argument all decisions are listed, the newest first. answer prints the"
                + " answer on which one was taken, for evisor replay; export writes a case of each"
                + " that stands into an empty folder, for evisor test; json prints all of them with"
                + " their answers as one document.")
        .like("kept search plasma", "kept export ours", "kept answer 12");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    List<String> arguments = line.getArgList();
    String asked = arguments.isEmpty() ? "list" : arguments.get(0);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    Optional<DecisionFolder> folder = DataFolder.of(line, around);
    if (folder.isEmpty()) {
      throw CommandFailure.usage(
          "There is no home in which decisions would be; name their folder: --data.");
    }
    try (DecisionFolder data = folder.get()) {
      run(asked, rest, data, around);
    } catch (StoreException e) {
      throw DataFolder.unusable(e);
    }
    return ExitStatus.DONE;
  }

  private static void run(String asked, List<String> rest, DecisionFolder data, Environment around)
      throws CommandFailure, IOException, StoreException {
    Optional<DecisionStore> store = data.existing();
    boolean alone = rest.isEmpty();
    if (asked.equals("list") && alone) {
      list("", store, around);
    } else if (asked.equals("search") && !alone) {
      list(String.join(" ", rest), store, around);
    } else if (asked.equals("answer") && rest.size() == 1) {
      answer(rest.get(0), store, around);
    } else if (asked.equals("export") && rest.size() == 1) {
      export(rest.get(0), store, around);
    } else if (asked.equals("json") && alone) {
      new DecisionArchive(store).json(around.out());
    } else {
      throw CommandFailure.usage(USES);
    }
  }

  private static void list(String text, Optional<DecisionStore> store, Environment around)
      throws StoreException {
    long before = Long.MAX_VALUE;
    List<KeptDecision> some = List.of();
    do {
      some = store.isPresent() ? store.get().search(text, before, AT_ONCE) : List.of();
      for (KeptDecision decision : some) {
        around.out().println(row(decision));
        before = decision.id();
      }
    } while (some.size() == AT_ONCE);
    if (before == Long.MAX_VALUE) {
      around
          .err()
          .println(
              text.isEmpty()
                  ? "evisor: no decision has been kept yet; the page keeps them: evisor serve"
                  : Phrase.of(
                      "evisor: no decision that was kept has %s; all: evisor kept",
                      PrintableText.terminal(text)));
    }
  }

  private static String row(KeptDecision decision) {
    String state =
        decision.withdrawn().isPresent()
            ? "withdrawn"
            : decision.correctedBy().isPresent() ? "corrected" : decision.remark().stance().id();
    String who = decision.remark().who();
    return PrintableText.terminal(
        Phrase.of(
                "%s  %s  %s  %s  %s%s",
                decision.id(),
                decision.at().atZone(ZoneOffset.UTC).toLocalDate(),
                state,
                String.join(",", decision.answer().core()),
                decision.remark().title(),
                who.isEmpty() ? "" : " (" + who + ")")
            .replace('\n', ' '));
  }

  private static void answer(String id, Optional<DecisionStore> store, Environment around)
      throws CommandFailure, IOException, StoreException {
    Optional<byte[]> found = Optional.empty();
    if (store.isPresent() && id.matches("\\d{1,18}")) {
      found = store.get().answer(Long.parseLong(id));
    }
    if (found.isEmpty()) {
      throw CommandFailure.usage("There is no decision %s.", id);
    }
    around.out().write(found.get());
  }

  private static void export(String to, Optional<DecisionStore> store, Environment around)
      throws CommandFailure, IOException, StoreException {
    Path folder = folder(to);
    Map<String, byte[]> cases = new LinkedHashMap<>();
    long last = 0;
    List<KeptDecision> some = store.isPresent() ? store.get().after(last, AT_ONCE) : List.of();
    while (!some.isEmpty()) {
      for (KeptDecision decision : some) {
        last = decision.id();
        if (decision.stands()) {
          cases.put(
              DecisionCase.id(decision) + ".json",
              DecisionCase.of(decision).getBytes(StandardCharsets.UTF_8));
        }
      }
      some = store.orElseThrow().after(last, AT_ONCE);
    }
    try {
      WholeFolder.write(folder, cases);
    } catch (IOException e) {
      throw CommandFailure.unwritten(folder + " could not be written: " + Problems.why(e));
    }
    around
        .err()
        .println(
            Phrase.of("evisor: cases written: %s; evisor test --cases %s", cases.size(), folder));
  }

  private static Path folder(String named) throws CommandFailure, IOException {
    try {
      Path folder = Path.of(named);
      if (WholeFolder.isFilled(folder)) {
        throw CommandFailure.usage(
            "%s is not empty; name a folder that is empty or not there.", named);
      }
      return folder;
    } catch (InvalidPathException e) {
      throw CommandFailure.usage(
          "%s is no name of a folder: %s.", named, String.valueOf(e.getReason()));
    }
  }
}
