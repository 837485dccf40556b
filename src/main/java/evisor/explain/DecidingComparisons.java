package evisor.explain;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.model.Train;
import evisor.rules.RuleBase;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import evisor.rules.trace.RuleTrace;
import evisor.rules.trace.TracedComparison;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comparisons on which it hangs whether a rule fires for a train; all others are left out.
 *
 * @param rule the rule
 * @param train the train; empty for a rule that speaks of the plan
 * @param fires whether it fires
 * @param ways where it fires: sets of comparisons of which each would silence it, those that can be
 *     asked otherwise first, then the nearest; where it is silent: the one set that would have to
 *     come out otherwise
 * @param alike how many other trains there are for which it fires, or is silent, as for this one
 */
public record DecidingComparisons(
    Rule rule, Optional<Train> train, boolean fires, List<List<TracedComparison>> ways, int alike) {

  /** Properties of a request that say what the sample is. */
  private static final Set<String> SAMPLE =
      Set.of("sampleType", "mscSource", "supplement", "kin", "has", "contains");

  /** Ways to silence a rule, and comparisons that it lacks, beyond which nobody reads on. */
  private static final int MOST = 3;

  /**
   * Returns the crux of a rule for one train, or for the train that it is nearest to treating
   * otherwise: of the trains for which it fires one, if there is any, else the nearest to that.
   *
   * @param answer the answer
   * @param rule a rule that the answer was worked out with
   * @param core the core of the train; empty for the nearest
   * @param base the rules that the answer was worked out with
   * @return the crux; nothing where there is no such train
   */
  public static Optional<DecidingComparisons> of(
      Recommendation answer, Rule rule, Optional<List<Method>> core, RuleBase base) {
    PlainRule plain = base.plain(rule);
    if (!plain.aboutTrain()) {
      return Optional.of(of(rule, Optional.empty(), plain.trace(answer.request()), 0));
    }
    List<Traced> traced = new ArrayList<>();
    for (AssessedTrain assessed : answer.assessed()) {
      Train train = assessed.train();
      if (core.isEmpty() || core.get().equals(train.core())) {
        traced.add(new Traced(train, plain.trace(answer.request(), train)));
      }
    }
    List<Traced> firing = traced.stream().filter(one -> one.trace().holds()).toList();
    List<Traced> asked = firing.isEmpty() ? traced : firing;
    return asked.stream()
        .min(Comparator.comparingDouble(Traced::distance))
        .map(one -> of(rule, Optional.of(one.train()), one.trace(), asked.size() - 1));
  }

  private record Traced(Train train, RuleTrace trace) {
    double distance() {
      if (!trace.holds()) {
        return trace.distance();
      }
      return ways(trace).stream()
          .mapToDouble(DecidingComparisons::size)
          .min()
          .orElse(Double.MAX_VALUE);
    }
  }

  private static DecidingComparisons of(
      Rule rule, Optional<Train> train, RuleTrace trace, int alike) {
    return new DecidingComparisons(rule, train, trace.holds(), ways(trace), alike);
  }

  private static List<List<TracedComparison>> ways(RuleTrace trace) {
    if (!trace.holds()) {
      return List.of(trace.missing());
    }
    return trace.releases().stream()
        .sorted(
            Comparator.comparing(
                    (List<TracedComparison> way) ->
                        way.stream().anyMatch(DecidingComparisons::isGiven))
                .thenComparing(way -> !way.stream().allMatch(SilenceReason::measured))
                .thenComparingDouble(DecidingComparisons::size))
        .toList();
  }

  private static double size(List<TracedComparison> way) {
    double size = 0;
    for (TracedComparison atom : way) {
      size += atom.gap().size();
    }
    return size;
  }

  /** Returns this without what lies in the sample, or in what the train is made of. */
  public DecidingComparisons open() {
    List<List<TracedComparison>> open = new ArrayList<>();
    for (List<TracedComparison> way : ways) {
      List<TracedComparison> kept = way.stream().filter(atom -> !isGiven(atom)).toList();
      // Of comparisons that must all go, those that cannot keep the others from being a way.
      if (!kept.isEmpty() && (!fires || kept.size() == way.size())) {
        open.add(kept);
      }
    }
    return new DecidingComparisons(rule, train, fires, List.copyOf(open), alike);
  }

  /** What the sample is, and what the train is made of, cannot be asked otherwise. */
  static boolean isGiven(TracedComparison atom) {
    boolean train = atom.asksTrain() && !atom.asksPrediction();
    return train || atom.left().questions().stream().anyMatch(q -> SAMPLE.contains(q.name()));
  }

  /** Returns who is meant and whether the rule fires, for example {@code UC-001 fires for tff}. */
  public String head() {
    if (train.isEmpty()) {
      return rule.id() + (fires ? " fires" : " is silent");
    }
    String name = train.get().name();
    if (fires) {
      String others = alike == 0 ? "" : " and " + alike + (alike == 1 ? " other" : " others");
      return rule.id() + " fires for " + name + others;
    }
    return rule.id()
        + (alike == 0 ? " is silent for " : " is silent for every train, the nearest being ")
        + name;
  }

  /**
   * Returns the comparisons in words: what was found, what would turn them over, and how far that
   * is.
   *
   * @param knowledge the knowledge base that the answer was worked out with
   */
  public List<String> lines(Knowledge knowledge) {
    AtomWords words = new AtomWords(new Wording(knowledge));
    List<String> lines = new ArrayList<>();
    if (fires) {
      ways.forEach(way -> lines.add(words.contraries(way)));
    } else {
      ways.forEach(way -> way.forEach(atom -> lines.add(words.line(atom))));
    }
    if (lines.size() <= MOST) {
      return List.copyOf(lines);
    }
    int left = lines.size() - MOST;
    String more = fires ? " would silence it too" : " would have to hold too";
    return concat(lines.subList(0, MOST), "and " + left + " more that" + more);
  }

  private static List<String> concat(List<String> lines, String last) {
    List<String> all = new ArrayList<>(lines);
    all.add(last);
    return List.copyOf(all);
  }

  /** Writes it into the object that is open. */
  public void write(JsonWriter out, Knowledge knowledge) {
    TraceJson traces = new TraceJson(out, new Wording(knowledge));
    out.field("rule", rule.id());
    out.field("file", rule.place().file());
    out.field("line", rule.place().line());
    train.ifPresent(one -> out.terms("core", one.core()));
    out.field("trains_alike", alike);
    out.field("fires", fires);
    out.array(
        fires ? "silenced_by_any_of" : "missing",
        () -> {
          for (List<TracedComparison> way : ways) {
            if (fires) {
              out.list(() -> way.forEach(traces::check));
            } else {
              way.forEach(traces::check);
            }
          }
        });
  }
}
