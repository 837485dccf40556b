package evisor.process;

import evisor.knowledge.Media;
import evisor.model.Equipment;
import evisor.model.Handling;
import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.SampleType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What all trains of one request have in common while they are worked out.
 *
 * @param request the request
 * @param draw which range each figure has
 * @param media liquids and vesicles
 * @param lexicon the words of the knowledge base
 * @param forms how trains are worked, by the forms of their steps
 */
record Workload(
    Request request, FigureSource draw, Media media, Lexicon lexicon, FormHandling forms) {

  SampleType sample() {
    return request.sampleType();
  }

  /** Returns how a train is worked with the equipment that is at hand. */
  Handling handling(Handling known) {
    if (request.equipment().containsAll(known.equipment())) {
      return known;
    }
    Set<Equipment> lacking = new LinkedHashSet<>(known.equipment());
    lacking.removeAll(request.equipment());
    return known.lacking(Collections.unmodifiableSet(lacking));
  }
}
