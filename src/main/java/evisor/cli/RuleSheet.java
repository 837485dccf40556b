package evisor.cli;

import evisor.advice.Advisor;
import evisor.cases.Case;
import evisor.cases.Expectations;
import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Writes down all that belongs to one rule, or to one claim. */
final class RuleSheet {

  private static final int WIDTH = 80;

  private final Advisor advisor;
  private final List<Case> cases;

  RuleSheet(Advisor advisor, List<Case> cases) {
    this.advisor = advisor;
    this.cases = cases;
  }

  /** Returns a rule's metadata, text, message, claims and cases. */
  String of(Rule rule) {
    StringBuilder text = new StringBuilder();
    line(text, "", rule.id() + ": " + rule.title());
    line(
        text,
        "  ",
        rule.verb().id()
            + ", "
            + rule.strength().id()
            + ", on "
            + rule.criterion().id()
            + ", by "
            + rule.basis().id()
            + "; "
            + rule.place());
    text.append('\n').append(rule.text().strip()).append("\n\n");
    line(text, "", "Message: " + rule.message());
    text.append('\n');
    if (rule.evidence().isEmpty()) {
      line(text, "", "Claims: none; the rule rests on " + rests(rule) + ".");
    } else {
      line(text, "", "Claims:");
      rule.evidence().forEach(id -> claim(text, id));
    }
    text.append('\n');
    named(
        text,
        "Cases in which it must fire",
        cases.stream().filter(c -> fires(c, rule.id())).toList());
    named(
        text,
        "Cases in which it must not fire",
        cases.stream().filter(c -> c.expect().noFindings().contains(rule.id())).toList());
    return text.toString();
  }

  /** Returns a claim with its source, and the rules that cite it. */
  String of(Claim claim) {
    StringBuilder text = new StringBuilder();
    claim(text, claim.id());
    List<String> citing =
        advisor.rules().rules().stream()
            .filter(rule -> rule.evidence().contains(claim.id()))
            .map(Rule::id)
            .toList();
    line(text, "  ", "Cited by: " + (citing.isEmpty() ? "no rule" : String.join(", ", citing)));
    return text.toString();
  }

  private static String rests(Rule rule) {
    return switch (rule.basis()) {
      case REQUEST -> "what the request says";
      case ASSUMPTION -> "an assumption of the authors";
      case EVIDENCE -> "evidence";
    };
  }

  private static boolean fires(Case one, String rule) {
    Expectations expect = one.expect();
    return expect.findings().contains(rule)
        || expect.excluded().stream().anyMatch(e -> e.rule().equals(Optional.of(rule)));
  }

  private void claim(StringBuilder text, String id) {
    Optional<Claim> found = Optional.ofNullable(advisor.knowledge().claims().get(id));
    if (found.isEmpty()) {
      line(text, "  ", id);
      return;
    }
    Claim claim = found.get();
    line(
        text,
        "  ",
        claim.id()
            + " ("
            + (claim.verified() ? "verified" : "† not verified")
            + ", confidence "
            + claim.confidence().id()
            + "): "
            + claim.statement());
    Claim.Source source = claim.source();
    String where = source.where().isEmpty() ? "" : ", " + source.where();
    String doi = source.doi().isEmpty() ? "" : ", doi:" + source.doi();
    String pmcid = source.pmcid().isEmpty() ? "" : ", " + source.pmcid();
    line(text, "    ", source.citation() + where + doi + pmcid);
  }

  private static void named(StringBuilder text, String title, List<Case> cases) {
    String names = cases.stream().map(Case::id).collect(Collectors.joining(", "));
    line(text, "", title + ": " + (names.isEmpty() ? "none" : names));
  }

  private static void line(StringBuilder text, String indent, String words) {
    text.append(indent)
        .append(WordUtils.wrap(words, WIDTH - indent.length() - 2, "\n" + indent + "  ", true))
        .append('\n');
  }
}
