package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.rules.language.RuleText;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleId;
import evisor.rules.text.RuleTexts;
import evisor.rules.text.Verb;
import evisor.rules.typed.TypedRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that every rule is written in the form that rules have, and makes rules of those that are.
 */
public final class RuleLint {

  private RuleLint() {}

  /** Returns the rules; what is wrong goes to the faults, all of it. */
  public static LintedRules check(RuleTexts texts, Knowledge knowledge, FileFaults faults) {
    return check(texts, Optional.of(knowledge.claims()), knowledge.lexicon(), faults);
  }

  /**
   * Returns the rules.
   *
   * @param texts the rules as written
   * @param claims claims by id; empty where it is not known which there are, and then every claim
   *     is taken to be there
   * @param lexicon the words that rules may name
   * @param faults takes all that is wrong
   */
  public static LintedRules check(
      RuleTexts texts, Optional<Map<String, Claim>> claims, Lexicon lexicon, FileFaults faults) {
    LintedRules rules = new LintedRules();
    if (!SizeLint.fits(texts.rules(), faults)) {
      return rules;
    }
    Map<String, RuleText> first = new LinkedHashMap<>();
    MessageLint messages = new MessageLint(texts, faults);
    for (RuleText text : texts.rules()) {
      if (!isFirst(text, first, faults)) {
        continue;
      }
      if (!new SizeLint(text, faults).check()) {
        continue;
      }
      Optional<Verb> verb = new ConsequenceLint(text, lexicon, faults).check();
      String message = RuleId.of(text.id()).isPresent() ? messages.check(text) : "";
      RuleMetadata metadata = new RuleMetadata(text, faults);
      Rule rule = metadata.rule(verb, message);
      if (verb.isPresent()) {
        new EvidenceLint(text, rule, claims, lexicon, faults).check();
      }
      boolean composes = verb.filter(Verb::composes).isPresent();
      PatternLint pattern =
          new PatternLint(text, messages.placeholders(text), composes, lexicon, faults);
      pattern.check();
      rules.put(rule, pattern);
    }
    Set<String> ids = new TreeSet<>(first.keySet());
    ids.addAll(texts.unread());
    messages.checkOrphans(ids);
    new TranslationLint(texts, faults).check(ids);
    return rules;
  }

  /**
   * Returns a rule that passed the lint before with its names resolved.
   *
   * @param text the rule
   * @param lexicon the words that it may name
   */
  public static TypedRule typed(RuleText text, Lexicon lexicon) {
    return PatternLint.typed(text, lexicon);
  }

  private static boolean isFirst(RuleText text, Map<String, RuleText> first, FileFaults faults) {
    RuleText earlier = first.putIfAbsent(text.id(), text);
    if (earlier != null) {
      faults.add(
          text.place(),
          "duplicate-rule",
          "a rule " + text.id() + " stands already at " + earlier.place() + ".",
          "Give this one a number of its own.");
    }
    return earlier == null;
  }
}
