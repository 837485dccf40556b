package evisor.cli;

import evisor.advice.Advisor;
import evisor.json.Nearest;
import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Lists the rules, or shows one rule or claim with all that belongs to it. */
final class RulesCommand implements Command {

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String purpose() {
    return "lists the rules, or shows one with its evidence and cases";
  }

  @Override
  public String arguments() {
    return "[show ID…]";
  }

  @Override
  public Options options() {
    return new Options().addOption(Choices.rules()).addOption(Choices.cases());
  }

  @Override
  public String notes() {
    return "An ID is that of a rule, such as PRECIP-003, or of a claim, such as watson2018-03.";
  }

  @Override
  public Exit run(CommandLine line, Surroundings around) throws Failure, IOException {
    List<String> arguments = line.getArgList();
    if (!arguments.isEmpty() && (!arguments.get(0).equals("show") || arguments.size() == 1)) {
      throw Failure.usage("rules takes no argument, or: show ID…");
    }
    Advisor advisor = Loaded.advisor(line, around);
    if (arguments.isEmpty()) {
      around.out().print(index(advisor.rules().rules()));
      return Exit.DONE;
    }
    List<String> ids = arguments.subList(1, arguments.size());
    refuseUnknown(ids, advisor);
    RuleSheet sheet =
        new RuleSheet(advisor, LoadedCases.of(line, around, advisor).select(List.of()));
    List<String> sheets = new ArrayList<>();
    for (String id : ids) {
      Optional<Rule> rule = advisor.rules().rule(id);
      sheets.add(rule.isPresent() ? sheet.of(rule.get()) : sheet.of(claim(id, advisor)));
    }
    around.out().print(String.join("\n", sheets));
    return Exit.DONE;
  }

  private static Claim claim(String id, Advisor advisor) {
    return Optional.ofNullable(advisor.knowledge().claims().get(id)).orElseThrow();
  }

  private static void refuseUnknown(List<String> ids, Advisor advisor) throws Failure {
    SortedSet<String> known = new TreeSet<>(advisor.knowledge().claims().keySet());
    known.addAll(LoadedCases.ids(advisor));
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      if (!known.contains(id)) {
        String near = Nearest.to(id, known).map(n -> " Did you mean \"" + n + "\"?").orElse("");
        unknown.add("There is no rule and no claim \"" + id + "\"." + near);
      }
    }
    if (!unknown.isEmpty()) {
      throw Failure.usage(String.join(" ", unknown));
    }
  }

  private static String index(List<Rule> rules) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-13s %-8s %-9s %-11s %-11s %s\n",
              rule.id(),
              rule.verb().id(),
              rule.strength().id(),
              rule.criterion().id(),
              rule.basis().id(),
              rule.title()));
    }
    return text.append(rules.size()).append(" rules\n").toString();
  }
}
