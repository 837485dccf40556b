package evisor.authoring;

import evisor.knowledge.Claim;
import evisor.rules.text.Rule;
import java.util.List;

/** Writes a rule or a claim in Markdown, for a pull request or a page. */
public final class SheetMarkdown {

  private SheetMarkdown() {}

  /** Returns a rule's metadata, text, sentence, claims and cases. */
  public static String of(RuleSheet sheet) {
    Rule rule = sheet.rule();
    StringBuilder text = new StringBuilder();
    text.append("## ").append(rule.id()).append(": ").append(rule.title()).append("\n\n");
    text.append(rule.verb().id()).append(", ").append(rule.strength().id()).append(", on ");
    text.append(rule.criterion().id()).append(", by ").append(rule.basis().id()).append("; `");
    text.append(rule.place()).append("`\n\n> ").append(rule.message()).append("\n\n```\n");
    text.append(rule.text().strip()).append("\n```\n\n");
    if (rule.evidence().isEmpty()) {
      text.append("No claims: the rule rests on ").append(SheetText.rests(rule.basis()));
      text.append(".\n");
    }
    sheet.claims().forEach(claim -> add(claim, text));
    text.append('\n');
    cases(text, "cases that expect it", sheet.mustFire());
    cases(text, "cases that expect its silence", sheet.mustNotFire());
    cases(text, "other cases in which it fires", sheet.firesToo());
    return text.toString();
  }

  /** Returns a claim with its source, and the rules that cite it. */
  public static String of(Claim claim, List<String> citing) {
    StringBuilder text = new StringBuilder();
    add(claim, text);
    text.append("  Cited by: ");
    text.append(citing.isEmpty() ? "no rule" : String.join(", ", citing)).append('\n');
    return text.toString();
  }

  private static void add(Claim claim, StringBuilder text) {
    text.append("- **").append(claim.id()).append("** (").append(SheetText.standing(claim));
    text.append("): ").append(claim.statement()).append(" *").append(SheetText.source(claim));
    text.append("*\n");
  }

  private static void cases(StringBuilder text, String title, List<String> ids) {
    text.append("- ").append(ids.size()).append(' ').append(title);
    text.append(ids.isEmpty() ? "" : ": " + String.join(", ", ids)).append('\n');
  }
}
