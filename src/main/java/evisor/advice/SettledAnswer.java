package evisor.advice;

import evisor.decision.Decision;
import evisor.decision.Tier;
import evisor.decision.TrainPractice;
import evisor.decision.TrainStanding;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.process.ProcessChange;
import evisor.process.ProcessModel;
import evisor.process.ProcessSeries;
import evisor.rules.ChangeReach;
import evisor.rules.Composition;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import evisor.rules.RuleBase;
import evisor.rules.text.Pass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rules say of every train of one request and where each stands, so that it can be told
 * cheaply whether an answer by other figures is the same in all but figures. The trains themselves
 * are not kept: of a thousand requests they would fill the memory.
 */
public final class SettledAnswer {

  private final Request request;
  private final Composition said;
  private final List<Train> cores;
  private final List<Plan> plans;
  private final Decision decision;
  private final RuleBase onPredictions;
  private final Function<AssessedTrain, Object> look;
  private final List<SettledTrain> trains;
  private final Optional<List<Method>> leader;

  private SettledAnswer(
      Request request,
      Composition said,
      List<Train> cores,
      List<Plan> plans,
      Decision decision,
      RuleBase onPredictions,
      Function<AssessedTrain, Object> look,
      List<SettledTrain> trains,
      Optional<List<Method>> leader) {
    this.request = request;
    this.said = said;
    this.cores = cores;
    this.plans = plans;
    this.decision = decision;
    this.onPredictions = onPredictions;
    this.look = look;
    this.trains = trains;
    this.leader = leader;
  }

  /**
   * What is said of a train.
   *
   * @param findings what the rules say of it, without their sentences
   * @param predicted what those rules say that ask what is predicted
   * @param forms the forms of its steps
   * @param stands where it stands; nowhere if it is excluded
   * @param seen what is seen of it by a look
   */
  private record SettledTrain(
      List<Finding> findings,
      List<SaidBy> predicted,
      List<StepFormat> forms,
      Optional<Settled> stands,
      Object seen) {}

  /** A step with its form, on which it depends who has done the same. */
  private record StepFormat(StepKind kind, Format format) {

    static List<StepFormat> of(PredictedTrain train) {
      List<StepFormat> forms = new ArrayList<>();
      train
          .outcome()
          .steps()
          .forEach(step -> forms.add(new StepFormat(step.kind(), step.format())));
      return forms;
    }
  }

  /** Where a train stands, and how usual it is. */
  private record Settled(TrainPlace place, TrainPractice practice) {

    static Settled of(TrainStanding standing) {
      return new Settled(TrainPlace.of(standing), standing.practice());
    }
  }

  /** What a rule says beside its sentence. */
  private record SaidBy(String rule, Finding.Said said) {}

  /**
   * All by which a train is put in order.
   *
   * @param places its place on each level
   * @param usual its place among what is usual
   * @param tier how certain it is that it works
   * @param steps how many steps it has
   * @param runs how many runs they take
   */
  private record TrainPlace(List<Integer> places, int usual, Tier tier, int steps, int runs) {

    static TrainPlace of(TrainStanding standing) {
      return new TrainPlace(
          standing.places(),
          standing.practice().place(),
          standing.practice().tier(),
          standing.train().outcome().steps().size(),
          standing.train().runs());
    }
  }

  /**
   * Returns what an answer says.
   *
   * @param advisor who gave it
   * @param onPredictions those of its rules that ask what is predicted of a train
   * @param look what else is seen of a train; of trains that are alike it sees what is equal
   */
  public static SettledAnswer of(
      Recommendation answer,
      Advisor advisor,
      RuleBase onPredictions,
      Function<AssessedTrain, Object> look) {
    List<AssessedTrain> assessed = answer.assessed();
    List<PredictedTrain> predicted = assessed.stream().map(AssessedTrain::train).toList();
    List<List<SaidBy>> said = said(onPredictions.judge(answer.request(), predicted));
    List<SettledTrain> trains = new ArrayList<>();
    for (int i = 0; i < assessed.size(); i++) {
      PredictedTrain train = predicted.get(i);
      List<Finding> findings = judged(assessed.get(i));
      trains.add(
          new SettledTrain(
              findings,
              said.get(i),
              StepFormat.of(train),
              Finding.excludes(findings)
                  ? Optional.empty()
                  : Optional.of(Settled.of(answer.decision().standing(train, findings))),
              look.apply(seen(assessed.get(i).plan(), train, findings))));
    }
    return new SettledAnswer(
        answer.request(),
        new Composition(List.of(), answer.said().findings()),
        assessed.isEmpty() ? List.of() : advisor.cores(),
        assessed.stream().map(AssessedTrain::plan).toList(),
        answer.decision(),
        onPredictions,
        look,
        List.copyOf(trains),
        answer.leader());
  }

  /** Returns what the second pass of rules said of a train, without the sentences. */
  private static List<Finding> judged(AssessedTrain train) {
    return train.findings().stream()
        .filter(finding -> finding.rule().verb().pass() == Pass.JUDGE)
        .map(finding -> new Finding(finding.rule(), finding.said(), () -> ""))
        .toList();
  }

  private static AssessedTrain seen(Plan plan, PredictedTrain train, List<Finding> findings) {
    return new AssessedTrain(plan, train, findings, List.of());
  }

  /** Returns the core that comes first; empty where no train is feasible. */
  public Optional<List<Method>> leader() {
    return leader;
  }

  /** Returns the request. */
  public Request request() {
    return request;
  }

  /**
   * Returns whether the same is said of every train, and the same seen, and all stand in the same
   * order, where steps have other figures and all else is the same.
   *
   * @param process predicts trains by the other figures
   * @param change what is other
   */
  public boolean holdsBy(ProcessModel process, ProcessChange change) {
    List<Integer> taking = new ArrayList<>();
    for (int i = 0; i < trains.size(); i++) {
      if (change.reaches(request, plans.get(i))) {
        taking.add(i);
      }
    }
    if (taking.isEmpty()) {
      return true;
    }
    List<PredictedTrain> others = predicted(process, taking);
    List<List<SaidBy>> said = said(onPredictions.judge(request, others));
    for (int i = 0; i < others.size(); i++) {
      SettledTrain before = trains.get(taking.get(i));
      PredictedTrain train = others.get(i);
      Plan plan = plans.get(taking.get(i));
      if (!said.get(i).equals(before.predicted())
          || !stands(train, before)
          || !look.apply(seen(plan, train, before.findings())).equals(before.seen())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a change of a rule reaches what is said of any train, or of the request.
   *
   * @param process predicts trains as it did when this was settled
   */
  public boolean isReachedBy(ChangeReach change, ProcessModel process) {
    if (!change.concerns(request)) {
      return false;
    }
    List<Integer> which = new ArrayList<>();
    for (int i = 0; i < trains.size(); i++) {
      if (change.concerns(request, cores.get(i))) {
        which.add(i);
      }
    }
    return change.differs(request, predicted(process, which));
  }

  /**
   * Returns the same by rules of which none that was changed reaches it.
   *
   * @param others those of them that ask what is predicted of a train
   */
  public SettledAnswer by(RuleBase others) {
    return new SettledAnswer(request, said, cores, plans, decision, others, look, trains, leader);
  }

  /**
   * Returns whether all trains stand in the same order by other numbers of the ranking.
   *
   * @param other answers by them, and by the same rules and knowledge otherwise
   */
  public boolean isOrderedBy(Advisor other) {
    List<Integer> feasible = new ArrayList<>();
    for (int i = 0; i < trains.size(); i++) {
      if (trains.get(i).stands().isPresent()) {
        feasible.add(i);
      }
    }
    Decision by = other.decision(request, said);
    List<PredictedTrain> same = predicted(other.process(), feasible);
    for (int i = 0; i < same.size(); i++) {
      SettledTrain before = trains.get(feasible.get(i));
      TrainStanding now = by.standing(same.get(i), before.findings());
      if (!TrainPlace.of(now).equals(before.stands().orElseThrow().place())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the request's sample is one of some, or like one of them. */
  public boolean isLike(Set<SampleType> samples) {
    return samples.contains(request.sampleType()) || !Collections.disjoint(samples, request.kin());
  }

  private boolean stands(PredictedTrain train, SettledTrain before) {
    if (before.stands().isEmpty()) {
      return true;
    }
    Settled settled = before.stands().get();
    TrainStanding now =
        StepFormat.of(train).equals(before.forms())
            ? decision.standing(train, before.findings(), settled.practice())
            : decision.standing(train, before.findings());
    return TrainPlace.of(now).equals(settled.place());
  }

  private List<PredictedTrain> predicted(ProcessModel process, List<Integer> which) {
    List<Outcome> outcomes =
        new ProcessSeries(process).run(request.worked(), which.stream().map(plans::get).toList());
    List<PredictedTrain> predicted = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Train core = cores.get(which.get(i));
      predicted.add(core.with(outcomes.get(i), decision.known(core)));
    }
    return predicted;
  }

  private static List<List<SaidBy>> said(Judgement judgement) {
    List<List<SaidBy>> said = new ArrayList<>();
    for (int i = 0; i < judgement.trains().size(); i++) {
      List<SaidBy> ofTrain = new ArrayList<>();
      judgement
          .findings()
          .get(i)
          .forEach(one -> ofTrain.add(new SaidBy(one.rule().id(), one.said())));
      judgement.open().get(i).forEach(one -> ofTrain.add(new SaidBy(one.rule().id(), one.said())));
      said.add(List.copyOf(ofTrain));
    }
    return List.copyOf(said);
  }
}
