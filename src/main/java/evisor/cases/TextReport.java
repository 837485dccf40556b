package evisor.cases;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.cases.Contrast.Decider;
import evisor.cases.Contrast.Gap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.WordUtils;

/**
 * The outcome of a suite for a person: what failed and why, what is known to disagree, and the
 * counts.
 */
final class TextReport {

  private static final int WIDTH = 80;
  private static final String NONE = "–";

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /** Returns the report. */
  static String of(SuiteResult result) {
    TextReport report = new TextReport();
    result.results().forEach(report::add);
    report.paragraph("", summary(result));
    return report.text.toString();
  }

  /** Returns what is to be said of one case; nothing of one that held. */
  static String describe(CaseResult result) {
    TextReport report = new TextReport();
    report.add(result);
    return report.text.toString();
  }

  private static String summary(SuiteResult result) {
    int cases = result.results().size();
    int rules = result.rules().size();
    return String.format(
        Locale.ROOT,
        "%d %s: %d held, %d failed, %d known to disagree, %d no longer disagree; %d of %d rules"
            + " fired.",
        cases,
        cases == 1 ? "case" : "cases",
        result.count(CaseOutcome.HELD),
        result.count(CaseOutcome.FAILED),
        result.count(CaseOutcome.KNOWN_DISAGREEMENT),
        result.count(CaseOutcome.NO_LONGER_DISAGREES),
        rules - result.silentRules().size(),
        rules);
  }

  private void add(CaseResult it) {
    switch (it.outcome()) {
      case HELD -> {}
      case FAILED -> {
        head("FAILED", it);
        it.unmet().forEach(check -> paragraph("  ", check.expectation() + ": " + check.detail()));
        Contrast.of(it).ifPresent(this::contrast);
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

  private void contrast(Contrast contrast) {
    text.append('\n');
    row("", "expected", "found");
    row("train", train(contrast.wanted(), contrast.shut()), train(contrast.found(), List.of()));
    row("rank", rank(contrast.wanted()), rank(contrast.found()));
    row("score", score(contrast.wanted()), score(contrast.found()));
    for (Gap gap : contrast.gaps()) {
      row(
          gap.criterion().id(),
          points(gap.wanted()) + " of " + points(gap.most()),
          points(gap.found()) + " of " + points(gap.most()));
    }
    if (contrast.wanted().isEmpty() && contrast.shut().isEmpty()) {
      paragraph("  ", "No accepted train is a core that is considered.");
    }
    contrast.shut().forEach(this::shut);
    List<Decider> deciders = contrast.deciders();
    if (!deciders.isEmpty()) {
      text.append("\n  Rules that count for one of the two only:\n");
      deciders.forEach(this::decider);
    }
  }

  private void shut(Exclusion exclusion) {
    exclusion.findings().stream()
        .filter(finding -> CaseRunner.excluders(exclusion).contains(finding.rule().id()))
        .forEach(
            finding ->
                paragraph(
                    "  ",
                    String.format(
                        Locale.ROOT,
                        "%s is excluded by %s: %s",
                        exclusion.train().name(),
                        finding.rule().id(),
                        finding.message())));
  }

  private void decider(Decider decider) {
    paragraph(
        "    ",
        String.format(
            Locale.ROOT,
            "%s  %s points of %s for %s: %s",
            decider.rule().id(),
            (decider.points() < 0 ? "−" : "+") + points(Math.abs(decider.points())),
            decider.criterion().id(),
            decider.train(),
            decider.rule().title()));
  }

  private static String train(Optional<Option> option, List<Exclusion> shut) {
    return option
        .map(one -> one.train().name())
        .orElse(shut.isEmpty() ? NONE : shut.get(0).train().name() + " (excluded)");
  }

  private static String rank(Optional<Option> option) {
    return option.map(one -> String.valueOf(one.rank())).orElse(NONE);
  }

  private static String score(Optional<Option> option) {
    return option.map(one -> points(one.score())).orElse(NONE);
  }

  private static String points(double value) {
    return Rounding.rounded(value, 1).toPlainString();
  }

  private void row(String name, String wanted, String found) {
    String row = String.format(Locale.ROOT, "  %-12s  %-30s  %s", name, wanted, found);
    text.append(row.stripTrailing()).append('\n');
  }

  private void paragraph(String indent, String words) {
    String wrapped = WordUtils.wrap(words, WIDTH - indent.length(), "\n" + indent + "  ", false);
    text.append(indent).append(wrapped).append('\n');
  }
}
