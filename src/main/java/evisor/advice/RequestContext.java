package evisor.advice;

import evisor.knowledge.Knowledge;
import evisor.knowledge.SampleProfile;
import evisor.knowledge.SupplementProfile;
import evisor.model.Contaminant;
import evisor.model.Matrix;
import evisor.model.Request;
import evisor.model.Supplement;
import evisor.model.Trait;
import evisor.model.Use;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Completes a request by what the knowledge base says of its sample, and of purity where it is
 * silent.
 */
final class RequestContext {

  private RequestContext() {}

  static Request of(Request request, Knowledge knowledge) {
    SampleProfile sample = Objects.requireNonNull(knowledge.samples().get(request.sampleType()));
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Set<Contaminant> contaminants = EnumSet.noneOf(Contaminant.class);
    traits.addAll(sample.traits());
    contaminants.addAll(sample.contaminants());
    if (request.supplement() != Supplement.UNSTATED) {
      SupplementProfile supplement = knowledge.supplements().get(request.supplement());
      if (supplement != null) {
        traits.addAll(supplement.traits());
        contaminants.addAll(supplement.contaminants());
      }
    }
    return request.inContext(
        new Matrix(
            Collections.unmodifiableSet(traits),
            Collections.unmodifiableSet(contaminants),
            sample.kin()),
        implied(request, contaminants, knowledge));
  }

  private static Set<Contaminant> implied(
      Request request, Set<Contaminant> present, Knowledge knowledge) {
    Set<Contaminant> implied = EnumSet.noneOf(Contaminant.class);
    for (Use use : request.downstream()) {
      implied.addAll(knowledge.ranking().implied().getOrDefault(use, Set.of()));
    }
    implied.retainAll(present);
    if (implied.isEmpty()) {
      implied.addAll(knowledge.ranking().impliedByDefault());
    }
    return Collections.unmodifiableSet(implied);
  }
}
