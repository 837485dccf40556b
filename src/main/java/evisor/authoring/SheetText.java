package evisor.authoring;

import evisor.knowledge.Claim;
import evisor.model.Term;
import evisor.rules.text.Rule;
import evisor.speech.Phrase;
import evisor.text.Outline;
import java.util.List;

/**
 * Writes a rule or a claim for a terminal of 80 columns; only the rule itself stands as it was
 * written, so that it can be found and copied.
 */
public final class SheetText {

  private static final int MOST_CASES = 12;

  private SheetText() {}

  /** Returns a rule's metadata, text, sentence, claims and cases. */
  public static Outline of(RuleSheet sheet) {
    Rule rule = sheet.rule();
    Outline page = new Outline();
    page.headline(rule.id() + ": " + rule.title());
    page.item(
        "  ",
        "",
        Phrase.of(
            "%s, on the level %s%s, by %s; %s",
            rule.verb().id(),
            rule.level().id(),
            rule.criterion().map(found -> ", about " + found.id()).orElse(""),
            rule.basis().id(),
            rule.place()));
    page.gap();
    page.verbatim(rule.text().strip());
    page.gap();
    page.hanging("Message: " + rule.message());
    page.gap();
    if (rule.evidence().isEmpty()) {
      page.hanging("Claims: none; the rule rests on " + rests(rule.basis()) + ".");
    } else {
      page.line("Claims:");
      sheet.claims().forEach(claim -> add(claim, page));
    }
    page.gap();
    cases(page, "Cases that expect it", sheet.mustFire());
    cases(page, "Cases that expect its silence", sheet.mustNotFire());
    List<String> firesToo = sheet.firesToo().orElse(List.of());
    cases(page, "Other cases in which it fires", firesToo);
    int fires = sheet.mustFire().size() + firesToo.size();
    page.hanging("It is asked of " + sheet.cases() + " cases, and speaks in " + fires + ".");
    return page;
  }

  /** Returns a claim with its source, and the rules that cite it. */
  public static Outline of(Claim claim, List<String> citing) {
    Outline page = new Outline();
    add(claim, page);
    page.item("  ", "", "Cited by: " + (citing.isEmpty() ? "no rule" : String.join(", ", citing)));
    return page;
  }

  private static String rests(Term basis) {
    return switch (basis.id()) {
      case "request" -> "what the request says";
      case "assumption" -> "an assumption of the authors";
      default -> "evidence";
    };
  }

  private static void add(Claim claim, Outline page) {
    page.item("  ", "", claim.id() + " (" + standing(claim) + "): " + claim.statement());
    page.item("    ", "", source(claim));
  }

  private static String standing(Claim claim) {
    String read = claim.verified() ? "verified" : "† not verified";
    return read + ", confidence " + claim.confidence().id();
  }

  private static String source(Claim claim) {
    Claim.Source source = claim.source();
    return source.citation()
        + (source.where().isEmpty() ? "" : ", " + source.where())
        + (source.doi().isEmpty() ? "" : ", doi:" + source.doi())
        + (source.pmcid().isEmpty() ? "" : ", " + source.pmcid());
  }

  private static void cases(Outline page, String title, List<String> ids) {
    page.hanging(title + ": " + ids.size() + named(ids));
  }

  private static String named(List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    int left = ids.size() - MOST_CASES;
    return Phrase.of(
        " (%s%s)",
        String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_CASES))),
        left > 0 ? " and " + left + " more" : "");
  }
}
