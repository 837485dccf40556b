package evisor.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.cases.ReportSection;
import evisor.files.Place;
import evisor.json.JsonOutput;
import evisor.rules.plain.Clause;
import evisor.text.TerminalPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the cases reach, as a part of the report of a suite. */
public final class CoverageReport implements ReportSection {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Coverage coverage;
  private final Optional<Threshold> threshold;

  /**
   * Takes what is reported.
   *
   * @param coverage what the cases reach
   * @param threshold how much they must reach; empty where nothing is demanded
   */
  public CoverageReport(Coverage coverage, Optional<Threshold> threshold) {
    this.coverage = coverage;
    this.threshold = threshold;
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("rules", String.valueOf(coverage.rules().size()));
    figures.put("rules_fired", String.valueOf(coverage.fired()));
    figures.put("conditions", String.valueOf(coverage.conditions()));
    figures.put("conditions_covered", String.valueOf(coverage.covered()));
    figures.put("sides", String.valueOf(2 * coverage.conditions()));
    figures.put("sides_covered", String.valueOf(coverage.sides()));
    return figures;
  }

  @Override
  public Optional<Demand> demand() {
    return threshold.map(
        least ->
            new Demand(
                "coverage of " + least.words(),
                least.met(coverage.covered(), coverage.conditions()),
                found()));
  }

  private String found() {
    return coverage.covered() + " of " + coverage.conditions() + " are reached from both sides.";
  }

  @Override
  public String text() {
    TerminalPage page = new TerminalPage(/* colour= */ false);
    page.line("COVERAGE");
    for (Map.Entry<String, List<RuleCoverage>> file : open().entrySet()) {
      page.gap();
      page.line(file.getKey());
      for (RuleCoverage rule : file.getValue()) {
        page.item("  ", "", place(rule.rule().place()) + "  " + head(rule));
        for (ConditionCoverage condition : rule.uncovered()) {
          page.item(
              "    ",
              "",
              place(condition.clause().place())
                  + "  "
                  + condition.clause().text()
                  + ": "
                  + lacks(condition));
          condition.obstacle().ifPresent(obstacle -> page.item("          ", "", why(obstacle)));
        }
      }
    }
    page.gap();
    page.hanging(counted(coverage.fired(), coverage.rules().size(), "rules fire") + ".");
    page.hanging(
        counted(coverage.covered(), coverage.conditions(), "conditions are reached from both sides")
            + ", "
            + counted(coverage.sides(), 2 * coverage.conditions(), "sides are reached")
            + ".");
    return page.toString();
  }

  /** Returns the rules that lack something, by file and line. */
  private Map<String, List<RuleCoverage>> open() {
    Map<String, List<RuleCoverage>> open = new TreeMap<>();
    for (RuleCoverage rule : coverage.rules()) {
      if (rule.cases() == 0 || !rule.uncovered().isEmpty()) {
        open.computeIfAbsent(rule.rule().place().file(), file -> new ArrayList<>()).add(rule);
      }
    }
    open.values()
        .forEach(rules -> rules.sort(Comparator.comparingInt(r -> r.rule().place().line())));
    return open;
  }

  private static String head(RuleCoverage rule) {
    return rule.rule().id()
        + (rule.cases() == 0 ? " never fires" : "")
        + ": "
        + rule.rule().title();
  }

  private static String place(Place place) {
    return place.line() + ":" + place.column();
  }

  private static String lacks(ConditionCoverage condition) {
    List<String> lacks = new ArrayList<>();
    lacks(condition.whenTrue(), "true", lacks);
    lacks(condition.whenFalse(), "false", lacks);
    return String.join("; ", lacks);
  }

  private static String why(Obstacle obstacle) {
    if (!obstacle.always().isEmpty()) {
      return "whenever it is false, so is " + joined(obstacle.always());
    }
    String train = obstacle.train().isEmpty() ? "" : " for " + obstacle.train();
    return "nearest: "
        + obstacle.nearest()
        + train
        + (obstacle.failing().isEmpty()
            ? ", where an alternative holds"
            : ", where false is also " + joined(obstacle.failing()));
  }

  private static String joined(List<String> conditions) {
    return conditions.stream()
        .map(condition -> condition.contains("||") ? "(" + condition + ")" : condition)
        .collect(Collectors.joining(" and "));
  }

  private static void lacks(Reach reach, String side, List<String> lacks) {
    switch (reach) {
      case NEVER -> lacks.add("never " + side);
      case NOT_DECIDING -> lacks.add(side + ", but never deciding");
      case DECIDING -> {}
    }
  }

  private static String counted(int part, int whole, String what) {
    return part + " of " + whole + " " + what + share(part, whole);
  }

  /** Rounded down, for what is not whole must not look whole. */
  private static String share(int part, int whole) {
    if (whole == 0) {
      return "";
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    return " (" + (part == whole ? "100" : percent.toPlainString()) + " %)";
  }

  @Override
  public void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, String> figure : figures().entrySet()) {
      out.writeNumberField(figure.getKey(), Integer.parseInt(figure.getValue()));
    }
    if (threshold.isPresent()) {
      out.writeObjectFieldStart("threshold");
      out.writeNumberField("least", threshold.get().least());
      out.writeStringField("unit", threshold.get().percentage() ? "percent" : "conditions");
      out.writeBooleanField("met", threshold.get().met(coverage.covered(), coverage.conditions()));
      out.writeEndObject();
    }
    out.writeArrayFieldStart("by_rule");
    for (RuleCoverage rule : coverage.rules()) {
      rule(rule, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void rule(RuleCoverage rule, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", rule.rule().id());
    out.writeStringField("file", rule.rule().place().file());
    out.writeNumberField("line", rule.rule().place().line());
    out.writeNumberField("cases", rule.cases());
    out.writeArrayFieldStart("conditions");
    for (ConditionCoverage condition : rule.conditions()) {
      Clause clause = condition.clause();
      out.writeStartObject();
      out.writeStringField("condition", clause.text());
      out.writeNumberField("line", clause.place().line());
      out.writeNumberField("column", clause.place().column());
      out.writeBooleanField("covered", condition.covered());
      out.writeStringField("when_true", condition.whenTrue().id());
      out.writeStringField("when_false", condition.whenFalse().id());
      if (condition.obstacle().isPresent()) {
        obstacle(condition.obstacle().get(), out);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void obstacle(Obstacle obstacle, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("not_deciding_because");
    JsonOutput.texts("always_false_too", obstacle.always(), out);
    out.writeStringField("nearest_case", obstacle.nearest());
    out.writeStringField("train", obstacle.train());
    JsonOutput.texts("false_too_there", obstacle.failing(), out);
    out.writeEndObject();
  }
}
