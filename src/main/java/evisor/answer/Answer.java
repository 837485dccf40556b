package evisor.answer;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.campaign.CampaignPlanner;
import evisor.campaign.CampaignWork;
import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.model.Deferred;
import evisor.request.AskedRequest;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestField;
import evisor.robustness.Robustness;
import evisor.speech.Speech;
import evisor.whatif.WhatIf;
import evisor.whatif.WhatIfs;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recommendation with what was asked for beside it.
 *
 * @param recommendation the recommendation
 * @param with what was asked for
 * @param draws how figures were to be drawn for robustness
 * @param planned the plan of a campaign, worked out when it is asked for: a short answer has none;
 *     empty unless the request asks for one
 * @param whatIf the nearest changes that change the first-ranked train; none unless asked for
 * @param robustness how sure the first rank is; empty unless asked for, and where no train can be
 *     feasible
 */
public record Answer(
    Recommendation recommendation,
    Set<AnswerAddition> with,
    Draws draws,
    Deferred<Optional<CampaignWork>> planned,
    List<WhatIf> whatIf,
    Optional<Robustness> robustness) {

  /**
   * How figures are drawn.
   *
   * @param draws how many draws, from 1
   * @param seed the same seed gives the same draws
   */
  public record Draws(int draws, long seed) {

    /** What is drawn unless something else is asked for. */
    public static final Draws USUAL = new Draws(Robustness.DRAWS, Robustness.SEED);
  }

  /** Copies the list and the set. */
  public Answer {
    Set<AnswerAddition> ordered = EnumSet.noneOf(AnswerAddition.class);
    ordered.addAll(with);
    with = Collections.unmodifiableSet(ordered);
    whatIf = List.copyOf(whatIf);
  }

  /** Returns the plan of a campaign; empty unless the request asks for one. */
  public Optional<CampaignWork> campaign() {
    return planned.get();
  }

  /**
   * Refuses what a rule refuses.
   *
   * @param answer the answer
   * @param speech the language of the answer
   * @throws RequestException with what each of the rules says
   */
  public static void refuse(Recommendation answer, Speech speech) throws RequestException {
    if (!answer.refusals().isEmpty()) {
      throw new RequestException(
          Problem.invalidRequest(
              answer.refusals().stream()
                  .map(
                      refusal ->
                          Diagnostic.error(
                              FilePlace.of(speech.say("request")),
                              RequestField.VOLUME.pointer(),
                              refusal.message() + " [" + refusal.rule().id() + "]"))
                  .toList(),
              speech),
          answer.request().id());
    }
  }

  /** Returns an answer with nothing beside the recommendation. */
  public static Answer of(Recommendation recommendation) {
    return new Answer(
        recommendation,
        EnumSet.noneOf(AnswerAddition.class),
        Draws.USUAL,
        Deferred.of(Optional::empty),
        List.of(),
        Optional.empty());
  }

  /** Returns an answer with the plan of a campaign, where the request asks for one. */
  public static Answer of(Recommendation recommendation, Advisor advisor) {
    return new Answer(
        recommendation,
        EnumSet.noneOf(AnswerAddition.class),
        Draws.USUAL,
        Deferred.of(() -> CampaignPlanner.of(recommendation, advisor)),
        List.of(),
        Optional.empty());
  }

  /**
   * Answers a checked request.
   *
   * @throws RequestException where a rule refuses the request as it is
   */
  public static Answer to(
      AskedRequest asked, Advisor advisor, Set<AnswerAddition> with, Draws draws)
      throws RequestException {
    Recommendation recommendation = advisor.recommend(asked);
    refuse(recommendation, advisor.knowledge().lexicon().speech());
    List<WhatIf> whatIf =
        with.contains(AnswerAddition.WHAT_IF)
            ? WhatIfs.of(advisor, asked, recommendation)
            : List.of();
    Optional<Robustness> robustness =
        with.contains(AnswerAddition.ROBUSTNESS)
            ? Robustness.of(advisor, recommendation, draws.draws(), draws.seed())
            : Optional.empty();
    return new Answer(
        recommendation,
        with,
        draws,
        Deferred.of(() -> CampaignPlanner.of(recommendation, advisor)),
        whatIf,
        robustness);
  }
}
