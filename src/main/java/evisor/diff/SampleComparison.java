package evisor.diff;

import evisor.diff.CaseChanges.Run;
import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Sample;
import evisor.model.SampleType;
import evisor.request.AskedRequest;
import evisor.request.RequestSampler;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Asks both sides a sample of requests, and looks for where answers change, and by what. */
final class SampleComparison {

  // So many answers are traced to their cause; a share of them needs no more.
  private static final int TRACED = 100;
  private static final int MOST_BATCHES = 10;
  private static final int FEWEST_OF_SAMPLE = 20;
  private static final double DECADE = 10;

  private final ComparedRules before;
  private final ComparedRules after;
  private final CauseSearch causes;
  private final DifferenceReach reach;
  private final List<Run> cases;
  private final long seed;
  private final List<String> rotors;
  private final Lexicon lexicon;
  private final Map<SampleType, Range> volumes;

  SampleComparison(
      ComparedRules before,
      ComparedRules after,
      CauseSearch causes,
      DifferenceReach reach,
      List<Run> cases,
      long seed) {
    this.before = before;
    this.after = after;
    this.causes = causes;
    this.reach = reach;
    this.cases = cases;
    this.seed = seed;
    this.rotors =
        after.knowledge().rotors().keySet().stream()
            .filter(before.knowledge().rotors()::containsKey)
            .toList();
    this.lexicon = before.knowledge().lexicon().and(after.knowledge().lexicon());
    this.volumes = volumes(cases);
  }

  /** Returns for each type of sample the volumes of its cases, and ten times less and more. */
  private static Map<SampleType, Range> volumes(List<Run> cases) {
    Map<SampleType, Range> volumes = new LinkedHashMap<>();
    for (Run run : cases) {
      Sample sample = run.tested().request().sample();
      if (sample.quantity() != Quantity.MILLILITRES) {
        continue;
      }
      double volume = sample.amount();
      Range own = new Range(Math.max(0.01, volume / DECADE), Math.min(1e7, volume * DECADE));
      volumes.merge(
          sample.type(),
          own,
          (a, b) -> new Range(Math.min(a.low(), b.low()), Math.max(a.high(), b.high())));
    }
    return volumes;
  }

  /** Returns what a sample says of which at least so many requests are drawn. */
  SampleSurvey survey(int samples) {
    RequestSampler sampler = new RequestSampler(seed, lexicon, rotors).withVolumes(volumes);
    List<ComparedRequest> drawn = drawn(sampler, samples);
    AnswerDifference.Kind weight = weight(drawn);
    boolean spread = changed(drawn, weight).size() >= FEWEST_OF_SAMPLE;
    List<ComparedRequest> near =
        spread ? List.of() : ask(sampler.near(centres(drawn, weight), samples));
    List<ComparedRequest> all = new ArrayList<>(drawn);
    all.addAll(near);
    return new SampleSurvey(
        seed,
        new SampleShare(changed(drawn, AnswerDifference.Kind.FIRST_TRAIN).size(), drawn.size()),
        new SampleShare(changed(drawn, AnswerDifference.Kind.FINDINGS).size(), drawn.size()),
        kinds(drawn),
        flows(changed(drawn, AnswerDifference.Kind.FIRST_TRAIN), drawn.size()),
        causes(changed(drawn, weight)),
        weight,
        new SampleShare(changed(near, weight).size(), near.size()),
        FieldTable.of(all, weight, new Wording(after.knowledge())),
        spread);
  }

  /**
   * Draws and asks so many requests; where most need not be asked, because the change does not
   * reach them, it draws up to ten times as many until so many were asked.
   */
  private List<ComparedRequest> drawn(RequestSampler sampler, int samples) {
    List<ComparedRequest> drawn = new ArrayList<>();
    int asked = 0;
    do {
      List<ComparedRequest> more = ask(sampler.spread(samples));
      drawn.addAll(more);
      for (ComparedRequest one : more) {
        asked += one.touched() ? 1 : 0;
      }
    } while (asked < samples && drawn.size() < MOST_BATCHES * samples);
    return drawn;
  }

  private List<ComparedRequest> ask(List<AskedRequest> requests) {
    return requests.parallelStream()
        .map(one -> ComparedRequest.of(one, before, after, reach))
        .toList();
  }

  /**
   * Returns the weightiest kind of difference of which enough are found to say where they are, or
   * else the weightiest that is found anywhere.
   */
  private AnswerDifference.Kind weight(List<ComparedRequest> drawn) {
    for (AnswerDifference.Kind kind : AnswerDifference.Kind.values()) {
      if (changed(drawn, kind).size() >= FEWEST_OF_SAMPLE) {
        return kind;
      }
    }
    AnswerDifference.Kind weight = AnswerDifference.Kind.FINDINGS;
    for (ComparedRequest one : drawn) {
      weight = one.weight().filter(heavier(weight)).orElse(weight);
    }
    for (Run run : cases) {
      weight = run.changed().flatMap(ChangedCase::weight).filter(heavier(weight)).orElse(weight);
    }
    return weight;
  }

  private static Predicate<AnswerDifference.Kind> heavier(AnswerDifference.Kind than) {
    return kind -> kind.compareTo(than) < 0;
  }

  private static List<ComparedRequest> changed(
      List<ComparedRequest> asked, AnswerDifference.Kind least) {
    return asked.stream().filter(one -> one.differs(least)).toList();
  }

  /** Returns requests that change, or else those in which a rule fires that differs. */
  private List<AskedRequest> centres(List<ComparedRequest> drawn, AnswerDifference.Kind weight) {
    List<AskedRequest> centres = new ArrayList<>();
    for (Run run : cases) {
      boolean changes =
          run.changed()
              .flatMap(ChangedCase::weight)
              .filter(kind -> kind.compareTo(weight) <= 0)
              .isPresent();
      if (changes) {
        centres.add(run.tested().request());
      }
    }
    changed(drawn, weight).forEach(one -> centres.add(one.request()));
    if (centres.isEmpty()) {
      cases.stream().filter(Run::touched).forEach(run -> centres.add(run.tested().request()));
    }
    return centres;
  }

  private static Map<AnswerDifference.Kind, Integer> kinds(List<ComparedRequest> drawn) {
    Map<AnswerDifference.Kind, Integer> kinds = new EnumMap<>(AnswerDifference.Kind.class);
    for (ComparedRequest one : drawn) {
      one.before().to(one.after()).stream()
          .map(AnswerDifference::kind)
          .distinct()
          .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    }
    return kinds;
  }

  private static List<TrainFlow> flows(List<ComparedRequest> changed, int of) {
    SortedMap<String, TrainFlow> flows = new TreeMap<>();
    for (ComparedRequest one : changed) {
      String old = one.before().leader();
      String now = one.after().leader();
      flows.merge(
          old + "\n" + now,
          new TrainFlow(old, now, new SampleShare(1, of)),
          (flow, more) -> new TrainFlow(old, now, new SampleShare(flow.share().count() + 1, of)));
    }
    return flows.values().stream()
        .sorted(Comparator.comparingInt((TrainFlow flow) -> -flow.share().count()))
        .toList();
  }

  private Map<String, Integer> causes(List<ComparedRequest> changed) {
    int traced = Math.min(TRACED, changed.size());
    List<ComparedRequest> some = new ArrayList<>();
    for (int i = 0; i < traced; i++) {
      some.add(changed.get(i * changed.size() / traced));
    }
    WordCounts counts = new WordCounts();
    some.parallelStream()
        .map(one -> causes.of(one.request(), one.before(), one.after()).words())
        .toList()
        .forEach(counts::add);
    return counts.falling();
  }
}
