package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Annotation;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says that a warning about a rule is known and right to be there: {@code @accept("subsumed-rule:
 * the reason")}.
 *
 * @param place where it stands
 * @param lint id of the warning
 * @param reason why it is accepted
 */
record AcceptedWarning(FilePlace place, String lint, String reason) {

  /** The entry of metadata. */
  static final String NAME = "accept";

  /** Returns what a rule accepts. */
  static List<AcceptedWarning> of(RuleText rule) {
    List<AcceptedWarning> found = new ArrayList<>();
    for (Annotation entry : rule.annotations()) {
      if (entry.name().equals(NAME)) {
        found.add(of(entry));
      }
    }
    return found;
  }

  private static AcceptedWarning of(Annotation entry) {
    int colon = entry.value().indexOf(':');
    return colon < 0
        ? new AcceptedWarning(entry.valuePlace(), entry.value().strip(), "")
        : new AcceptedWarning(
            entry.valuePlace(),
            entry.value().substring(0, colon).strip(),
            entry.value().substring(colon + 1).strip());
  }

  /** Reports acceptances of a rule that are badly written. */
  static void check(RuleText rule, FileFaults faults) {
    Set<String> seen = new LinkedHashSet<>();
    for (AcceptedWarning entry : of(rule)) {
      if (!RuleReview.acceptable().contains(entry.lint())) {
        faults.add(
            entry.place(),
            "unknown-acceptance",
            Phrase.of(
                "\"%s\" is no warning that can be accepted; these can: %s.",
                entry.lint(), String.join(", ", RuleReview.acceptable())),
            Nearest.to(entry.lint(), RuleReview.acceptable())
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("An error has to be mended."));
      } else if (entry.reason().isEmpty()) {
        faults.add(
            entry.place(),
            "acceptance-reason",
            "this accepts a warning without a reason.",
            "Write @accept(\"" + entry.lint() + ": the reason\").");
      } else if (!seen.add(entry.lint())) {
        faults.add(
            entry.place(),
            "duplicate-metadata",
            "@accept(\"" + entry.lint() + ": …\") stands twice in this rule.");
      }
    }
  }
}
