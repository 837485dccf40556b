package evisor.explain;

import evisor.explain.RuleExplanation.OfTrain;
import evisor.knowledge.Knowledge;
import evisor.model.Train;
import evisor.rules.text.Rule;
import evisor.rules.trace.TracedComparison;
import evisor.rules.trace.TracedCondition;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says why a rule fires or does not, for every train, to a person. */
public final class RuleTraceText {

  private static final String HOLDS = "✓";
  private static final String FAILS = "✗";

  private final RuleExplanation explained;
  private final Wording wording;
  private final AtomWords words;
  private final Outline page;

  private RuleTraceText(RuleExplanation explained, Wording wording, Outline page) {
    this.explained = explained;
    this.wording = wording;
    this.words = new AtomWords(wording);
    this.page = page;
  }

  /**
   * Returns the explanation.
   *
   * @param explained the explanation
   * @param knowledge the knowledge base that the answer was worked out with
   */
  public static Outline of(RuleExplanation explained, Knowledge knowledge) {
    Outline page = new Outline();
    RuleTraceText text = new RuleTraceText(explained, new Wording(knowledge), page);
    text.head();
    text.request();
    text.trains();
    return page;
  }

  private void head() {
    Rule rule = explained.rule();
    page.headline(rule.id() + ": " + wording.text(rule.title()));
    String verb = wording.term(rule.verb());
    String level = wording.term(rule.level());
    page.line(
        rule.criterion()
            .map(wording::term)
            .map(
                criterion ->
                    wording.say(
                        "%s, on the level %s, about %s; %s", verb, level, criterion, rule.place()))
            .orElseGet(() -> wording.say("%s, on the level %s; %s", verb, level, rule.place())));
    if (!explained.aboutTrains()) {
      page.line(
          explained.onRequest().holds()
              ? wording.say("It fires.")
              : wording.say("It does not fire."));
    } else {
      page.line(
          wording.counted(
              explained.trains().size(),
              "It fires for %2$s of %1$s train.",
              "It fires for %2$s of %1$s trains.",
              explained.firings()));
    }
  }

  private void request() {
    page.title(wording.say("The request"));
    List<TracedCondition> checks = explained.onRequest().checks();
    if (checks.isEmpty()) {
      page.item("  ", "", wording.say("It asks nothing of the request."));
    }
    checks.forEach(check -> check("  ", check));
    if (!explained.onRequest().holds() && explained.aboutTrains()) {
      page.item("  ", "", wording.say("The request keeps it from firing for any train."));
    }
  }

  private void trains() {
    if (!explained.aboutTrains()) {
      return;
    }
    page.title(wording.say("The trains"));
    if (explained.trains().get(0).trace().checks().isEmpty()) {
      page.item("  ", "", wording.say("It asks nothing of the train."));
      return;
    }
    for (Map.Entry<String, List<OfTrain>> alike : alike().entrySet()) {
      OfTrain one = alike.getValue().get(0);
      page.lead("  ", names(alike.getValue()), verdict(one));
      one.trace().checks().forEach(check -> check("    ", check));
    }
  }

  private String verdict(OfTrain one) {
    if (one.fires()) {
      return wording.say("fires");
    }
    int missing = one.trace().missing().size();
    if (missing == 0) {
      return wording.say("stopped by the request");
    }
    return wording.counted(missing, "stopped by %s condition", "stopped by %s conditions");
  }

  /** Trains for which all comes out alike are named together; those that miss least come first. */
  private Map<String, List<OfTrain>> alike() {
    List<OfTrain> sorted = new ArrayList<>(explained.trains());
    sorted.sort(Comparator.comparingDouble(one -> one.trace().distance()));
    Map<String, List<OfTrain>> groups = new LinkedHashMap<>();
    for (OfTrain one : sorted) {
      StringBuilder key = new StringBuilder();
      for (TracedCondition check : one.trace().checks()) {
        for (TracedComparison atom : check.atoms()) {
          key.append(atom.holds()).append(words.line(atom)).append('\n');
        }
      }
      groups.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private String names(List<OfTrain> trains) {
    return wording.listed(
        trains.stream().map(OfTrain::train).map(Train::core).map(wording::train).toList());
  }

  private void check(String indent, TracedCondition check) {
    String mark = check.holds() ? HOLDS : FAILS;
    if (check instanceof TracedComparison atom) {
      page.item(indent, mark, words.line(atom));
      return;
    }
    TracedCondition.Joined joined = (TracedCondition.Joined) check;
    page.item(
        indent, mark, joined.all() ? wording.say("all of these:") : wording.say("one of these:"));
    joined.parts().forEach(part -> check(indent + "    ", part));
  }
}
