package evisor.rules;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.language.RuleText;
import evisor.rules.lint.LintedRules;
import evisor.rules.lint.RuleLint;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleTexts;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Sound rules of which single ones can be changed, left out or taken from elsewhere, to see what
 * becomes of the answers; they are run by the plain interpreter. A set never changes.
 */
public final class RuleSet {

  private final String digest;
  private final SortedMap<String, Entry> entries;

  private RuleSet(String digest, SortedMap<String, Entry> entries) {
    this.digest = digest;
    this.entries = entries;
  }

  private record Entry(CheckedRule checked, RuleText text, PlainRule plain) {
    static Entry of(Rule rule, RuleText text, TypedRule typed) {
      return new Entry(new CheckedRule(rule, typed), text, PlainRule.of(typed));
    }
  }

  /**
   * Reads and checks the rules of a folder.
   *
   * @param knowledge the knowledge base, for claims and labels
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public static RuleSet read(RulesFolder folder, Knowledge knowledge) throws FaultyFilesException {
    FileFaults faults = new FileFaults();
    RuleTexts texts = RuleTexts.read(folder, faults);
    LintedRules linted = RuleLint.check(texts, knowledge, faults);
    faults.throwIfAny();
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (RuleText text : texts.rules()) {
      Rule rule = Objects.requireNonNull(linted.rules().get(text.id()));
      entries.put(text.id(), Entry.of(rule, text, linted.typed(text.id())));
    }
    return new RuleSet(texts.digest(), entries);
  }

  /** Returns the ids of all rules. */
  public SortedSet<String> ids() {
    return Collections.unmodifiableSortedSet((SortedSet<String>) entries.keySet());
  }

  /** Returns the rule of that id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.checked().rule());
  }

  /** Returns the text of the rule of that id. */
  public Optional<RuleText> text(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::text);
  }

  /** Returns the rule of that id with its names resolved. */
  public Optional<TypedRule> typed(String id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.checked().typed());
  }

  /** Returns the rule of that id for the plain interpreter. */
  public Optional<PlainRule> plain(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::plain);
  }

  /** Returns these rules without one. */
  public RuleSet without(String id) {
    SortedMap<String, Entry> fewer = new TreeMap<>(entries);
    fewer.remove(id);
    return new RuleSet(digest, fewer);
  }

  /** Returns those rules alone that ask what is predicted of a train. */
  public RuleSet onPredictions() {
    SortedMap<String, Entry> some = new TreeMap<>(entries);
    some.values().removeIf(entry -> !entry.plain().asksPrediction());
    return new RuleSet(digest, some);
  }

  /**
   * Returns these rules with one of them changed, whose text stays what was read.
   *
   * @param rule the rule
   * @param typed the same rule, as sound as one that passed the lint
   */
  public RuleSet with(Rule rule, TypedRule typed) {
    Entry old = Objects.requireNonNull(entries.get(rule.id()));
    return with(rule.id(), Entry.of(rule, old.text(), typed));
  }

  /** Returns these rules, the one of that id as it is elsewhere; without it if it is not there. */
  public RuleSet withFrom(RuleSet elsewhere, String id) {
    Entry other = elsewhere.entries.get(id);
    return other == null ? without(id) : with(id, other);
  }

  private RuleSet with(String id, Entry entry) {
    SortedMap<String, Entry> changed = new TreeMap<>(entries);
    changed.put(id, entry);
    return new RuleSet(digest, changed);
  }

  /**
   * Returns the rules run by the plain interpreter; the digest is that of the files that were read,
   * whatever was changed since.
   */
  public RuleBase plain(Knowledge knowledge) {
    List<CheckedRule> checked = new ArrayList<>();
    Map<String, PlainRule> plain = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          checked.add(entry.checked());
          plain.put(id, entry.plain());
        });
    return RuleBase.plain(
        digest, checked, knowledge, new PlainRules(checked, plain), language -> Map.of());
  }
}
