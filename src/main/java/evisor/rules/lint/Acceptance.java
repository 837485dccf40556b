package evisor.rules.lint;

import evisor.files.Faults;
import evisor.files.Nearest;
import evisor.files.Place;
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
record Acceptance(Place place, String lint, String reason) {

  /** The entry of metadata. */
  static final String NAME = "accept";

  /** Returns what a rule accepts. */
  static List<Acceptance> of(RuleText rule) {
    List<Acceptance> found = new ArrayList<>();
    for (Annotation entry : rule.annotations()) {
      if (entry.name().equals(NAME)) {
        found.add(of(entry));
      }
    }
    return found;
  }

  private static Acceptance of(Annotation entry) {
    int colon = entry.value().indexOf(':');
    return colon < 0
        ? new Acceptance(entry.valuePlace(), entry.value().strip(), "")
        : new Acceptance(
            entry.valuePlace(),
            entry.value().substring(0, colon).strip(),
            entry.value().substring(colon + 1).strip());
  }

  /** Reports acceptances of a rule that are badly written. */
  static void check(RuleText rule, Faults faults) {
    Set<String> seen = new LinkedHashSet<>();
    for (Acceptance entry : of(rule)) {
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
