package evisor.cases;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.explain.DecidingComparisons;
import evisor.model.Effect;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.speech.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The outcome of a suite for a person: what failed and why, the counts and, where it is asked for,
 * what is known to disagree.
 */
final class TextReport {

  private static final int WIDTH = 80;
  private static final String NONE = "–";

  private final SuiteReport report;
  private final StringBuilder text = new StringBuilder();

  private TextReport(SuiteReport report) {
    this.report = report;
  }

  /** Returns the report. */
  static String of(SuiteReport report) {
    TextReport text = new TextReport(report);
    report.result().results().stream()
        .filter(one -> report.showsKnown() || one.outcome().failure())
        .forEach(text::add);
    if (report.namesUnfired()) {
      text.unfired();
    }
    report.section().ifPresent(beside -> text.text.append(beside.text()).append('\n'));
    text.paragraph("", text.summary());
    return text.text.toString();
  }

  /** Returns what is to be said of one case; nothing of one that held. */
  static String describe(CaseResult result, SuiteReport report) {
    TextReport text = new TextReport(report);
    text.add(result);
    return text.text.toString();
  }

  private void unfired() {
    for (String id : report.result().silentRules()) {
      Rule rule = report.rules().rule(id).orElseThrow();
      paragraph("", "NEVER FIRES  " + id + "  (" + rule.place() + ")");
      paragraph("  ", rule.title());
      text.append('\n');
    }
  }

  private String summary() {
    SuiteResult result = report.result();
    long known = result.count(CaseOutcome.KNOWN_DISAGREEMENT);
    int cases = result.results().size();
    int rules = result.rules().size();
    return String.format(
        Locale.ROOT,
        "%d %s: %d held, %d failed, %d known to disagree%s, %d no longer disagree; %d of %d rules"
            + " fired.",
        cases,
        cases == 1 ? "case" : "cases",
        result.count(CaseOutcome.HELD),
        result.count(CaseOutcome.FAILED),
        known,
        known > 0 && !report.showsKnown() ? " (--known shows them)" : "",
        result.count(CaseOutcome.NO_LONGER_DISAGREES),
        rules - result.silentRules().size(),
        rules);
  }

  private void add(CaseResult it) {
    switch (it.outcome()) {
      case HELD -> {}
      case FAILED -> {
        head("FAILED", it);
        it.unmet().forEach(check -> unmet(check, it));
        LeaderContrast.of(it).ifPresent(contrast -> contrast(contrast, it));
        text.append('\n');
      }
      case KNOWN_DISAGREEMENT -> {
        head("KNOWN DISAGREEMENT", it);
        it.unmet().forEach(check -> paragraph("  ", check.expectation() + ": " + check.detail()));
        it.tested()
            .disagreement()
            .ifPresent(
                known ->
                    paragraph(
                        "  ", known.why() + " [" + String.join(", ", known.evidence()) + "]"));
        text.append('\n');
      }
      case NO_LONGER_DISAGREES -> {
        head("NO LONGER DISAGREES", it);
        paragraph("  ", "Every expectation is met. Remove known_disagreement from the case.");
        text.append('\n');
      }
    }
  }

  private void head(String outcome, CaseResult it) {
    paragraph("", outcome + "  " + it.tested().id() + "  (" + it.tested().place().file() + ")");
    paragraph("  ", it.tested().title());
  }

  private void unmet(ExpectationCheck check, CaseResult it) {
    paragraph("  ", check.expectation() + ": " + check.detail());
    report.crux(check, it).ifPresent(crux -> crux("    ", crux));
  }

  private void crux(String indent, DecidingComparisons crux) {
    if (!crux.ways().isEmpty()) {
      paragraph(indent, crux.head() + ":");
      crux.lines(report.knowledge()).forEach(line -> paragraph(indent + "  ", "- " + line));
    }
  }

  private void contrast(LeaderContrast contrast, CaseResult it) {
    text.append('\n');
    row("", "expected", "found");
    row("train", train(contrast.wanted(), contrast.shut()), train(contrast.found(), List.of()));
    row("rank", rank(contrast.wanted()), rank(contrast.found()));
    contrast
        .decided()
        .ifPresent(
            decided ->
                paragraph(
                    "  ", "It falls behind on " + decided.level().id() + ": " + decided.why()));
    if (contrast.wanted().isEmpty() && contrast.shut().isEmpty()) {
      paragraph("  ", "No accepted train is a core that is considered.");
    }
    contrast.shut().forEach(exclusion -> shut(exclusion, it));
    contrast
        .wanted()
        .ifPresent(wanted -> contrast.deciders().forEach(rule -> open(rule, wanted.train(), it)));
  }

  private void shut(Exclusion exclusion, CaseResult it) {
    for (Finding finding : exclusion.findings()) {
      if (finding.effect() == Effect.EXCLUDE) {
        paragraph(
            "  ",
            String.format(
                Locale.ROOT,
                "%s is excluded by %s: %s",
                exclusion.train().name(),
                finding.rule().id(),
                finding.message()));
        open(finding.rule(), exclusion.train(), it);
      }
    }
  }

  /** Shows what could be asked otherwise; that the trains are two is known. */
  private void open(Rule rule, Train train, CaseResult it) {
    report.crux(rule, train.core(), it).ifPresent(crux -> crux("      ", crux.open()));
  }

  private static String train(Optional<Option> option, List<Exclusion> shut) {
    return option
        .map(one -> one.train().name())
        .orElse(shut.isEmpty() ? NONE : shut.get(0).train().name() + " (excluded)");
  }

  private static String rank(Optional<Option> option) {
    return option.map(one -> String.valueOf(one.rank())).orElse(NONE);
  }

  private void row(String name, String wanted, String found) {
    String row = String.format(Locale.ROOT, "  %-12s  %-30s  %s", name, wanted, found);
    text.append(row.stripTrailing()).append('\n');
  }

  private void paragraph(String indent, String words) {
    String wrapped = Phrase.wrapped(words, WIDTH - indent.length(), indent + "  ");
    text.append(indent).append(wrapped).append('\n');
  }
}
