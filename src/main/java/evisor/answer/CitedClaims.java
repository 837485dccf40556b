package evisor.answer;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.campaign.CampaignWork;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.WorkingTime;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Parameter;
import evisor.model.Step;
import evisor.rules.Finding;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which claims an answer cites. */
final class CitedClaims {

  private final Set<String> ids = new LinkedHashSet<>();
  // Rules and figures cite by the same few lists a thousand times over.
  private final Set<List<String>> added = Collections.newSetFromMap(new IdentityHashMap<>());

  private CitedClaims() {}

  /** Returns every claim that a finding, step or figure of the answer cites, by id. */
  static List<Claim> by(Answer whole, Knowledge knowledge) {
    CitedClaims cited = new CitedClaims();
    cited.add(whole);
    // A parameter may cite the rule that set it, which is no claim.
    return cited.ids.stream()
        .sorted()
        .map(knowledge.claims()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private void add(Answer whole) {
    Recommendation answer = whole.recommendation();
    whole.campaign().ifPresent(this::add);
    for (Option option : answer.ranking()) {
      add(option.findings());
      Outcome outcome = option.train().outcome();
      outcome.steps().forEach(this::add);
      outcome.recovery().ifPresent(this::add);
      option.delivery().figures().forEach(this::add);
      outcome.effort().handsOnHours().ifPresent(this::add);
      outcome.effort().costEur().ifPresent(this::add);
      outcome.removed().values().forEach(this::add);
    }
    for (Exclusion exclusion : answer.excluded()) {
      add(exclusion.findings());
    }
    add(answer.advice());
    add(answer.openStudies());
  }

  private void add(CampaignWork campaign) {
    WorkingTime time = campaign.time();
    Stream.of(time.daysPerWeek(), time.hoursPerDay(), time.hands(), time.weeksWaited())
        .forEach(this::add);
    campaign.purchases().stream()
        .flatMap(purchase -> purchase.price().stream())
        .forEach(price -> cite(price.claims()));
  }

  private void add(List<Finding> findings) {
    for (Finding finding : findings) {
      cite(finding.rule().evidence());
    }
  }

  private void add(Step step) {
    for (Parameter parameter : step.parameters()) {
      cite(parameter.evidence());
    }
    step.recovery().ifPresent(this::add);
  }

  private void add(Figure figure) {
    cite(figure.claims());
  }

  private void cite(List<String> claims) {
    if (added.add(claims)) {
      ids.addAll(claims);
    }
  }
}
