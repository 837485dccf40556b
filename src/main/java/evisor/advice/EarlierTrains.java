package evisor.advice;

import evisor.decision.Decision;
import evisor.knowledge.Knowledge;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.process.ProcessChange;
import evisor.process.ProcessModel;
import evisor.process.ProcessSeries;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import evisor.rules.RuleBase;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of trains by the knowledge base as it was before an edit. A train whose steps did not
 * change comes out as it did, and the rules say the same of it. It is kept while there is room.
 */
public final class EarlierTrains {

  private final Map<Request, SoftReference<Worked>> worked = new ConcurrentHashMap<>();
  private final Map<Request, SoftReference<Judgement>> judged = new ConcurrentHashMap<>();
  private Optional<Predicting> predicting = Optional.empty();
  private Optional<ProcessChange> change = Optional.empty();
  private int edit;

  /** A knowledge base with what predicts trains by it. */
  private record Predicting(Knowledge knowledge, ProcessModel process) {}

  /** The trains of a request after an edit, in the order of their plans. */
  private record Worked(int edit, List<Plan> plans, List<PredictedTrain> trains) {}

  /**
   * Takes note of what answers rest on from now on.
   *
   * @param now the knowledge base
   * @param process predicts trains by it
   */
  void edited(Knowledge now, ProcessModel process) {
    if (predicting.filter(was -> was.knowledge().digest().equals(now.digest())).isPresent()) {
      return;
    }
    change =
        predicting
            .filter(was -> was.knowledge().predictsLike(now))
            .map(was -> new ProcessChange(was.process(), process));
    if (change.isEmpty()) {
      worked.clear();
      judged.clear();
    }
    predicting = Optional.of(new Predicting(now, process));
    edit++;
  }

  /** Takes note that rules were edited. */
  public void ruled() {
    judged.clear();
  }

  /** Returns the trains of a request with what is predicted of them. */
  List<PredictedTrain> trains(ComposedTrains composed, Decision decision, ProcessSeries process) {
    Request request = decision.request().worked();
    List<Plan> plans = composed.plans();
    @Nullable Worked before = known(worked, request);
    List<Optional<PredictedTrain>> same = new ArrayList<>();
    List<Plan> again = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Optional<PredictedTrain> train =
          before == null ? Optional.empty() : same(before, i, plans, request);
      same.add(train);
      if (train.isEmpty()) {
        again.add(plans.get(i));
      }
    }
    List<Outcome> outcomes = process.run(request, again);
    List<PredictedTrain> trains = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < plans.size(); i++) {
      Train core = composed.cores().get(i);
      Train.Known use = decision.known(core);
      Optional<PredictedTrain> train = same.get(i);
      if (train.isEmpty()) {
        trains.add(core.with(outcomes.get(next++), use));
      } else if (train.get().usual() == use.usual() && train.get().tried() == use.tried()) {
        trains.add(train.get());
      } else {
        trains.add(core.with(train.get().outcome(), use));
      }
    }
    worked.put(request, new SoftReference<>(new Worked(edit, plans, trains)));
    return trains;
  }

  private Optional<PredictedTrain> same(
      Worked before, int index, List<Plan> plans, Request request) {
    Plan plan = plans.get(index);
    boolean last =
        before.edit() == edit - 1
            && change.filter(edited -> !edited.reaches(request, plan)).isPresent();
    return (last || before.edit() == edit)
            && before.plans().size() == plans.size()
            && before.plans().get(index).equals(plan)
        ? Optional.of(before.trains().get(index))
        : Optional.empty();
  }

  /** Returns what the rules say of trains of a request that {@link #trains} returned. */
  Judgement judge(Request request, List<PredictedTrain> trains, RuleBase asked) {
    @Nullable Judgement before = known(judged, request);
    Judgement now =
        before == null || before.trains().size() != trains.size()
            ? asked.judge(request, trains)
            : judge(request, trains, asked, before);
    judged.put(request, new SoftReference<>(now));
    return now;
  }

  // Two trains are the same only if they are one object.
  @SuppressWarnings("ReferenceEquality")
  private static Judgement judge(
      Request request, List<PredictedTrain> trains, RuleBase asked, Judgement before) {
    List<PredictedTrain> others = new ArrayList<>();
    for (int i = 0; i < trains.size(); i++) {
      if (trains.get(i) != before.trains().get(i)) {
        others.add(trains.get(i));
      }
    }
    if (others.isEmpty()) {
      return before;
    }
    Judgement again = asked.judge(request, others);
    List<List<Finding>> findings = new ArrayList<>();
    List<List<Finding>> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < trains.size(); i++) {
      boolean kept = trains.get(i) == before.trains().get(i);
      findings.add(kept ? before.findings().get(i) : again.findings().get(next));
      open.add(kept ? before.open().get(i) : again.open().get(next));
      next += kept ? 0 : 1;
    }
    return new Judgement(trains, findings, open, again.advice(), again.generalStudies());
  }

  private static <T> @Nullable T known(Map<Request, SoftReference<T>> kept, Request request) {
    SoftReference<T> reference = kept.get(request);
    return reference == null ? null : reference.get();
  }
}
