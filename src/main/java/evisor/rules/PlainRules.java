package evisor.rules;

import evisor.files.Faults;
import evisor.files.Place;
import evisor.model.Lexicon;
import evisor.rules.language.RuleParser;
import evisor.rules.language.RuleText;
import evisor.rules.lint.RuleLint;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules for the plain interpreter, each read when it is first asked. */
final class PlainRules {

  private final Map<String, PlainRule> known;
  private final Lexicon lexicon;

  /** Takes those that have been read already, and the words that the others may name. */
  PlainRules(Map<String, PlainRule> known, Lexicon lexicon) {
    this.known = new ConcurrentHashMap<>(known);
    this.lexicon = lexicon;
  }

  PlainRule of(Rule rule) {
    PlainRule found = known.get(rule.id());
    if (found == null) {
      found = PlainRule.of(RuleLint.typed(text(rule), lexicon));
      known.put(rule.id(), found);
    }
    return found;
  }

  /** Returns the text of a rule that passed the lint, every part at its place in the file. */
  private static RuleText text(Rule rule) {
    Place name = parsed(rule, "").place();
    Place shown = rule.place();
    String blanks = name.line() > 1 ? "" : " ".repeat(shown.column() - name.column());
    return parsed(rule, "\n".repeat(shown.line() - name.line()) + blanks);
  }

  private static RuleText parsed(Rule rule, String before) {
    Faults faults = new Faults();
    List<RuleText> rules =
        RuleParser.parse("", rule.place().file(), before + rule.text(), faults).rules();
    if (rules.size() != 1 || !faults.diagnostics().isEmpty()) {
      throw new IllegalStateException("cannot read " + rule.id() + " again");
    }
    return rules.get(0);
  }
}
