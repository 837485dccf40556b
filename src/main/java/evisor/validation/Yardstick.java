package evisor.validation;

import evisor.model.Method;
import java.util.List;
import java.util.Optional;

/** Something simpler that answers too, and that the rules should not be worse than. */
sealed interface Yardstick permits TrainTable, PrecedentMajority, RecordedAnswers {

  /** Returns its id, which is its file's name. */
  String id();

  /** Returns what it is, in a few words. */
  String title();

  /** Returns the core that it would recommend; empty where it has no answer. */
  Optional<List<Method>> answer(YardstickSituation situation);

  /**
   * Returns whether it knows nothing of what the group of a case has done, so that it stands beside
   * the masked rules; else it stands beside the unmasked ones.
   */
  boolean masked();
}
