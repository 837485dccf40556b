package evisor.process;

import evisor.knowledge.CentrifugationMedia;
import evisor.model.Equipment;
import evisor.model.Handling;
import evisor.model.Lexicon;
import evisor.model.Request;
import evisor.model.SampleType;
import java.util.Collections;
import java.util.IdentityHashMap;
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
 * @param lacking what is not at hand of each set of equipment that a train needed
 */
record RequestWorkload(
    Request request,
    FigureSource draw,
    CentrifugationMedia media,
    Lexicon lexicon,
    FormHandling forms,
    IdentityHashMap<Set<Equipment>, Set<Equipment>> lacking) {

  RequestWorkload(
      Request request,
      FigureSource draw,
      CentrifugationMedia media,
      Lexicon lexicon,
      FormHandling forms) {
    this(request, draw, media, lexicon, forms, new IdentityHashMap<>());
  }

  SampleType sample() {
    return request.sampleType();
  }

  /** Returns how a train is worked with the equipment that is at hand. */
  Handling handling(Handling known) {
    Set<Equipment> absent = lacking.get(known.equipment());
    if (absent == null) {
      absent = lacking(known.equipment());
      lacking.put(known.equipment(), absent);
    }
    return absent.isEmpty() ? known : known.lacking(absent);
  }

  private Set<Equipment> lacking(Set<Equipment> needed) {
    Set<Equipment> absent = new LinkedHashSet<>(needed);
    absent.removeAll(request.equipment());
    return Collections.unmodifiableSet(absent);
  }
}
