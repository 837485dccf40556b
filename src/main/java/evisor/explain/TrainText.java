package evisor.explain;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation.Option;
import evisor.decision.LevelOrder;
import evisor.decision.TrainStanding;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import evisor.rules.trace.TracedComparison;
import evisor.rules.typed.FactQuestion;
import evisor.text.Outline;
import evisor.text.RoundedAmounts;
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
      page.headline(
          wording.say(
              "%s is excluded by %s", name(), wording.counted(rules, "%s rule", "%s rules")));
      page.line(
          wording.counted(
              ranked,
              "Nothing outweighs an exclusion; %s train is feasible.",
              "Nothing outweighs an exclusion; %s trains are feasible."));
      return;
    }
    page.headline(
        wording.say("%s is number %s of %s feasible trains", name(), option.rank(), ranked));
    String certain = wording.term(option.strength()) + ", " + wording.term(option.tier());
    List<String> tied = tied(option);
    page.line(
        tied.isEmpty()
            ? certain + "."
            : wording.say("%s; nothing parts it from %s.", certain, wording.listed(tied)));
  }

  private List<String> tied(Option option) {
    return explained.answer().ranking().stream()
        .filter(o -> o.tie() == option.tie() && o.rank() != option.rank())
        .map(this::name)
        .toList();
  }

  private void exclusions() {
    List<RuleAccount> exclusions = explained.exclusions();
    if (exclusions.isEmpty()) {
      return;
    }
    page.title(wording.say("What would have to change"));
    if (exclusions.size() > 1) {
      page.line(wording.say("All of these exclude it, so each would have to give way."));
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
    List<List<TracedComparison>> open =
        account.trace().releases().stream()
            .filter(set -> set.stream().noneMatch(DecidingComparisons::isGiven))
            .toList();
    if (open.isEmpty()) {
      page.item(
          "      ", "-", wording.say("whatever is asked: it lies in the sample and the train"));
    }
    for (List<TracedComparison> set : open) {
      page.item("      ", "-", words.contraries(set));
    }
  }

  private void comparison() {
    Option own = explained.option().orElse(null);
    Option rival = explained.rival().orElse(null);
    if (own == null || rival == null) {
      return;
    }
    page.title(wording.say("What separates it from %s", name(rival)));
    Optional<DecidedBy> decided = explained.behindRival();
    if (decided.isEmpty()) {
      page.line(wording.say("Nothing does: they are tied."));
    } else {
      Option behind = own.rank() == 1 ? rival : own;
      page.line(
          wording.say(
              "%s falls behind on the level %s:",
              name(behind), wording.term(decided.get().level())));
      page.item(
          "  ", "", decided.get().why() + " [" + String.join(", ", decided.get().rules()) + "]");
    }
    for (Level level : LevelOrder.LEVELS) {
      page.lead("  ", wording.term(level), places(level, own) + "; " + places(level, rival));
    }
    for (Finding condition : own.standing().conditions()) {
      page.lead("  ", wording.say("condition %s", condition.rule().id()), condition.message());
      releases(account(condition.rule().id()));
    }
  }

  /** Says where a train stands on one level. */
  private String places(Level level, Option option) {
    TrainStanding standing = option.standing();
    String place =
        switch (level) {
          case SUFFICIENCY ->
              wording.say("grade %s where %s is needed", standing.grade(), standing.need());
          case PRACTICE ->
              wording.say(
                  "%s points, band %s",
                  exact(standing.practice().points()), standing.practice().band());
          case PRIORITY ->
              standing.preferred().isPresent()
                  ? exact(standing.preferred().getAsDouble())
                  : wording.say("no figure");
          default ->
              standing.conditions(level).isEmpty()
                  ? wording.say("no condition")
                  : wording.counted(
                      standing.conditions(level).size(), "%s condition", "%s conditions");
        };
    return name(option) + " " + place;
  }

  private String exact(double figure) {
    return wording.speech().number(RoundedAmounts.exact(figure).toPlainString());
  }

  private RuleAccount account(String id) {
    return explained.rules().stream()
        .filter(account -> account.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void spoken() {
    page.title(wording.say("What the rules say of it"));
    List<RuleAccount> arguing = new ArrayList<>();
    for (Effect effect : List.of(Effect.CONDITION, Effect.GRADE, Effect.CAUTION, Effect.STUDY)) {
      arguing.addAll(ofTrain(explained.fired(effect)));
    }
    said(arguing, wording.say("Nothing."));
    page.title(wording.say("How it is composed here"));
    List<RuleAccount> composing = new ArrayList<>(explained.fired(Effect.REQUIRE));
    composing.addAll(explained.fired(Effect.PARAMETER));
    said(composing, wording.say("No rule asks for preparation, finishing or a format."));
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
    page.title(wording.say("Rules that are silent, the nearest first"));
    if (near.isEmpty()) {
      page.item("  ", "", wording.say("No rule is kept silent by figures alone."));
    }
    for (RuleAccount account :
        near.subList(0, all ? near.size() : Math.min(NEAREST, near.size()))) {
      silent(account);
    }
    if (!all && near.size() > NEAREST) {
      page.item(
          "  ",
          "",
          wording.counted(
              near.size() - NEAREST,
              "And %s that is further away.",
              "And %s that are further away."));
    }
  }

  private void silent(RuleAccount account) {
    page.lead("  ", lead(account.rule()), wording.text(account.rule().title()));
    for (TracedComparison atom : account.trace().missing()) {
      page.item("    ", "-", words.line(atom));
    }
  }

  private void rest() {
    List<RuleAccount> requests = ofTrain(explained.at(SilenceReason.OTHER_REQUEST));
    List<RuleAccount> trains = explained.at(SilenceReason.OTHER_TRAIN);
    List<RuleAccount> plan = explained.rules().stream().filter(a -> !a.aboutTrain()).toList();
    page.title(wording.say("Rules about something else"));
    counted(
        wording.counted(
            requests.size(),
            "%s waits for another request; what is asked first:",
            "%s wait for another request; what they ask first:"),
        requests,
        atom -> !SilenceReason.measured(atom));
    counted(
        wording.counted(
            trains.size(),
            "%s speaks of trains of another kind; what is asked first:",
            "%s speak of trains of another kind; what they ask first:"),
        trains,
        atom -> SilenceReason.isOfOtherTrains(atom, explained.train()));
    long heard = plan.stream().filter(a -> a.nearness() == SilenceReason.FIRES).count();
    page.item(
        "  ",
        "",
        wording.counted(
            plan.size(),
            "%s speaks of any plan, whatever the train; here: %s.",
            "%s speak of any plan, whatever the train; here: %s.",
            heard));
  }

  private void counted(String what, List<RuleAccount> accounts, Predicate<TracedComparison> which) {
    if (accounts.isEmpty()) {
      return;
    }
    Map<String, Integer> by = new TreeMap<>();
    for (RuleAccount account : accounts) {
      for (TracedComparison atom : account.trace().missing()) {
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
    page.item("  ", "", what + " " + String.join(", ", most));
    if (all) {
      accounts.forEach(this::silent);
    }
  }

  private static String asked(TracedComparison atom) {
    FactQuestion question =
        (atom.left().questions().isEmpty() ? atom.right() : atom.left()).questions().get(0);
    return question.words().isEmpty() ? question.name() : question.name() + "(…)";
  }

  private String lead(Rule rule) {
    String verb = wording.term(rule.verb());
    return rule.id()
        + " ("
        + rule.criterion().map(found -> verb + ", " + wording.term(found)).orElse(verb)
        + ")";
  }

  private static String said(RuleAccount account) {
    return account.finding().orElseThrow().message();
  }
}
