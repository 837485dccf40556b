package evisor.advice;

import evisor.decision.PracticeRecord;
import evisor.knowledge.Knowledge;
import evisor.laboratory.Laboratory;
import evisor.model.Train;
import evisor.process.ProcessModel;
import evisor.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * What answers rest on beside the rules, made ready from a knowledge base while these are loaded.
 *
 * @param laboratory the laboratory that is answered; none where it is not known
 * @param cores the cores of the knowledge base, each as a train without steps
 */
record AdviceBasis(
    Knowledge knowledge,
    Optional<Laboratory> laboratory,
    ProcessModel process,
    PracticeRecord practice,
    List<Train> cores,
    Wording wording) {

  static AdviceBasis of(Knowledge knowledge, Optional<Laboratory> laboratory) {
    return new AdviceBasis(
        knowledge,
        laboratory,
        laboratory
            .map(asking -> new ProcessModel(knowledge, asking.devices(), asking.rotors()))
            .orElseGet(() -> new ProcessModel(knowledge)),
        new PracticeRecord(knowledge),
        cores(knowledge),
        new Wording(knowledge));
  }

  /** Returns what answers rest on by another knowledge base; what stays is not made anew. */
  AdviceBasis by(Knowledge other) {
    boolean counted =
        other.lexicon().equals(knowledge.lexicon())
            && other.ranking().equals(knowledge.ranking())
            && other.precedents().equals(knowledge.precedents());
    return new AdviceBasis(
        other,
        laboratory,
        process.by(other),
        counted ? practice : new PracticeRecord(other),
        cores(other),
        new Wording(other));
  }

  private static List<Train> cores(Knowledge knowledge) {
    return knowledge.cores().stream()
        .map(
            core ->
                Train.of(
                    core.methods(), knowledge.lexicon().families(core.methods()), core.shownFor()))
        .toList();
  }
}
