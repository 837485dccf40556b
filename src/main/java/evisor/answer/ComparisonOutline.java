package evisor.answer;

import evisor.answer.AnswerScreen.FigureRow;
import evisor.answer.AnswerScreen.StepRow;
import evisor.answer.TrainComparison.Pair;
import evisor.decision.CountedPrecedent;
import evisor.decision.TrainPractice;
import evisor.knowledge.Knowledge;
import evisor.rules.Finding;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says to a person how trains compare: figures side by side, steps, and where they part. */
public final class ComparisonOutline {

  private static final String NOTHING = "–";
  private static final int MOST_GROUPS = 6;

  private final TrainComparison comparison;
  private final Knowledge knowledge;
  private final Wording wording;
  private final Outline page = new Outline();

  private ComparisonOutline(TrainComparison comparison, Knowledge knowledge) {
    this.comparison = comparison;
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  /**
   * Returns the comparison in the language of the knowledge base.
   *
   * @param comparison the comparison
   * @param knowledge the knowledge base that the answer was worked out with
   */
  public static Outline of(TrainComparison comparison, Knowledge knowledge) {
    ComparisonOutline outline = new ComparisonOutline(comparison, knowledge);
    outline.head();
    outline.sideBySide();
    outline.parting();
    outline.changing();
    outline.exclusions();
    outline.conditions();
    outline.precedents();
    outline.steps();
    return outline.page;
  }

  private void head() {
    page.headline(
        wording.counted(
            comparison.trains().size(), "%s train side by side", "%s trains side by side"));
    page.line(ScreenOutline.asked(comparison.answer().request(), wording));
    for (ComparedTrain train : comparison.trains()) {
      String name = wording.train(train.core());
      page.lead(
          "  ",
          comparison.letter(train),
          comparison.runsToday(train) ? wording.say("%s, which runs today", name) : name);
    }
  }

  private void sideBySide() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", comparison::letter));
    rows.add(row(wording.say("rank"), this::rank));
    rows.add(row(wording.say("strength"), this::strength));
    rows.add(row(wording.say("tier"), train -> wording.term(train.standing().practice().tier())));
    rows.addAll(figures());
    rows.add(
        row(
            wording.say("conditions"),
            train -> wording.whole(train.standing().conditions().size())));
    rows.add(row(wording.say("place among the usual"), this::usual));
    rows.add(row(wording.say("research groups"), this::groups));
    page.title(ScreenOutline.expected(comparison.answer().request(), wording));
    page.table(rows);
    page.line(wording.say("(A) assumed."));
  }

  private List<String> row(String name, Function<ComparedTrain, String> cell) {
    List<String> row = new ArrayList<>();
    row.add(name);
    comparison.trains().forEach(train -> row.add(cell.apply(train)));
    return row;
  }

  private String rank(ComparedTrain train) {
    return train
        .option()
        .map(
            option ->
                wording.say("%s (of %s)", option.rank(), comparison.answer().ranking().size()))
        .orElseGet(() -> wording.say("excluded"));
  }

  private String strength(ComparedTrain train) {
    return train.option().map(option -> wording.term(option.strength())).orElse(NOTHING);
  }

  private String usual(ComparedTrain train) {
    int place = train.standing().practice().place();
    return place == 0 ? NOTHING : wording.whole(place);
  }

  private String groups(ComparedTrain train) {
    TrainPractice practice = train.standing().practice();
    return wording.say(
        "%s for, %s of them just so; %s against",
        train.groupsFor().size(), practice.directGroups(), train.groupsAgainst().size());
  }

  /** Returns the figures of all trains, one row for each that any of them has. */
  private List<List<String>> figures() {
    List<Map<String, FigureRow>> columns = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (ComparedTrain train : comparison.trains()) {
      Map<String, FigureRow> column = new LinkedHashMap<>();
      for (FigureRow figure :
          new ScreenFigures(
                  train.standing(), train.predictions(), comparison.answer().request(), wording)
              .rows()) {
        column.put(figure.name(), figure);
        names.merge(figure.name(), figure.need(), (one, other) -> one.isEmpty() ? other : one);
      }
      columns.add(column);
    }
    List<List<String>> rows = new ArrayList<>();
    names.forEach(
        (name, need) -> {
          List<String> row = new ArrayList<>();
          row.add(need.isEmpty() ? name : wording.say("%s, needed: %s", name, need));
          columns.forEach(
              column ->
                  row.add(Optional.ofNullable(column.get(name)).map(this::cell).orElse(NOTHING)));
          rows.add(row);
        });
    return rows;
  }

  private String cell(FigureRow figure) {
    String said = figure.figure() + (figure.assumed() ? " (A)" : "");
    return figure.verdict().isEmpty() ? said : wording.say("%s: %s", said, figure.verdict());
  }

  private void parting() {
    page.title(wording.say("Where they part"));
    for (Pair pair : comparison.pairs()) {
      String before = comparison.letter(pair.before());
      String behind = comparison.letter(pair.behind());
      if (pair.tied()) {
        page.lead(
            "  ", wording.say("%s and %s", before, behind), wording.say("Nothing parts them."));
      } else if (pair.decidedBy().isPresent()) {
        page.lead(
            "  ",
            wording.say("%s before %s", before, behind),
            wording.say(
                    "On the level %s. %s: %s",
                    wording.term(pair.decidedBy().get().level()),
                    wording.train(pair.behind().core()),
                    pair.decidedBy().get().why())
                + cited(pair.decidedBy().get().rules(), pair.decidedBy().get().precedents()));
      } else if (pair.exclusions().isEmpty()) {
        page.lead(
            "  ", wording.say("%s and %s", before, behind), wording.say("Both are excluded."));
      } else {
        page.lead(
            "  ",
            wording.say("%s before %s", before, behind),
            wording.say("%s is excluded.", behind) + cited(ids(pair.exclusions()), List.of()));
      }
    }
  }

  private void changing() {
    if (comparison.changeovers().isEmpty()) {
      return;
    }
    page.title(wording.say("What changing costs and gains"));
    IncumbentWords words = new IncumbentWords(comparison.answer(), knowledge);
    for (TrainChangeover change : comparison.changeovers()) {
      page.lead(
          "  ",
          wording.say(
              "%s instead of %s",
              comparison.letter(change.then()), comparison.letter(change.today())),
          ScreenMarkdown.cited(words.changing(change)));
    }
  }

  private void exclusions() {
    List<ComparedTrain> excluded =
        comparison.trains().stream().filter(train -> train.option().isEmpty()).toList();
    if (!excluded.isEmpty()) {
      page.title(wording.say("Why excluded"));
      excluded.forEach(train -> findings(train, train.exclusions()));
    }
  }

  private void conditions() {
    if (comparison.trains().stream().anyMatch(ComparisonOutline::conditional)) {
      page.title(wording.say("On which conditions"));
      comparison.trains().stream()
          .filter(ComparisonOutline::conditional)
          .forEach(train -> findings(train, train.standing().conditions()));
    }
  }

  private static boolean conditional(ComparedTrain train) {
    return !train.standing().conditions().isEmpty();
  }

  private void findings(ComparedTrain train, List<Finding> findings) {
    for (Finding finding : findings) {
      page.lead(
          "  ",
          comparison.letter(train),
          finding.message() + cited(List.of(finding.rule().id()), List.of()));
    }
  }

  private void precedents() {
    page.title(wording.say("Who has done it"));
    for (ComparedTrain train : comparison.trains()) {
      page.lead("  ", comparison.letter(train), precedents(train));
    }
  }

  private String precedents(ComparedTrain train) {
    List<String> parts = new ArrayList<>();
    rows(train.groupsFor().stream().filter(CountedPrecedent::direct).toList())
        .ifPresent(rows -> parts.add(wording.say("just so: %s", rows)));
    rows(train.groupsFor().stream().filter(group -> !group.direct()).toList())
        .ifPresent(rows -> parts.add(wording.say("the like: %s", rows)));
    rows(train.groupsAgainst()).ifPresent(rows -> parts.add(wording.say("against: %s", rows)));
    return parts.isEmpty() ? wording.say("nobody that is known") : String.join("; ", parts);
  }

  private Optional<String> rows(List<CountedPrecedent> groups) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    String shown =
        groups.stream()
            .limit(MOST_GROUPS)
            .map(group -> group.row().id())
            .collect(Collectors.joining(", "));
    int more = groups.size() - MOST_GROUPS;
    return Optional.of(more > 0 ? wording.say("%s and %s more", shown, more) : shown);
  }

  private void steps() {
    ScreenSteps words = new ScreenSteps(wording);
    for (ComparedTrain train : comparison.trains()) {
      List<StepRow> steps = words.rows(train.standing().train());
      page.title(
          wording.say("Steps of %s, from %s", comparison.letter(train), steps.get(0).enters()));
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("", "", wording.say("leaves"), wording.say("time")));
      steps.forEach(step -> rows.add(List.of(step.name(), step.on(), step.leaves(), step.hours())));
      page.table(rows);
    }
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).distinct().toList();
  }

  private static String cited(List<String> rules, List<String> precedents) {
    List<String> all = new ArrayList<>(rules);
    all.addAll(precedents);
    return all.isEmpty() ? "" : " [" + String.join(", ", all) + "]";
  }
}
