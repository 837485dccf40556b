package evisor.papers;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.campaign.CampaignPlan;
import evisor.campaign.CampaignPlanner;
import evisor.campaign.PlannedBatch;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Outcome;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Step;
import evisor.process.StepBill;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A train of an answer, as its papers are made of it: for the samples that are processed together,
 * which in a campaign are those of a full batch.
 *
 * @param answer the answer
 * @param option the train, one of those that are not excluded
 * @param request the request for these samples
 * @param bills what its steps take in work and money
 * @param campaign how it gets through a campaign; empty where none is asked for
 * @param knowledge the knowledge base, in the language of the papers
 * @param wording how it is said
 */
record PlannedTrain(
    Recommendation answer,
    Option option,
    Request request,
    List<StepBill> bills,
    Optional<CampaignPlan> campaign,
    Knowledge knowledge,
    Wording wording) {

  /** Plans a train of an answer. */
  static PlannedTrain of(Recommendation answer, Option option, Advisor advisor) {
    AssessedTrain assessed = answer.assessed(option.train());
    Wording wording = new Wording(advisor.knowledge());
    Optional<CampaignPlan> campaign = CampaignPlanner.of(answer, assessed, advisor);
    if (campaign.isPresent()) {
      PlannedBatch batch = campaign.get().batch();
      return new PlannedTrain(
          answer,
          option.with(batch.outcome(), batch.request(), advisor.knowledge()),
          batch.request(),
          batch.bills(),
          campaign,
          advisor.knowledge(),
          wording);
    }
    return new PlannedTrain(
        answer,
        option,
        answer.request(),
        advisor.process().bills(answer.request(), assessed.plan()),
        campaign,
        advisor.knowledge(),
        wording);
  }

  Outcome outcome() {
    return option.train().outcome();
  }

  List<Step> steps() {
    return outcome().steps();
  }

  String say(String english, Object... parts) {
    return wording.say(english, parts);
  }

  /** Returns the isolation methods of the train, for example {@code TFF → SEC}. */
  String name() {
    return wording.train(option.train().core());
  }

  /** Returns all steps of the train in a line. */
  String stepNames() {
    return steps().stream().map(this::label).collect(Collectors.joining(" → "));
  }

  /** Returns the name of a step in a sentence. */
  String label(Step step) {
    return wording.text(profile(step).label());
  }

  StepProfile profile(Step step) {
    return Objects.requireNonNull(knowledge.steps().get(step.kind()), step.kind().id());
  }

  /** Returns the device of a step with its format, where the device does not name it. */
  String device(Step step) {
    String format = wording.term(step.format());
    String device = wording.text(step.device());
    return step.device().isEmpty()
        ? format
        : device.contains(format) ? device : Phrase.of("%s, %s", format, device);
  }

  String millilitres(double value) {
    return wording.quantity(value, Quantity.MILLILITRES);
  }

  /** Returns the amount of one sample as it was asked. */
  String amount() {
    return wording.range(request().amount().range(), request().amount().quantity());
  }
}
