package evisor.diff;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.TrainPredictions;
import evisor.advice.TrainPredictions.Prediction;
import evisor.diff.AnswerDifference.Kind;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Step;
import evisor.rules.Finding;
import evisor.speech.Speech;
import evisor.text.QuantityWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of an answer is compared with another one: what a planner would act on, without the words.
 * Numbers are those that a planner reads, so that what looks equal is equal.
 *
 * @param first the core that comes first; empty where no train is feasible
 * @param tied trains that the uncertainty cannot tell from the first, by name
 * @param leading the first three, in order
 * @param excluded the rules that exclude each excluded train
 * @param steps the steps of the first train, with form, device and parameters
 * @param figures what is predicted of the first train
 * @param findings ids of rules that speak about the first train or the plan
 * @param fired ids of all rules that fired
 */
record AnswerGist(
    Optional<List<Method>> first,
    SortedSet<String> tied,
    List<String> leading,
    Map<String, String> excluded,
    List<String> steps,
    Map<String, String> figures,
    SortedSet<String> findings,
    SortedSet<String> fired) {

  static final String NO_TRAIN = "no feasible train";

  /** What stands for both answers where the change does not reach a request. */
  static final AnswerGist UNASKED =
      new AnswerGist(
          Optional.empty(),
          Collections.emptySortedSet(),
          List.of(),
          Collections.emptyMap(),
          List.of(),
          Collections.emptyMap(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet());

  private static final int LEADING = 3;
  private static final int DIGITS = 3;

  /** Returns what is compared of an answer. */
  static AnswerGist of(Recommendation answer) {
    Optional<Option> first = answer.recommended();
    SortedSet<String> tied = new TreeSet<>();
    List<String> leading = new ArrayList<>();
    for (Option option : answer.ranking()) {
      if (option.rank() > 1 && option.tie() == answer.ranking().get(0).tie()) {
        tied.add(option.train().name());
      }
      if (option.rank() <= LEADING) {
        leading.add(option.train().name());
      }
    }
    Map<String, String> excluded = new TreeMap<>();
    for (Exclusion exclusion : answer.excluded()) {
      excluded.put(exclusion.train().name(), excluders(exclusion));
    }
    return new AnswerGist(
        first.map(option -> option.train().core()),
        tied,
        List.copyOf(leading),
        excluded,
        first.map(AnswerGist::steps).orElse(List.of()),
        first.map(option -> figures(option, answer)).orElse(Map.of()),
        findings(answer),
        answer.fired());
  }

  /** Returns the name of the train that comes first. */
  String leader() {
    return leading.isEmpty() ? NO_TRAIN : leading.get(0);
  }

  /** Returns whether another train comes first. */
  boolean sameFirst(AnswerGist other) {
    return first.equals(other.first);
  }

  /** Returns all differences to a later answer, the weightiest first. */
  List<AnswerDifference> to(AnswerGist after) {
    List<AnswerDifference> found = new ArrayList<>();
    if (!sameFirst(after)) {
      found.add(new AnswerDifference(Kind.FIRST_TRAIN, "", leader(), after.leader()));
    }
    String ties = String.join(", ", tied);
    String tiesAfter = String.join(", ", after.tied);
    if (!ties.equals(tiesAfter)) {
      found.add(new AnswerDifference(Kind.TIE, "", ties, tiesAfter));
    }
    compare(Kind.EXCLUDED, excluded, after.excluded, found);
    if (sameFirst(after)) {
      if (!leading.equals(after.leading)) {
        found.add(new AnswerDifference(Kind.ORDER, "", ranks(leading), ranks(after.leading)));
      }
      steps(after, found);
      compare(Kind.FIGURE, figures, after.figures, found);
      findings(after, found);
    }
    return List.copyOf(found);
  }

  private void steps(AnswerGist after, List<AnswerDifference> found) {
    List<String> gone = new ArrayList<>(steps);
    List<String> come = new ArrayList<>(after.steps);
    after.steps.forEach(gone::remove);
    steps.forEach(come::remove);
    if (gone.isEmpty() && come.isEmpty() && !steps.equals(after.steps)) {
      gone.addAll(steps);
      come.addAll(after.steps);
    }
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      String old = i < gone.size() ? gone.get(i) : "";
      String now = i < come.size() ? come.get(i) : "";
      found.add(new AnswerDifference(Kind.STEPS, "", old, now));
    }
  }

  private void findings(AnswerGist after, List<AnswerDifference> found) {
    SortedSet<String> gone = new TreeSet<>(findings);
    SortedSet<String> come = new TreeSet<>(after.findings);
    gone.removeAll(after.findings);
    come.removeAll(findings);
    gone.forEach(rule -> found.add(new AnswerDifference(Kind.FINDINGS, rule, "fires", "")));
    come.forEach(rule -> found.add(new AnswerDifference(Kind.FINDINGS, rule, "", "fires")));
  }

  private static void compare(
      Kind kind,
      Map<String, String> before,
      Map<String, String> after,
      List<AnswerDifference> found) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        found.add(new AnswerDifference(kind, name, old, now));
      }
    }
  }

  private static String ranks(List<String> trains) {
    List<String> ranked = new ArrayList<>();
    for (int i = 0; i < trains.size(); i++) {
      ranked.add(i + 1 + ". " + trains.get(i));
    }
    return String.join("; ", ranked);
  }

  private static String excluders(Exclusion exclusion) {
    SortedSet<String> rules = new TreeSet<>();
    for (Finding finding : exclusion.findings()) {
      if (finding.effect() == Effect.EXCLUDE) {
        rules.add(finding.rule().id());
      }
    }
    return String.join(", ", rules);
  }

  private static List<String> steps(Option option) {
    List<String> steps = new ArrayList<>();
    for (Step step : option.train().outcome().steps()) {
      StringBuilder text = new StringBuilder(step.kind().id());
      text.append(" (").append(step.format().id());
      if (!step.device().isEmpty() && !step.device().equals(step.format().id())) {
        text.append(", ").append(step.device());
      }
      for (Parameter parameter : step.parameters()) {
        text.append(", ").append(parameter.name()).append(' ').append(value(parameter.value()));
      }
      steps.add(text.append(')').toString());
    }
    return List.copyOf(steps);
  }

  private static String value(Parameter.Value value) {
    if (value instanceof Amount amount) {
      return QuantityWords.ENGLISH.rounded(amount.number(), DIGITS);
    }
    return value instanceof Span span ? shown(span.range()) : ((Text) value).text();
  }

  private static Map<String, String> figures(Option option, Recommendation answer) {
    Map<String, String> figures = new LinkedHashMap<>();
    TrainPredictions predictions = TrainPredictions.of(option, answer.request(), Speech.ENGLISH);
    for (Prediction prediction : predictions.figures()) {
      String mark = prediction.assumption().isEmpty() ? "" : " (A)";
      figures.put(prediction.name(), shown(prediction.range()) + mark);
    }
    return figures;
  }

  private static String shown(Range range) {
    String low = figure(range.low());
    String high = figure(range.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String figure(double value) {
    return Math.abs(value) >= 1e5
        ? QuantityWords.ENGLISH.quantity(value, Quantity.PARTICLES)
        : QuantityWords.ENGLISH.rounded(value, DIGITS);
  }

  private static SortedSet<String> findings(Recommendation answer) {
    SortedSet<String> findings = new TreeSet<>();
    List<Finding> heard = new ArrayList<>(answer.advice());
    heard.addAll(answer.openStudies());
    answer.recommended().ifPresent(option -> heard.addAll(option.findings()));
    heard.forEach(finding -> findings.add(finding.rule().id()));
    return findings;
  }
}
