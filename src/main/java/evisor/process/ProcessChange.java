package evisor.process;

import evisor.model.Operation;
import evisor.model.Request;
import evisor.model.StepKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which trains come out otherwise where steps have other figures, and all else that they are
 * predicted by is the same. Safe for use by many threads.
 */
public final class ProcessChange {

  private final Map<StepKind, ChangedForms> forms = new LinkedHashMap<>();
  private final Set<StepKind> whole = new LinkedHashSet<>();
  private final Map<StepKind, Set<Operation>> standsInFor = new LinkedHashMap<>();

  /** Takes what predicts trains by the figures as they were, and as they are. */
  public ProcessChange(ProcessModel before, ProcessModel after) {
    Map<StepKind, StepForms> was = before.steps();
    Map<StepKind, StepForms> is = after.steps();
    Set<StepKind> all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    for (StepKind kind : all) {
      Optional<ChangedForms> changed =
          was.containsKey(kind) && is.containsKey(kind)
              ? ChangedForms.of(was.get(kind), is.get(kind))
              : Optional.empty();
      if (changed.isEmpty()) {
        whole.add(kind);
      } else if (changed.get().any()) {
        forms.put(kind, changed.get());
      }
    }
    is.forEach(
        (kind, step) ->
            step.profile()
                .substitute()
                .ifPresent(
                    other ->
                        standsInFor
                            .computeIfAbsent(other, first -> new LinkedHashSet<>())
                            .add((Operation) kind)));
  }

  /** Returns whether a train can come out otherwise. */
  public boolean reaches(Request request, Plan plan) {
    for (StepKind kind : whole) {
      if (takes(plan, kind)) {
        return true;
      }
    }
    for (Map.Entry<StepKind, ChangedForms> one : forms.entrySet()) {
      if (takes(plan, one.getKey()) && one.getValue().reach(request, plan)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a train has a step, or one in the place of which it may stand. */
  private boolean takes(Plan plan, StepKind kind) {
    if (plan.core().contains(kind) || plan.operations().containsKey(kind)) {
      return true;
    }
    for (Operation other : standsInFor.getOrDefault(kind, Set.of())) {
      if (plan.operations().containsKey(other)) {
        return true;
      }
    }
    return false;
  }
}
