package evisor.validation;

import evisor.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a release answered, case by case.
 *
 * @param answers the core that came first, by the case's id; empty where no train was feasible
 */
record RecordedAnswers(String id, String title, SortedMap<String, List<Method>> answers)
    implements Yardstick {

  @Override
  public Optional<List<Method>> answer(YardstickSituation situation) {
    return Optional.ofNullable(answers.get(situation.tested().id()))
        .filter(core -> !core.isEmpty());
  }

  @Override
  public boolean masked() {
    return false;
  }
}
