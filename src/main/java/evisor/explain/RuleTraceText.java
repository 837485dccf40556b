package evisor.explain;

import evisor.explain.RuleExplanation.OfTrain;
import evisor.knowledge.Knowledge;
import evisor.model.Train;
import evisor.rules.text.Rule;
import evisor.rules.trace.Atom;
import evisor.rules.trace.TracedCondition;
import evisor.speech.Phrase;
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
    page.headline(rule.id() + ": " + rule.title());
    page.line(
        rule.verb().id()
            + ", on the level "
            + wording.term(rule.level())
            + rule.criterion().map(found -> ", about " + wording.term(found)).orElse("")
            + "; "
            + rule.place());
    if (!explained.aboutTrains()) {
      page.line(explained.onRequest().holds() ? "It fires." : "It does not fire.");
    } else {
      page.line(
          "It fires for "
              + explained.firings()
              + " of "
              + explained.trains().size()
              + (explained.trains().size() == 1 ? " train." : " trains."));
    }
  }

  private void request() {
    page.title("The request");
    List<TracedCondition> checks = explained.onRequest().checks();
    if (checks.isEmpty()) {
      page.item("  ", "", "It asks nothing of the request.");
    }
    checks.forEach(check -> check("  ", check));
    if (!explained.onRequest().holds() && explained.aboutTrains()) {
      page.item("  ", "", "The request keeps it from firing for any train.");
    }
  }

  private void trains() {
    if (!explained.aboutTrains()) {
      return;
    }
    page.title("The trains");
    if (explained.trains().get(0).trace().checks().isEmpty()) {
      page.item("  ", "", "It asks nothing of the train.");
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
      return "fires";
    }
    int missing = one.trace().missing().size();
    if (missing == 0) {
      return "stopped by the request";
    }
    return "stopped by " + Phrase.counted(missing, "condition");
  }

  /** Trains for which all comes out alike are named together; those that miss least come first. */
  private Map<String, List<OfTrain>> alike() {
    List<OfTrain> sorted = new ArrayList<>(explained.trains());
    sorted.sort(Comparator.comparingDouble(one -> one.trace().distance()));
    Map<String, List<OfTrain>> groups = new LinkedHashMap<>();
    for (OfTrain one : sorted) {
      StringBuilder key = new StringBuilder();
      for (TracedCondition check : one.trace().checks()) {
        for (Atom atom : check.atoms()) {
          key.append(atom.holds()).append(words.line(atom)).append('\n');
        }
      }
      groups.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private String names(List<OfTrain> trains) {
    return Phrase.listed(
        trains.stream().map(OfTrain::train).map(Train::core).map(wording::train).toList());
  }

  private void check(String indent, TracedCondition check) {
    String mark = check.holds() ? HOLDS : FAILS;
    if (check instanceof Atom atom) {
      page.item(indent, mark, words.line(atom));
      return;
    }
    TracedCondition.Joined joined = (TracedCondition.Joined) check;
    page.item(indent, mark, joined.all() ? "all of these:" : "one of these:");
    joined.parts().forEach(part -> check(indent + "    ", part));
  }
}
