package evisor.cli;

import evisor.advice.Advisor;
import evisor.authoring.AuthoringException;
import evisor.authoring.AuthorsGuide;
import evisor.authoring.FolderOnDisk;
import evisor.authoring.GapEvidence;
import evisor.authoring.PrecedentSheet;
import evisor.authoring.RuleSheet;
import evisor.authoring.SheetJson;
import evisor.authoring.SheetText;
import evisor.cases.Case;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.json.JsonWriter;
import evisor.knowledge.Claim;
import evisor.precedents.Precedent;
import evisor.precedents.Precedents;
import evisor.precedents.ResearchGroup;
import evisor.precedents.SearchLog;
import evisor.rules.text.Rule;
import evisor.text.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;

/** Lists the rules, shows one rule or claim with all that belongs to it, or writes their index. */
final class RulesCommand implements Command {

  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String MARKDOWN = "markdown";

  private static final WordOption<String> FORMAT =
      WordOption.of(
          "format",
          "FORMAT",
          "text (default) or json; of show also markdown",
          List.of(TEXT, JSON, MARKDOWN));
  private static final SwitchOption WRITE =
      new SwitchOption(
          "write", "of index: write what is generated in the pages of the folder of rules anew");

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "rules",
            "lists the rules, shows one with its evidence and cases, or writes their index",
            "[show ID… | index [--write]]",
            List.of(FORMAT, WRITE, SharedOptions.RULES, SharedOptions.CASES),
            "An ID is that of a rule, such as PURPOSE-001, of a claim, such as watson2018-03, of a"
                + " precedent, such as watson2018-medium-1, or of a research group. index prints"
                + " the index of rules in Markdown; with --write it brings INDEX.md and every part"
                + " of a page between <!-- generated: NAME --> and <!-- end --> up to date.")
        .like("rules show DOMAIN-001", "rules index");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    List<String> arguments = line.getArgList();
    String asked = arguments.isEmpty() ? "" : arguments.get(0);
    if (WRITE.in(line) && !asked.equals("index")) {
      throw CommandFailure.usage("--write belongs to: rules index --write");
    }
    if (asked.isEmpty()) {
      list(line, around);
    } else if (asked.equals("show") && arguments.size() > 1) {
      show(arguments.subList(1, arguments.size()), line, around);
    } else if (asked.equals("index") && arguments.size() == 1) {
      index(line, around);
    } else {
      throw CommandFailure.usage("rules takes no argument, or: show ID…, or: index");
    }
    return ExitStatus.DONE;
  }

  private static void list(CommandLine line, Environment around) throws CommandFailure {
    boolean json = FORMAT.in(line, List.of(TEXT, JSON)).equals(JSON);
    List<Rule> rules = RulesLoader.plainAdvisor(line, around).rules().rules();
    around.out().print(json ? json(rules) : text(rules, around.colour()));
  }

  private static String json(List<Rule> rules) {
    return JsonWriter.object(out -> out.objects("rules", rules, new SheetJson(out)::rule)) + "\n";
  }

  private static String text(List<Rule> rules, boolean colour) {
    Outline page = new Outline();
    for (Rule rule : rules) {
      String head =
          String.format(
              Locale.ROOT, "%-11s %-9s %-11s", rule.id(), rule.verb().id(), rule.level().id());
      page.item("", head, rule.title());
    }
    page.line(rules.size() + " rules");
    return page.terminal(colour);
  }

  private static void show(List<String> ids, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    String format = FORMAT.in(line);
    Advisor advisor = RulesLoader.plainAdvisor(line, around);
    PrecedentSheet done = new PrecedentSheet(advisor.knowledge().precedents());
    refuseUnknown(ids, advisor, done);
    List<Case> cases = LoadedCases.of(line, around, advisor).select(List.of());
    List<RuleSheet> rules = new ArrayList<>();
    List<Outline> pages = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<Precedent> rows = new ArrayList<>();
    List<ResearchGroup> groups = new ArrayList<>();
    for (String id : ids) {
      Optional<Rule> rule = advisor.rules().rule(id);
      if (rule.isPresent()) {
        RuleSheet sheet = RuleSheet.of(rule.get(), advisor, cases);
        rules.add(sheet);
        pages.add(SheetText.of(sheet));
      } else if (done.row(id).isPresent()) {
        rows.add(done.row(id).get());
        pages.add(done.of(done.row(id).get()));
      } else if (done.group(id).isPresent()) {
        groups.add(done.group(id).get());
        pages.add(done.of(done.group(id).get()));
      } else {
        Claim claim = Optional.ofNullable(advisor.knowledge().claims().get(id)).orElseThrow();
        claims.add(claim);
        pages.add(SheetText.of(claim, citing(claim, advisor)));
      }
    }
    if (format.equals(JSON)) {
      around.out().print(json(rules, claims, advisor, rows, groups, done) + "\n");
      return;
    }
    boolean markdown = format.equals(MARKDOWN);
    around
        .out()
        .print(
            pages.stream()
                .map(page -> around.laidOut(page, markdown))
                .collect(Collectors.joining("\n")));
  }

  private static String json(
      List<RuleSheet> rules,
      List<Claim> claims,
      Advisor advisor,
      List<Precedent> rows,
      List<ResearchGroup> groups,
      PrecedentSheet done) {
    return JsonWriter.object(
        out -> {
          SheetJson json = new SheetJson(out);
          out.objects("rules", rules, json::sheet);
          out.objects("claims", claims, claim -> json.claim(claim, citing(claim, advisor)));
          if (!rows.isEmpty() || !groups.isEmpty()) {
            out.objects("precedents", rows, (Precedent row) -> done.write(row, out));
            out.objects("groups", groups, (ResearchGroup group) -> done.write(group, out));
          }
        });
  }

  private static List<String> citing(Claim claim, Advisor advisor) {
    return advisor.rules().rules().stream()
        .filter(rule -> rule.evidence().contains(claim.id()))
        .map(Rule::id)
        .toList();
  }

  private static void refuseUnknown(List<String> ids, Advisor advisor, PrecedentSheet done)
      throws CommandFailure {
    SortedSet<String> known = new TreeSet<>(advisor.knowledge().claims().keySet());
    known.addAll(LoadedCases.ids(advisor));
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      if (!known.contains(id) && done.row(id).isEmpty() && done.group(id).isEmpty()) {
        String near = Nearest.nextQuestion(id, known, "\"");
        unknown.add("There is no rule, claim, precedent or group \"" + id + "\"." + near);
      }
    }
    if (!unknown.isEmpty()) {
      throw CommandFailure.usage(String.join(" ", unknown));
    }
  }

  private static void index(CommandLine line, Environment around)
      throws CommandFailure, IOException {
    FORMAT.in(line, List.of(MARKDOWN));
    AuthorsGuide guide = guide(line, around);
    if (!WRITE.in(line)) {
      around.out().print(guide.index());
      return;
    }
    FolderOnDisk rules = WritableFolders.rules(line, around);
    try {
      List<String> written = guide.write(rules);
      around.out().println(written.isEmpty() ? "All pages are up to date." : "Written:");
      written.forEach(page -> around.out().println("  " + page));
    } catch (AuthoringException e) {
      throw CommandFailure.authoring(e);
    }
  }

  private static AuthorsGuide guide(CommandLine line, Environment around)
      throws CommandFailure, IOException {
    Advisor advisor = RulesLoader.plainAdvisor(line, around);
    try {
      RulesFolder folder = RulesLoader.folder(line, around);
      return new AuthorsGuide(
          folder,
          advisor.rules().rules(),
          advisor.knowledge().lexicon(),
          gaps(folder, advisor, line, around));
    } catch (FaultyFilesException e) {
      throw CommandFailure.files("rules", "The rules do not load", e, ExitStatus.RULES);
    }
  }

  private static Optional<GapEvidence> gaps(
      RulesFolder folder, Advisor advisor, CommandLine line, Environment around)
      throws CommandFailure, IOException {
    Precedents precedents = advisor.knowledge().precedents();
    if (precedents.groups().isEmpty()) {
      return Optional.empty();
    }
    List<Case> cases = LoadedCases.of(line, around, advisor).select(List.of());
    return Optional.of(
        GapEvidence.of(
            precedents,
            SearchLog.read(folder, advisor.knowledge().lexicon(), precedents, new FileFaults()),
            advisor.knowledge().claims().values(),
            cases));
  }
}
