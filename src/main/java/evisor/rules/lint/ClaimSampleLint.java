package evisor.rules.lint;

import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.knowledge.SampleProfile;
import evisor.model.SampleType;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.text.Rule;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports a rule whose claims all speak of other samples than the rule. */
record ClaimSampleLint(
    RuleText text,
    Rule rule,
    ProvableConditions conditions,
    Knowledge knowledge,
    RuleReview review) {

  void check() {
    Set<SampleType> spokenOf = new LinkedHashSet<>();
    for (String id : rule.evidence()) {
      Claim claim = knowledge.claims().get(id);
      Optional<Set<SampleType>> samples = claim == null ? Optional.empty() : samples(claim);
      if (samples.isEmpty()) {
        return;
      }
      spokenOf.addAll(samples.get());
    }
    if (spokenOf.isEmpty() || !knowledge.samples().keySet().containsAll(spokenOf)) {
      return;
    }
    List<SampleType> concerned = new ArrayList<>();
    for (SampleType type : knowledge.samples().keySet()) {
      if (!conditions.exclude(type)) {
        concerned.add(type);
      }
    }
    boolean any = concerned.size() == knowledge.samples().size();
    if (any || concerned.isEmpty() || concerned.stream().anyMatch(type -> like(type, spokenOf))) {
      return;
    }
    review.warn(
        text,
        text.annotation("evidence").map(Annotation::valuePlace).orElse(text.place()),
        "claim-sample",
        Phrase.of(
            "the claims behind %s speak of %s, and the rule fires only for %s.",
            rule.id(),
            Phrase.listed(
                knowledge.lexicon().terms(SampleType.class).ordered(spokenOf).stream()
                    .map(SampleType::id)
                    .toList()),
            Phrase.listed(concerned.stream().map(SampleType::id).toList())),
        "Cite a claim about such a sample, or rest the rule on an assumption.");
  }

  /** Returns the samples that a claim names; empty where it speaks of any, or of something else. */
  private Optional<Set<SampleType>> samples(Claim claim) {
    Set<SampleType> found = new LinkedHashSet<>();
    for (String word : claim.sample().split(",", -1)) {
      Optional<SampleType> type = knowledge.lexicon().terms(SampleType.class).named(word.strip());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      found.add(type.get());
    }
    return Optional.of(found);
  }

  private boolean like(SampleType type, Set<SampleType> others) {
    return others.stream()
        .anyMatch(other -> other == type || kin(type).contains(other) || kin(other).contains(type));
  }

  private Set<SampleType> kin(SampleType type) {
    SampleProfile profile = knowledge.samples().get(type);
    return profile == null ? Set.of() : profile.kin();
  }
}
