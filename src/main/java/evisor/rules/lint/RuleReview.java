package evisor.rules.lint;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Severity;
import evisor.knowledge.Knowledge;
import evisor.rules.language.RuleText;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.logic.RuleProofs;
import evisor.rules.text.Rule;
import evisor.rules.text.RuleTexts;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is odd about rules that can be used: rules that never fire, repeat or contradict each other.
 * An author can accept each of these warnings on the rule that it is about, with a reason.
 */
public final class RuleReview {

  /** Ids of the warnings that this review looks for by itself. */
  static final List<String> OWN =
      List.of(
          "never-fires",
          "no-such-core",
          "no-such-form",
          "no-such-parameter",
          "no-such-sample",
          "no-such-step",
          "always-true",
          "redundant-condition",
          "identical-rules",
          "subsumed-rule",
          "contradictory-rules",
          "claim-sample",
          "unguarded-equipment");

  /** Id of the warning of a threshold that no case holds in its place. */
  public static final String THRESHOLD = "threshold-without-case";

  private final List<RuleText> sound;
  private final LintedRules rules;
  private final Knowledge knowledge;
  private final Map<String, List<Diagnostic>> remarks = new LinkedHashMap<>();

  private RuleReview(List<RuleText> sound, LintedRules rules, Knowledge knowledge) {
    this.sound = sound;
    this.rules = rules;
    this.knowledge = knowledge;
  }

  /**
   * Looks through the rules that have no error.
   *
   * @param texts the rules as written
   * @param rules what the lint made of them
   * @param knowledge the knowledge base that they are about
   * @param faults what the lint found wrong
   */
  public static RuleReview of(
      RuleTexts texts, LintedRules rules, Knowledge knowledge, FileFaults faults) {
    List<Diagnostic> errors =
        faults.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    Map<String, RuleText> sound = new LinkedHashMap<>();
    for (RuleText text : texts.rules()) {
      if (rules.rules().containsKey(text.id())
          && errors.stream().noneMatch(error -> within(error, text))) {
        sound.putIfAbsent(text.id(), text);
      }
    }
    RuleReview review = new RuleReview(List.copyOf(sound.values()), rules, knowledge);
    review.look();
    return review;
  }

  private static boolean within(Diagnostic error, RuleText text) {
    FilePlace place = error.place();
    int first = text.place().line();
    return place.file().equals(text.place().file())
        && place.line() >= first
        && place.line() <= first + text.text().lines().count() - 1;
  }

  private void look() {
    RuleProofs meaning = RuleProofs.byMeaning(knowledge, false);
    Optional<RuleProofs> thorough = Optional.empty();
    RuleProofs known = RuleProofs.byKnowledge(knowledge, sound.stream().map(this::typed).toList());
    ReachLint reach = new ReachLint(this);
    OverlapLint overlaps = new OverlapLint(this);
    UsualLint usual = new UsualLint(this, knowledge);
    for (RuleText text : sound) {
      TypedRule rule = typed(text);
      ProvableConditions conditions = known.of(rule);
      ProvableConditions plain = meaning.of(rule);
      if (plain.odd()) {
        RuleProofs all = thorough.orElseGet(() -> RuleProofs.byMeaning(knowledge, true));
        thorough = Optional.of(all);
        plain = all.of(rule);
      }
      if (reach.fires(text, plain, conditions)) {
        overlaps.add(text, conditions);
      }
      new SettingLint(text, rule.call(), knowledge, this).check();
      usual.check(text);
      new ClaimSampleLint(text, rule(text), conditions, knowledge, this).check();
    }
    overlaps.check();
    new EquipmentLint(this, knowledge).check(sound);
  }

  /** Returns the rules that have no error, in the order of files. */
  public List<RuleText> sound() {
    return sound;
  }

  Rule rule(RuleText text) {
    return Objects.requireNonNull(rules.rules().get(text.id()));
  }

  /** Returns a rule that has no error with its names resolved. */
  public TypedRule typed(RuleText text) {
    return rules.typed(text.id());
  }

  /** Notes a warning about a rule. */
  public void warn(RuleText rule, FilePlace place, String lint, String message, String mend) {
    remarks
        .computeIfAbsent(rule.id(), id -> new ArrayList<>())
        .add(new Diagnostic(Severity.WARNING, place, "", lint, message, mend));
  }

  /**
   * Hands over every warning that its rule's author has not accepted, and every acceptance of a
   * warning that is not there.
   *
   * @param more ids of warnings that were looked for beside those of this review
   */
  public void settle(List<String> more, FileFaults faults) {
    Set<String> looked = new LinkedHashSet<>(OWN);
    looked.addAll(more);
    for (RuleText rule : sound) {
      List<Diagnostic> found = remarks.getOrDefault(rule.id(), List.of());
      List<AcceptedWarning> accepted = AcceptedWarning.of(rule);
      for (Diagnostic remark : found) {
        if (accepted.stream().noneMatch(entry -> entry.lint().equals(remark.lint()))) {
          faults.addAll(List.of(remark));
        }
      }
      for (AcceptedWarning entry : accepted) {
        if (looked.contains(entry.lint())
            && found.stream().noneMatch(remark -> remark.lint().equals(entry.lint()))) {
          faults.warn(
              entry.place(),
              "stale-acceptance",
              "nothing in " + rule.id() + " is " + entry.lint() + " any more.",
              "Take this @accept out.");
        }
      }
    }
  }

  /** Returns the ids of all warnings that can be accepted. */
  static List<String> acceptable() {
    List<String> all = new ArrayList<>(OWN);
    all.add(THRESHOLD);
    return List.copyOf(all);
  }
}
