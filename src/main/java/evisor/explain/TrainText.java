package evisor.explain;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation.Option;
import evisor.decision.LevelOrder;
import evisor.decision.Standing;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.trace.Atom;
import evisor.rules.typed.FactQuestion;
import evisor.speech.Phrase;
import evisor.text.Amounts;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Says why a train stands where it stands, to a person. */
public final class TrainText {

  private static final int NEAREST = 10;

  private final TrainExplanation explained;
  private final Wording wording;
  private final AtomWords words;
  private final boolean all;
  private final Outline page;

  private TrainText(TrainExplanation explained, Wording wording, boolean all, Outline page) {
    this.explained = explained;
    this.wording = wording;
    this.words = new AtomWords(wording);
    this.all = all;
    this.page = page;
  }

  /**
   * Returns the explanation.
   *
   * @param explained the explanation
   * @param knowledge the knowledge base that the answer was worked out with
   * @param all whether rules far from speaking are listed too, and not just counted
   */
  public static Outline of(TrainExplanation explained, Knowledge knowledge, boolean all) {
    Outline page = new Outline();
    TrainText text = new TrainText(explained, new Wording(knowledge), all, page);
    text.head();
    text.exclusions();
    text.comparison();
    text.spoken();
    text.nearest();
    text.rest();
    return page;
  }

  private String name() {
    return wording.train(explained.train().core());
  }

  private String name(Option option) {
    return wording.train(option.train().core());
  }

  private void head() {
    Option option = explained.option().orElse(null);
    int ranked = explained.answer().ranking().size();
    if (option == null) {
      int rules = explained.exclusions().size();
      page.headline(name() + " is excluded by " + Phrase.counted(rules, "rule"));
      page.line("Nothing outweighs an exclusion; " + ranked + " trains are feasible.");
      return;
    }
    page.headline(name() + " is number " + option.rank() + " of " + ranked + " feasible trains");
    page.line(
        wording.term(option.strength()) + ", " + wording.term(option.tier()) + tied(option) + ".");
  }

  private String tied(Option option) {
    List<String> others =
        explained.answer().ranking().stream()
            .filter(o -> o.tie() == option.tie() && o.rank() != option.rank())
            .map(this::name)
            .toList();
    return others.isEmpty() ? "" : "; nothing parts it from " + Phrase.listed(others);
  }

  private void exclusions() {
    List<RuleAccount> exclusions = explained.exclusions();
    if (exclusions.isEmpty()) {
      return;
    }
    page.title("What would have to change");
    if (exclusions.size() > 1) {
      page.line("All of these exclude it, so each would have to give way.");
    }
    for (RuleAccount account : exclusions) {
      page.lead("  ", account.rule().id(), said(account));
      releases(account);
    }
  }

  /**
   * Lists what would keep a rule from firing, except by being another train: of alternatives that
   * hold together all have to go.
   */
  private void releases(RuleAccount account) {
    List<List<Atom>> open =
        account.trace().releases().stream()
            .filter(set -> set.stream().noneMatch(DecidingComparisons::isGiven))
            .toList();
    if (open.isEmpty()) {
      page.item("      ", "-", "whatever is asked: it lies in the sample and the train");
    }
    for (List<Atom> set : open) {
      List<String> parts = set.stream().map(words::contrary).toList();
      page.item("      ", "-", String.join("; and ", parts));
    }
  }

  private void comparison() {
    Option own = explained.option().orElse(null);
    Option rival = explained.rival().orElse(null);
    if (own == null || rival == null) {
      return;
    }
    page.title("What separates it from " + name(rival));
    Optional<DecidedBy> decided = explained.behindRival();
    if (decided.isEmpty()) {
      page.line("Nothing does: they are tied.");
    } else {
      Option behind = own.rank() == 1 ? rival : own;
      page.line(
          name(behind) + " falls behind on the level " + wording.term(decided.get().level()) + ":");
      page.item(
          "  ", "", decided.get().why() + " [" + String.join(", ", decided.get().rules()) + "]");
    }
    for (Level level : LevelOrder.LEVELS) {
      page.lead("  ", wording.term(level), places(level, own) + "; " + places(level, rival));
    }
    for (Finding condition : own.standing().conditions()) {
      page.lead("  ", "condition " + condition.rule().id(), condition.message());
      releases(account(condition.rule().id()));
    }
  }

  /** Says where a train stands on one level. */
  private String places(Level level, Option option) {
    Standing standing = option.standing();
    String place =
        switch (level) {
          case SUFFICIENCY ->
              "grade " + standing.grade() + " where " + standing.need() + " is needed";
          case PRACTICE ->
              Amounts.exact(standing.practice().points()).toPlainString()
                  + " points, band "
                  + standing.practice().band();
          case PRIORITY ->
              standing.preferred().isPresent()
                  ? Amounts.exact(standing.preferred().getAsDouble()).toPlainString()
                  : "no figure";
          default ->
              standing.conditions(level).isEmpty()
                  ? "no condition"
                  : Phrase.counted(standing.conditions(level).size(), "condition");
        };
    return name(option) + " " + place;
  }

  private RuleAccount account(String id) {
    return explained.rules().stream()
        .filter(account -> account.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void spoken() {
    page.title("What the rules say of it");
    List<RuleAccount> arguing = new ArrayList<>();
    for (Effect effect : List.of(Effect.CONDITION, Effect.GRADE, Effect.CAUTION, Effect.STUDY)) {
      arguing.addAll(ofTrain(explained.fired(effect)));
    }
    said(arguing, "Nothing.");
    page.title("How it is composed here");
    List<RuleAccount> composing = new ArrayList<>(explained.fired(Effect.REQUIRE));
    composing.addAll(explained.fired(Effect.PARAMETER));
    said(composing, "No rule asks for preparation, finishing or a format.");
  }

  private static List<RuleAccount> ofTrain(List<RuleAccount> accounts) {
    return accounts.stream().filter(RuleAccount::aboutTrain).toList();
  }

  private void said(List<RuleAccount> accounts, String otherwise) {
    if (accounts.isEmpty()) {
      page.item("  ", "", otherwise);
    }
    accounts.forEach(account -> page.lead("  ", lead(account.rule()), said(account)));
  }

  private void nearest() {
    List<RuleAccount> near = ofTrain(explained.at(SilenceReason.FIGURES));
    page.title("Rules that are silent, the nearest first");
    if (near.isEmpty()) {
      page.item("  ", "", "No rule is kept silent by figures alone.");
    }
    for (RuleAccount account :
        near.subList(0, all ? near.size() : Math.min(NEAREST, near.size()))) {
      silent(account);
    }
    if (!all && near.size() > NEAREST) {
      page.item(
          "  ",
          "",
          "And " + (near.size() - NEAREST) + " that are further away (--all lists them).");
    }
  }

  private void silent(RuleAccount account) {
    page.lead("  ", lead(account.rule()), account.rule().title());
    for (Atom atom : account.trace().missing()) {
      page.item("    ", "-", words.line(atom));
    }
  }

  private void rest() {
    List<RuleAccount> requests = ofTrain(explained.at(SilenceReason.OTHER_REQUEST));
    List<RuleAccount> trains = explained.at(SilenceReason.OTHER_TRAIN);
    List<RuleAccount> plan = explained.rules().stream().filter(a -> !a.aboutTrain()).toList();
    page.title("Rules about something else");
    counted("wait for another request", requests, atom -> !SilenceReason.measured(atom));
    counted(
        "speak of trains of another kind",
        trains,
        atom -> SilenceReason.isOfOtherTrains(atom, explained.train()));
    long heard = plan.stream().filter(a -> a.nearness() == SilenceReason.FIRES).count();
    page.item(
        "  ", "", plan.size() + " speak of any plan, whatever the train; " + heard + " do here.");
    if (!all && !(requests.isEmpty() && trains.isEmpty())) {
      page.item("  ", "", "--all lists them with the condition that keeps each silent.");
    }
  }

  private void counted(String what, List<RuleAccount> accounts, Predicate<Atom> which) {
    if (accounts.isEmpty()) {
      return;
    }
    Map<String, Integer> by = new TreeMap<>();
    for (RuleAccount account : accounts) {
      for (Atom atom : account.trace().missing()) {
        if (which.test(atom)) {
          by.merge(asked(atom), 1, Integer::sum);
          break;
        }
      }
    }
    List<String> most =
        by.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(6)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .toList();
    page.item(
        "  ",
        "",
        accounts.size() + " " + what + "; what they ask first: " + String.join(", ", most));
    if (all) {
      accounts.forEach(this::silent);
    }
  }

  private static String asked(Atom atom) {
    FactQuestion question =
        (atom.left().questions().isEmpty() ? atom.right() : atom.left()).questions().get(0);
    return question.words().isEmpty() ? question.name() : question.name() + "(…)";
  }

  private String lead(Rule rule) {
    String effect =
        switch (rule.verb()) {
          case REQUIRE -> "composes";
          case SET -> "sets";
          default -> rule.verb().id();
        };
    return rule.id()
        + " ("
        + effect
        + rule.criterion().map(found -> ", " + wording.term(found)).orElse("")
        + ")";
  }

  private static String said(RuleAccount account) {
    return account.finding().orElseThrow().message();
  }
}
