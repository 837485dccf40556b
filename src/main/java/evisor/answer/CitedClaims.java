package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.campaign.CampaignWork;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.WorkingTime;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Step;
import evisor.rules.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which claims an answer cites. */
final class CitedClaims {

  private CitedClaims() {}

  /** Returns every claim that a finding, step or figure of the answer cites, by id. */
  static List<Claim> by(Answer whole, Knowledge knowledge) {
    Recommendation answer = whole.recommendation();
    // Put in order once: an answer cites the same few dozen a thousand times.
    Set<String> ids = new LinkedHashSet<>();
    whole.campaign().ifPresent(campaign -> addCampaign(ids, campaign));
    for (Option option : answer.ranking()) {
      addFindings(ids, option.findings());
      option.train().outcome().steps().forEach(step -> addStep(ids, step));
      option.train().outcome().recovery().map(Figure::claims).ifPresent(ids::addAll);
      option.delivery().figures().forEach(figure -> ids.addAll(figure.claims()));
      option.train().outcome().effort().handsOnHours().map(Figure::claims).ifPresent(ids::addAll);
      option.train().outcome().effort().costEur().map(Figure::claims).ifPresent(ids::addAll);
      option.train().outcome().removed().values().forEach(figure -> ids.addAll(figure.claims()));
    }
    for (Exclusion exclusion : answer.excluded()) {
      addFindings(ids, exclusion.findings());
    }
    addFindings(ids, answer.advice());
    addFindings(ids, answer.openStudies());
    // A parameter may cite the rule that set it, which is no claim.
    return ids.stream().sorted().map(knowledge.claims()::get).filter(Objects::nonNull).toList();
  }

  private static void addCampaign(Collection<String> ids, CampaignWork campaign) {
    WorkingTime time = campaign.time();
    Stream.of(time.daysPerWeek(), time.hoursPerDay(), time.hands(), time.weeksWaited())
        .forEach(figure -> ids.addAll(figure.claims()));
    campaign.purchases().stream()
        .flatMap(purchase -> purchase.price().stream())
        .forEach(price -> ids.addAll(price.claims()));
  }

  private static void addFindings(Collection<String> ids, List<Finding> findings) {
    findings.forEach(finding -> ids.addAll(finding.rule().evidence()));
  }

  private static void addStep(Collection<String> ids, Step step) {
    for (Parameter parameter : step.parameters()) {
      ids.addAll(parameter.evidence());
    }
    step.recovery().map(Figure::claims).ifPresent(ids::addAll);
  }
}
