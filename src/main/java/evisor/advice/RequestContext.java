package evisor.advice;

import evisor.knowledge.Knowledge;
import evisor.model.Contaminant;
import evisor.model.Matrix;
import evisor.model.Request;
import evisor.model.Use;
import evisor.request.AskedRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Completes a request by what the knowledge base says of its sample and uses, and of purity where
 * it is silent.
 */
public final class RequestContext {

  private RequestContext() {}

  /** Returns the request with all that rules may ask of it. */
  public static Request of(AskedRequest request, Knowledge knowledge) {
    Matrix matrix = knowledge.matrix(request.sample());
    return request.understood(
        knowledge.lexicon(),
        matrix,
        implied(request, matrix.contaminants(), knowledge),
        knowledge.workingDaysPerWeek());
  }

  private static Set<Contaminant> implied(
      AskedRequest request, Set<Contaminant> present, Knowledge knowledge) {
    Set<Contaminant> implied = EnumSet.noneOf(Contaminant.class);
    for (Use use : request.uses()) {
      implied.addAll(knowledge.ranking().implied().getOrDefault(use, Set.of()));
    }
    implied.retainAll(present);
    if (implied.isEmpty()) {
      implied.addAll(knowledge.ranking().impliedByDefault());
    }
    return Collections.unmodifiableSet(implied);
  }
}
