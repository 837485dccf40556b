package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.knowledge.Knowledge;
import evisor.knowledge.ShippedRules;
import evisor.rules.Sketch;
import evisor.rules.text.RuleTexts;
import java.util.List;

/** Rules written for a test, and what is found when they are reviewed on the shipped knowledge. */
final class Reviewed {

  /** A verified claim of the shipped knowledge base that speaks of no method and of any sample. */
  static final String ANY = "misev2018-01";

  private static final Knowledge KNOWLEDGE = ShippedRules.knowledge();

  private Reviewed() {}

  static String rule(String id, String conditions, String call) {
    return Sketch.rule(id, conditions, call).replace("good-01", ANY);
  }

  static String advice(String conditions) {
    return rule("T-001", conditions, "verdict.advise();");
  }

  static String about(String train) {
    return rule(
        "T-001", "Request()\n$train : Train( " + train + " )", "verdict.condition($train);");
  }

  static List<Diagnostic> found(String... rules) {
    String messages = "";
    for (int i = 1; i <= rules.length; i++) {
      messages += "T-00" + i + " = Sentence " + i + ".\n";
    }
    return found(Sketch.folder("a.drl", String.join("\n", rules), Sketch.MESSAGES, messages));
  }

  static List<Diagnostic> found(RulesFolder folder) {
    FileFaults faults = new FileFaults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    LintedRules rules = RuleLint.check(texts, KNOWLEDGE, faults);
    RuleReview.of(texts, rules, KNOWLEDGE, faults).settle(List.of(), faults);
    return faults.diagnostics();
  }

  static void assertWarned(List<Diagnostic> found, String lint, String at, String says) {
    assertThat(found)
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
              assertThat(warning.lint()).isEqualTo(lint);
              assertThat(warning.place()).hasToString("rules/a.drl:" + at);
              assertThat(warning.message()).contains(says);
              assertThat(warning.mend()).isNotEmpty();
            });
  }

  static String condition(String id, String request, String train) {
    return rule(
        id,
        "Request( " + request + " )\n$train : Train( " + train + " )",
        "verdict.condition($train);");
  }
}
